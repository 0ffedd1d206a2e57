using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Prices;

public class LocalModelsTests
{
    private static readonly LimitFacts s_label = new(LimitStatus.Set, 5, FigureSource.Literal);

    private static LocalModel? Find(string model, LimitFacts? limit = null, ModelCapabilities needed = ModelCapabilities.None, params SubstituteRule[] rules)
    {
        var book = new PriceBook(new AnalysisInputs { Substitutes = rules });
        var estimate = book.Estimate(
            "A.B(C)#1", OperationKind.Chat, isFree: false, [new ModelCandidate(model, FigureSource.Literal, null, "openai")], PromptFacts.Unknown, limit ?? s_label);
        return book.LocalFor(estimate, needed, limit ?? s_label);
    }

    [Fact]
    public void Label_NamesTheSmallestThatIsNoWorse() => Assert.Equal("gemma-3-4b-it", Find("gpt-4o")?.Id);

    [Fact]
    public void LowerFigure_IsMetByASmallerModel() => Assert.Equal("llama-3.2-3b-instruct", Find("gpt-4.1-nano")?.Id);

    [Fact]
    public void ModelWithoutAFigure_HasNone() => Assert.Null(Find("gpt-6-sol"));

    [Theory]
    [InlineData(LimitStatus.Set, 51)]
    [InlineData(LimitStatus.Set, null)]
    [InlineData(LimitStatus.NotSet, null)]
    [InlineData(LimitStatus.Unknown, null)]
    public void LongerAnswer_HasNone(LimitStatus status, int? tokens) => Assert.Null(Find("gpt-4o", new LimitFacts(status, tokens)));

    [Theory]
    [InlineData(ModelCapabilities.Tools)]
    [InlineData(ModelCapabilities.Vision)]
    public void MoreThanText_HasNone(ModelCapabilities needed) => Assert.Null(Find("gpt-4o", needed: needed));

    [Fact]
    public void DeniedOne_IsPassedOver() => Assert.Equal("gemma-3-12b-it", Find("gpt-4o", rules: new SubstituteRule(false, null, "gemma-3-4b-*", null))?.Id);

    [Fact]
    public void Evidence_NamesTheMeasureAndBothFigures() =>
        Assert.Equal("IFEval 90.2 against 81", LocalModels.Evidence(Find("gpt-4o")!, PriceCatalog.Later(null).Find("gpt-4o", "openai")!));
}
