namespace AiCostAnalyzers.CallGraph;

/// <summary>
/// The names of members from which a call may lead to a model call. Methods are told by names alone, and nothing is bound. Those of
/// properties, constructors and operators stand everywhere, so that of these the own bodies are bound before their users are looked at.
/// </summary>
/// <remarks>What it leaves out reaches nothing; what it lets through may still be another's namesake.</remarks>
/// <param name="earlier">Of files most of which are still the same: its names hold too.</param>
/// <param name="names">The names besides those.</param>
/// <param name="files">In which they were found.</param>
/// <param name="undecided">The properties, constructors and operators that run something of such a name, and are not found to reach a model by it.</param>
internal sealed class ReachingNames(ReachingNames? earlier, HashSet<CalledName> names, WordIndex files, IReadOnlyCollection<NamedMember> undecided)
{
    public IReadOnlyCollection<CalledName> Names => names;

    public WordIndex Files => files;

    public IReadOnlyCollection<NamedMember> Undecided => undecided;

    public bool Contains(CalledName name) => names.Contains(name) || (earlier is not null && earlier.Contains(name));
}
