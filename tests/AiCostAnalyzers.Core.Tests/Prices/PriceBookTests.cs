using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Prices;

public class PriceBookTests
{
    private const string Site = "Desk.Triage.Classify(CompleteChat)#1";

    private static readonly SourcePosition s_place = new("aicost.json", 1, 1);

    /// <summary>A million tokens in and none out, so that a price is the model's own figure.</summary>
    private static readonly CallAnnotation s_million = Annotation(Site, new GivenQuantity(null, 1_000_000m, null), new GivenQuantity(null, 0m, 0m));

    private static readonly ModelInfo s_cheap = Model("cheap", 1m);
    private static readonly ModelInfo s_dear = Model("dear", 10m);

    [Fact]
    public void KnownModel_IsPricedAndGrounded()
    {
        var estimate = Estimate(new AnalysisInputs(), Literal("cheap"));
        Assert.Equal(1m, estimate.Cost!.Typical);
        Assert.True(estimate.IsGrounded);
        Assert.False(estimate.IsDeployment);
    }

    [Fact]
    public void FallbackModel_IsPricedAndAssumed()
    {
        var estimate = Estimate(new AnalysisInputs(), new ModelCandidate("cheap", FigureSource.Fallback, null));
        Assert.Equal(1m, estimate.Cost!.Typical);
        Assert.False(estimate.IsGrounded);
    }

    [Fact]
    public void CallThatMayBeFree_CostsNothingAtLeast_AndIsNoFact()
    {
        var exact = Annotation(Site, new(1_000_000m, 1_000_000m, 1_000_000m), new(0m, 0m, 0m));
        var (certain, perhaps, said) = (Ask(false, exact), Ask(true, exact), Ask(true, exact with { Rounds = new(null, 1m, null) }));
        Assert.True(certain.IsGrounded && certain.Cost!.Low > 0m);
        Assert.Equal((0m, certain.Cost.Typical, certain.Cost.High, false), (perhaps.Cost!.Low, perhaps.Cost.Typical, perhaps.Cost.High, perhaps.IsGrounded));
        Assert.Equal((certain.Cost.Typical, true), (said.Cost!.Typical, said.IsGrounded));

        static CallEstimate Ask(bool mayBeFree, CallAnnotation annotation) => new PriceBook(new AnalysisInputs { Models = [s_cheap], Calls = [annotation] }).Estimate(
            Site, OperationKind.Chat, false, [Literal("cheap")], PromptFacts.Unknown, new LimitFacts(LimitStatus.NotSet), new CallTraits("S.K.Invoke", StatedUsage.None, mayBeFree));
    }

    [Fact]
    public void UnknownModel_HasNoPrice()
    {
        var estimate = Estimate(new AnalysisInputs(), Literal("unheard-of"));
        Assert.Null(estimate.Cost);
        Assert.Equal(["unheard-of"], estimate.Unknown.Select(c => c.Text));
        Assert.False(estimate.IsGrounded);
    }

    [Fact]
    public void UnknownBesideKnown_HasNoPrice() => Assert.Null(Estimate(new AnalysisInputs(), Literal("cheap"), Literal("unheard-of")).Cost);

    [Fact]
    public void NoModel_HasNoPrice() => Assert.Null(Estimate(new AnalysisInputs()).Cost);

    [Fact]
    public void NoModel_WithDefault_IsAssumed()
    {
        var estimate = Estimate(new AnalysisInputs { Defaults = new UsageDefaults { Model = "dear" } });
        Assert.Equal(10m, estimate.Cost!.Typical);
        Assert.Equal(FigureSource.Assumed, estimate.ModelSource);
        Assert.False(estimate.IsGrounded);
    }

    [Fact]
    public void UnsetConfigurationKey_WithDefault_IsAssumed() =>
        Assert.Equal(10m, Estimate(new AnalysisInputs { Defaults = new UsageDefaults { Model = "dear" } }, Key("Ai:Model")).Cost!.Typical);

    [Fact]
    public void UnsetConfigurationKey_IsTheUnknown() =>
        Assert.Equal(["Ai:Model"], Estimate(new AnalysisInputs(), Key("Ai:Model")).Unknown.Select(c => c.ConfigurationKey));

