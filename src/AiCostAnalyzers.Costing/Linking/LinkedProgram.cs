using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Linking;

/// <summary>All projects of a program joined: its calls with their prices, its members as cost expressions, its entry points.</summary>
internal sealed class LinkedProgram
{
    private LinkedProgram(
        PriceBook book,
        MemberGraph graph,
        IReadOnlyList<LinkedCall> calls,
        ProgramBuilder builder,
        IReadOnlyList<LinkedEntryPoint> entryPoints)
    {
        (Book, Graph, Calls, EntryPoints) = (book, graph, calls, entryPoints);
        CallsByKey = calls.ToDictionary(call => call.Key, StringComparer.Ordinal);
        RecursionIdOf = builder.RecursionIdOf;
        DefinitionOf = builder.DefinitionOf;
        Program = builder.Build();
        Reached = graph.Reachable(entryPoints.Select(entry => entry.Member).OfType<int>());
    }

    public PriceBook Book { get; }

    public MemberGraph Graph { get; }

    /// <summary>By project, file, line and column.</summary>
    public IReadOnlyList<LinkedCall> Calls { get; }

    public IReadOnlyDictionary<string, LinkedCall> CallsByKey { get; }

    public IReadOnlyList<LinkedEntryPoint> EntryPoints { get; }

    public CostProgram Program { get; }

    /// <summary>Id of the count of the circle that a member stands in; null for one that stands in none.</summary>
    public Func<int, string?> RecursionIdOf { get; }

    /// <summary>The definition of what a member costs; null where it costs nothing.</summary>
    public Func<int, int?> DefinitionOf { get; }

    /// <summary>Members that an entry point reaches.</summary>
    public HashSet<int> Reached { get; }

    public bool IsReached(LinkedCall call) => Reached.Contains(Graph.Find(call.Site.Member)!.Value);

    /// <param name="projects">The entry project first.</param>
    public static LinkedProgram Link(IReadOnlyList<CompilationFacts> projects, AnalysisInputs inputs)
    {
        projects = PassedFunctions.Join(projects);
        var sites = projects
            .SelectMany(project => project.CallSites
                .OrderBy(site => site.Position.File, StringComparer.Ordinal)
                .ThenBy(site => site.Position.Line)
                .ThenBy(site => site.Position.Column)
                .ThenBy(site => site.Id, StringComparer.Ordinal)
                .Select(site => (project.Project, Site: site)))
            .ToList();
        sites = OperationInsides.Without(projects, sites);
        var book = new PriceBook(inputs);
        var graph = new MemberGraph(projects, sites);
        var calls = new CallPricer(book, new ModelLinker(projects, inputs.Settings)).Price(sites);
        var builder = new ProgramBuilder(graph, calls, book.Usage);
        var entryPoints = new EntryPointLinker(graph, builder).Link(projects);
        return new LinkedProgram(book, graph, calls, builder, entryPoints);
    }
}
