using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;
using BenchmarkDotNet.Attributes;

namespace AiCostAnalyzers.Benchmarks.Parts;

/// <summary>The catalog's load, and what is asked of it, beside the plainest question: a model by its id.</summary>
public class CatalogParts
{
    private readonly PriceBook _book = new(AnalysisInputs.None);
    private readonly PriceBook _later = new(new AnalysisInputs { PricesAsOf = new CalendarDate(2026, 12, 2) });
    private readonly CallUsage _short = UsageOf(1_000);
    private readonly CallUsage _long = UsageOf(300_000);
    private string _text = "";

    /// <summary>So that no number is of a question without an answer.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        using var resource = typeof(PriceCatalog).Assembly.GetManifestResourceStream("catalog.txt")!;
        _text = new StreamReader(resource).ReadToEnd();
        Assert.All([FindId(), FindDatedName(), FindProfile()], Assert.NotNull);
        Assert.Null(FindUnknown());
        Assert.True(PriceAboveBand()!.Typical > 300 * PriceOfCall()!.Typical / 2);
        Assert.Equal(2 * _book.Price("gemini-4-argon", "google", _short)!.Typical, PriceOfLaterDay()!.Typical);
    }

    [Benchmark(Baseline = true)]
    public ModelInfo? FindId() => PriceCatalog.BuiltIn.Find("gpt-6-luna", "openai");

    [Benchmark]
    public ModelInfo? FindDatedName() => PriceCatalog.BuiltIn.Find("openai/gpt-4o-2024-11-20");

    [Benchmark]
    public ModelInfo? FindProfile() => PriceCatalog.BuiltIn.Find("us.anthropic.claude-haiku-4-5-20251001-v1:0");

    [Benchmark]
    public ModelInfo? FindUnknown() => PriceCatalog.BuiltIn.Find("house-model-7", "openai");

    [Benchmark]
    public CostRange? PriceOfCall() => _book.Price("gpt-6-luna", "openai", _short);

    [Benchmark]
    public CostRange? PriceAboveBand() => _book.Price("gpt-6-luna", "openai", _long);

    [Benchmark]
    public CostRange? PriceOfLaterDay() => _later.Price("gemini-4-argon", "google", _short);

    /// <summary>What a compilation takes: the models are read when they are asked for.</summary>
    [Benchmark]
    public PriceCatalog? Open() => PriceCatalog.Open(_text);

    [Benchmark]
    public PriceCatalog ReadAll() => PriceCatalog.Read(new StringReader(_text));

    private static CallUsage UsageOf(decimal input) =>
        new(Quantity.Exact(input, FigureSource.Annotation), Quantity.Exact(300, FigureSource.Annotation), 0m, Quantity.Exact(1, FigureSource.Constant), null);
}