    [Fact]
    public void DefaultModel_DoesNotReplaceANameThatIsUnknown() =>
        Assert.Null(Estimate(new AnalysisInputs { Defaults = new UsageDefaults { Model = "dear" } }, Literal("unheard-of")).Cost);

    [Fact]
    public void SeveralModels_GiveARangeAndNoGround()
    {
        var estimate = Estimate(new AnalysisInputs(), Literal("dear"), Literal("cheap"));
        Assert.Null(estimate.Model);
        Assert.Equal((0m, 10m), (estimate.Cost!.Low, estimate.Cost.Typical));
        Assert.False(estimate.IsGrounded);
    }

    [Fact]
    public void Annotation_DecidesTheModel()
    {
        var estimate = Estimate(new AnalysisInputs { Calls = [s_million with { Model = "dear" }] }, Literal("cheap"));
        Assert.Equal(10m, estimate.Cost!.Typical);
        Assert.Equal(FigureSource.Annotation, estimate.ModelSource);
    }

    [Theory]
    [InlineData("Production", 10)]
    [InlineData("production", 10)]
    [InlineData("Staging", 1)]
    public void Deployment_IsTheEnvironmentsOwnFirst(string environment, int expected)
    {
        var inputs = new AnalysisInputs
        {
            Environment = environment,
            Deployments = [new("chat", "cheap", 1m, null, null, s_place), new("chat", "dear", 1m, "Production", null, s_place)],
        };
        var estimate = Estimate(inputs, Literal("chat"));
        Assert.Equal(expected, estimate.Cost!.Typical);
        Assert.True(estimate.IsDeployment);
    }

    [Fact]
    public void Deployment_Multiplies() =>
        Assert.Equal(1.1m, Estimate(new AnalysisInputs { Deployments = [new("chat", "cheap", 1.1m, null, null, s_place)] }, Literal("chat")).Cost!.Typical);

    [Fact]
    public void ProvisionedDeployment_CostsNothingACall() =>
        Assert.Equal(0m, Estimate(new AnalysisInputs { Deployments = [new("chat", "dear", 1m, null, 4200m, s_place)] }, Literal("chat")).Cost!.Typical);

    [Fact]
    public void InvalidDeployment_HasNoPrice() =>
        Assert.Null(Estimate(new AnalysisInputs { Deployments = [new("cheap", "", 1m, null, null, s_place)] }, Literal("cheap")).Cost);

    [Fact]
    public void Discount_IsTheProvidersOwn()
    {
        var inputs = new AnalysisInputs { Discounts = new Dictionary<string, decimal> { ["house"] = 0.25m } };
        Assert.Equal(0.75m, Estimate(inputs, Literal("cheap")).Cost!.Typical);
    }

    [Fact]
    public void InvalidTokens_HaveNoPrice() =>
        Assert.Null(Estimate(new AnalysisInputs { Calls = [s_million with { IsRejected = true }] }, Literal("cheap")).Cost);

    [Fact]
    public void FreeCall_CostsNothing()
    {
        var estimate = new PriceBook(new AnalysisInputs()).Estimate(Site, OperationKind.Chat, isFree: true, [], PromptFacts.Unknown, new LimitFacts(LimitStatus.Unknown));
        Assert.Equal(0m, estimate.Cost!.Typical);
        Assert.True(estimate.IsGrounded);
    }

    private static CallEstimate Estimate(AnalysisInputs inputs, params ModelCandidate[] candidates)
    {
        var book = new PriceBook(inputs with { Models = [s_cheap, s_dear], Calls = inputs.Calls.Count > 0 ? inputs.Calls : [s_million] });
        return book.Estimate(Site, OperationKind.Chat, isFree: false, candidates, PromptFacts.Unknown, new LimitFacts(LimitStatus.Unknown));
    }

    private static ModelCandidate Literal(string model) => new(model, FigureSource.Literal, null);

    private static ModelCandidate Key(string key) => new("", FigureSource.Unknown, null, null, key);

    private static CallAnnotation Annotation(string pattern, GivenQuantity input, GivenQuantity output) =>
        new(pattern, input, output, null, null, null, null, 0, s_place);

    private static ModelInfo Model(string id, decimal input) => new()
    {
        Id = id,
        Provider = "house",
        Periods = [new PricePeriod { Bands = [new PriceBand { Input = input, Output = input }] }],
    };
}
