namespace AiCostAnalyzers.Facts;

/// <summary>
/// What later compilations learn of one: for each member visible outside the assembly, the calls that one run of it makes.
/// The content of <c>summary.txt</c>. No positions, no prompt text, and nothing that names what only the assembly sees,
/// so that moving code and renaming what is private recompile nothing.
/// </summary>
/// <param name="Members">Those that reach a model call or stay open, by key.</param>
public sealed record ProjectSummary(IReadOnlyList<MemberSummary> Members)
{
    public static readonly ProjectSummary Empty = new([]);

    /// <summary>Adds up what each visible member calls.</summary>
    /// <param name="visibleMembers">
    /// Keys of the members that other assemblies can call: those declared here, and those of others that types here implement or override.
    /// </param>
    public static ProjectSummary Of(CompilationFacts facts, IEnumerable<string> visibleMembers) => 
        new SummaryBuilder(PassedFunctions.Join([facts])[0], visibleMembers).Build();

    /// <summary>
    /// Reads what <see cref="Write"/> wrote. The text may come from anybody's package: what lies beyond the bounds, is unknown or
    /// damaged is skipped. Never throws.
    /// </summary>
    /// <returns><see cref="Empty"/> when the text is empty or of another version.</returns>
    public static ProjectSummary Parse(string text) => SummaryReader.Read(text);

    /// <summary>Sorted, invariant, <c>\n</c> only: equal summaries give equal bytes.</summary>
    public string Write() => SummaryWriter.Write(this);
}

/// <summary>What one run of a member calls, through whatever the assembly itself calls.</summary>
/// <param name="Key">Of the member; of an interface, abstract or virtual member it stands for the bodies that this assembly has for it.</param>
/// <param name="HasMore">Whether there is more that is not known. Then the calls are a lower bound.</param>
public sealed record MemberSummary(
    string Key, IReadOnlyList<SummaryModelCall> ModelCalls, IReadOnlyList<SummaryOpenCall> OpenCalls, bool HasMore)
{
    /// <summary>Calls of a member that are written and read, model calls and open ones together.</summary>
    public const int MostCalls = 64;
}
