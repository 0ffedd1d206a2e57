using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>
/// Referenced projects that exported nothing and may hold more of a cost: where a model is called behind an interface or base member
/// of another project, whoever knows that project may loop over it.
/// </summary>
internal static class UnseenProjects
{
    /// <summary>Those that the projects seen call into; where they call into none, all. Ordinal.</summary>
    public static IReadOnlyList<string> Of(LinkedProgram program, IReadOnlyList<CompilationFacts> projects, IReadOnlyList<string> references)
    {
        var unseen = new SortedSet<string>(references.Except(projects.Select(project => project.Project), StringComparer.Ordinal), StringComparer.Ordinal);
        if (unseen.Count == 0 || !projects.SelectMany(project => project.Implementations).Any(IsBehindAnotherProject))
        {
            return [];
        }

        var called = projects.SelectMany(project => project.Members).SelectMany(member => member.Calls)
            .Where(call => !MemberKey.IsOfData(call.Target))
            .Select(call => MemberKey.Assembly(call.Target))
            .Where(unseen.Contains)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToList();
        return called.Count > 0 ? called : [.. unseen];

        bool IsBehindAnotherProject(ImplementationFacts fact) =>
            MemberKey.Assembly(fact.Declaration) != MemberKey.Assembly(fact.Implementation)
            && program.Graph.Find(fact.Implementation) is { } member && program.DefinitionOf(member) is not null;
    }
}
