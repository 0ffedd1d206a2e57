using AiCostAnalyzers.Benchmarks.Generated;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Benchmarks.Parts;

/// <summary>
/// Which members of a generated program may reach a model, and by which way. Names are indexed once per syntax tree, whose index a compiler
/// makes anew and an editor keeps; here it is kept.
/// </summary>
public class CallGraphParts
{
    private const int LinesPerCall = 300;

    private readonly List<(IInvocationOperation Call, IMethodSymbol Container)> _calls = [];
    private Compilation _compilation = null!;
    private FactsCollector _collected = null!;

    [Params(3_000, 30_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _compilation = new GeneratedApplication(Lines, Lines / LinesPerCall).Compile();
        _collected = new FactsCollector(Analysis());
        foreach (var method in MethodsIn(_compilation.Assembly.GlobalNamespace))
        {
            foreach (var call in _collected.Analysis.Source.BodyOf(method, CancellationToken.None)?.Descendants().OfType<IInvocationOperation>() ?? [])
            {
                _calls.Add((call, method));
                _collected.Add(call, _collected.Analysis.Read(call, method, CancellationToken.None), method);
            }
        }

        Assert.NotEmpty(_collected.Sites);
        Assert.InRange(Relevant(), 1, _collected.Calls.Count - 1);
        Assert.NotEqual(0, Ways());
    }

    /// <summary>All that is done before the first operation is looked at, the names from which a model may be reached before all.</summary>
    [Benchmark(Baseline = true)]
    public object Names() => Analysis();

    /// <summary>The same, and the way of every call in the program that leads to a model.</summary>
    [Benchmark]
    public int Ways()
    {
        var analysis = Analysis();
        return _calls.Sum(call => analysis.Reached(call.Call, call.Container, CancellationToken.None).Count);
    }

    /// <summary>At the end of a compilation that exports: the calls that matter to the bill, of all that were collected.</summary>
    [Benchmark]
    public int Relevant() => Reachability.Relevant(_collected).Count;

    private CompilationAnalysis Analysis() =>
        new(_compilation, SdkCatalog.Create(_compilation)!, AnalysisInputs.None, new ReferencedSummaries([]), CancellationToken.None);

    private static IEnumerable<IMethodSymbol> MethodsIn(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceOrTypeSymbol inner => MethodsIn(inner),
        IMethodSymbol { IsImplicitlyDeclared: false } method => [method],
        _ => [],
    });
}
