using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Prices;

public class LocalModelsTests
{
    private static LocalModel? Find(string model, CallTask task = CallTask.Label, ModelCapabilities needed = ModelCapabilities.None, params SubstituteRule[] rules)
    {
        var book = new PriceBook(new AnalysisInputs { Substitutes = rules });
        var estimate = book.Estimate(
            "A.B(C)#1", OperationKind.Chat, isFree: false, [new ModelCandidate(model, FigureSource.Literal, null, "openai")], PromptFacts.Unknown,
            new LimitFacts(LimitStatus.Set, 5, FigureSource.Literal));
        return book.LocalFor(estimate, needed, task);
    }

    [Fact]
    public void Label_NamesTheSmallestThatIsNoWorse() => Assert.Equal("gemma-3-4b-it", Find("gpt-4o")?.Id);

    /// <summary>Llama 3.2 3B follows instructions better than gpt-4.1-nano, and picks the right one of given answers less often.</summary>
    [Fact]
    public void LowerFigureOnAnyMeasureOfTheTask_IsPassedOver() => Assert.Equal("gemma-3-4b-it", Find("gpt-4.1-nano")?.Id);

    [Fact]
    public void ModelWithoutAFigure_HasNone() => Assert.Null(Find("gpt-6-sol"));

    [Theory]
    [InlineData(CallTask.Unknown)]
    [InlineData(CallTask.Extraction)]
    [InlineData(CallTask.Summary)]
    [InlineData(CallTask.CodeEdit)]
    public void OtherTask_HasNone(CallTask task) => Assert.Null(Find("gpt-4o", task));

    [Theory]
    [InlineData(ModelCapabilities.Tools)]
    [InlineData(ModelCapabilities.Vision)]
    public void MoreThanText_HasNone(ModelCapabilities needed) => Assert.Null(Find("gpt-4o", needed: needed));

    [Fact]
    public void DeniedOne_IsPassedOver() => Assert.Equal("gemma-3-12b-it", Find("gpt-4o", rules: new SubstituteRule(false, null, "gemma-3-4b-*", null))?.Id);

    [Fact]
    public void Evidence_NamesTheMeasureBothFiguresAndTheSource() => Assert.Equal(
        "IFEval 90.2 against 81.0, makers' figures, llm-leaderboard 2025-10-16",
        LocalModels.Evidence(Find("gpt-4o")!, PriceCatalog.Later(null).Find("gpt-4o", "openai")!));

    [Fact]
    public void Catalog_NamesEachWithAContextAndAFigure()
    {
        Assert.NotEmpty(PriceCatalog.BuiltIn.LocalModels);
        Assert.All(PriceCatalog.BuiltIn.LocalModels, static local => Assert.True(local is { ContextWindow: > 0, Quality.Count: > 0 }));
        Assert.All(PriceCatalog.BuiltIn.LocalModels.SelectMany(static local => local.Quality), static figure => Assert.Contains(QualityMeasure.All, measure => measure.Key == figure.Measure));
    }

    [Theory]
    [InlineData("local", "a local model has an id and a 'context'")]
    [InlineData("local gemma ifeval=90", "a local model has an id and a 'context'")]
    [InlineData("local gemma context=many", "'many' is no number")]
    [InlineData("nearby gemma", "expected 'model'")]
    public void BadLine_IsSaid(string line, string reason)
    {
        var problem = Assert.Throws<InvalidDataException>(() => PriceCatalog.Read(new StringReader($"format 1\ndate 2026-11-21\nsha256 x\n---\n{line}\n")));

        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }
}
