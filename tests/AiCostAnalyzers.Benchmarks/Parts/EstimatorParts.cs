using AiCostAnalyzers.Benchmarks.Tokens;
using AiCostAnalyzers.Tokens;
using BenchmarkDotNet.Attributes;

namespace AiCostAnalyzers.Benchmarks.Parts;

/// <summary>Tokens of texts in several languages, beside English of the same length.</summary>
public class EstimatorParts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    [Params(100, 1_000, 10_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        foreach (string kind in new[] { "english", "german", "french", "chinese", "json", "csharp" })
        {
            string all = string.Join("\n\n", SampleTexts.Of(kind));
            _texts[kind] = string.Concat(Enumerable.Repeat(all + "\n\n", (Characters / all.Length) + 1))[..Characters];
        }
    }

    [Benchmark(Baseline = true)]
    public int English() => TokenEstimator.Estimate(_texts["english"]);

    [Benchmark]
    public int German() => TokenEstimator.Estimate(_texts["german"]);

    [Benchmark]
    public int French() => TokenEstimator.Estimate(_texts["french"]);

    [Benchmark]
    public int Chinese() => TokenEstimator.Estimate(_texts["chinese"]);

    [Benchmark]
    public int Json() => TokenEstimator.Estimate(_texts["json"]);

    [Benchmark]
    public int CSharp() => TokenEstimator.Estimate(_texts["csharp"]);
}
