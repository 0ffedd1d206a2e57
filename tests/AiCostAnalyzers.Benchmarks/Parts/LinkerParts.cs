using AiCostAnalyzers.Benchmarks.Linking;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;
using BenchmarkDotNet.Attributes;

namespace AiCostAnalyzers.Benchmarks.Parts;

/// <summary>What a build does with the facts of its projects, beside linking them. How it grows is the command <c>linker</c>'s to say.</summary>
public class LinkerParts
{
    private const int Projects = 10;
    private const int MembersPerSite = 10;

    private IReadOnlyList<CompilationFacts> _facts = [];
    private IReadOnlyList<string> _texts = [];

    [Params(1_000, 10_000)]
    public int Members { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _facts = GeneratedFacts.Of(Members, Members / MembersPerSite, Projects);
        _texts = [.. _facts.Select(FactsWriter.Write)];
        Assert.NotNull(Read());
    }

    [Benchmark(Baseline = true)]
    public object Link() => LinkedProgram.Link(_facts, GeneratedFacts.Inputs);

    [Benchmark]
    public object Read() => _texts.Select(text => FactsReader.Read(new StringReader(text)).Facts!).ToList();

    [Benchmark]
    public object Write() => _facts.Select(FactsWriter.Write).ToList();

    [Benchmark]
    public object LinkAndReport() => CostingRun.Execute(_facts, GeneratedFacts.Inputs, PricingFile.Empty);
}
