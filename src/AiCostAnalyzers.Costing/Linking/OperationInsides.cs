using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Linking;

/// <summary>
/// Call sites that only bodies of operations lead to, such as the helpers of a client of the program's own. The calls of the operation
/// already stand for them: they are counted nowhere.
/// </summary>
internal static class OperationInsides
{
    public static List<(string Project, CallSiteFacts Site)> Without(
        IReadOnlyList<CompilationFacts> projects, List<(string Project, CallSiteFacts Site)> sites)
    {
        var operations = projects.SelectMany(project => project.Members).Where(member => member.IsOperation).Select(member => member.Key).ToList();
        if (operations.Count == 0)
        {
            return sites;
        }

        var graph = new MemberGraph(projects, sites);
        var indexes = new HashSet<int>(operations.Select(graph.Find).OfType<int>());
        var inside = graph.Reachable(indexes);

        // Who calls an operation is the call site, and no way into its body: one begins where nobody calls, or where work enters.
        var called = new HashSet<int>(Enumerable.Range(0, graph.Members.Count).SelectMany(graph.Callees));
        var outside = graph.Reachable(Enumerable.Range(0, graph.Members.Count).Where(member => !indexes.Contains(member) && !called.Contains(member))
            .Concat(projects.SelectMany(project => project.EntryPoints).Select(entry => graph.Find(entry.Member)).OfType<int>()));
        return sites.FindAll(site => graph.Find(site.Site.Member)!.Value is var member && (outside.Contains(member) || !inside.Contains(member)));
    }
}
