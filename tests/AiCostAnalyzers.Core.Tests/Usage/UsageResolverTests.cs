using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Usage;

public class UsageResolverTests
{
    private const string Id = "SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#1";

    private static readonly LimitFacts NoLimit = new(LimitStatus.NotSet);

    private static readonly ModelInfo Model = new()
    {
        Id = "gpt-6-luna",
        Provider = "openai",
        Periods = [new PricePeriod { Bands = [new PriceBand { Input = 0.1m, Output = 0.5m }] }],
        ContextWindow = 128_000,
        MaxOutputTokens = 16_000,
        TokenizerMultiplier = 1.43m,
    };

    [Fact]
    public void NothingKnown_IsTheDefaultAndAssumed()
    {
        var usage = Usage();

        Assert.Equal(new Quantity(0m, 1000m, 128_000m, FigureSource.Assumed), usage.Input);
        Assert.Equal(new Quantity(1m, 300m, 16_000m, FigureSource.Assumed), usage.Output);
        Assert.Equal(Quantity.Exact(1m, FigureSource.Constant), usage.Rounds);
        Assert.Equal(0m, usage.CacheReadRatio);
        Assert.Null(usage.Share);
        Assert.False(usage.IsGrounded);
    }

    [Fact]
    public void UnknownModel_HasNoBounds()
    {
        var usage = Usage(model: null);

        Assert.Null(usage.Input.High);
        Assert.Null(usage.Output.High);
    }

    [Fact]
    public void ConstantPartOfPrompt_IsCountedInTheModelsTokensAndRoundedUp()
    {
        // 101 × 1.43 = 144.43
        Assert.Equal(new Quantity(145m, 1000m, 128_000m, FigureSource.Assumed), Usage(prompt: new PromptFacts(101, false)).Input);
    }

    [Fact]
    public void ConstantPartLongerThanTheDefault_IsTheLeastAssumed()
    {
        Assert.Equal(new Quantity(2860m, 2860m, 128_000m, FigureSource.Assumed), Usage(prompt: new PromptFacts(2000, false)).Input);
    }

    [Fact]
    public void CompletePrompt_IsExact()
    {
        Assert.Equal(Quantity.Exact(143m, FigureSource.Constant), Usage(prompt: new PromptFacts(100, true)).Input);
    }

    [Fact]
    public void AnnotatedTokens_AreTheModelsOwn()
    {
        var usage = Usage(calls: [Annotation("SupportDesk") with { InputTokens = new(null, 620m, 1100m), OutputTokens = new(null, 12m, null) }]);

        Assert.Equal(new Quantity(0m, 620m, 1100m, FigureSource.Annotation), usage.Input);
        Assert.Equal(new Quantity(1m, 12m, 16_000m, FigureSource.Annotation), usage.Output);
        Assert.True(usage.IsGrounded);
    }

    [Fact]
    public void AnnotationBeatsCompletePrompt()
    {
        var usage = Usage(calls: [Annotation("SupportDesk") with { InputTokens = new(50m, 60m, 70m) }], prompt: new PromptFacts(100, true));

        Assert.Equal(new Quantity(50m, 60m, 70m, FigureSource.Annotation), usage.Input);
    }

    [Theory]
    [InlineData(2000, null, 2000, FigureSource.Assumed)]
    [InlineData(null, 400, 400, FigureSource.Assumed)]
    [InlineData(200, 5000, 1000, FigureSource.Assumed)]
    public void AnnotatedBoundsAlone_BoundTheAssumption(int? low, int? high, int typical, FigureSource source)
    {
        var usage = Usage(calls: [Annotation("SupportDesk") with { InputTokens = new(low, null, high) }]);

        Assert.Equal(new Quantity(low ?? 0m, typical, high ?? 128_000m, source), usage.Input);
    }

    [Fact]
    public void AnnotationAboveTheCatalogsBound_RaisesIt()
    {
        var usage = Usage(calls: [Annotation("SupportDesk") with { InputTokens = new(null, 200_000m, null), OutputTokens = new(null, 20_000m, null) }]);

        Assert.Equal(200_000m, usage.Input.High);
        Assert.Equal(20_000m, usage.Output.High);
    }

    [Fact]
    public void ConstantPartAboveTheAnnotation_GivesWay()
    {
        var usage = Usage(calls: [Annotation("SupportDesk") with { InputTokens = new(null, 620m, null) }], prompt: new PromptFacts(1000, false));

        Assert.Equal(new Quantity(620m, 620m, 128_000m, FigureSource.Annotation), usage.Input);
    }

    [Theory]
    [InlineData(4096, 300, 4096)]
    [InlineData(50, 50, 50)]
    public void Limit_BoundsTheAssumptionAndPredictsNothing(int limit, int typical, int high)
    {
        var usage = Usage(limit: new LimitFacts(LimitStatus.Set, limit, FigureSource.Literal));

        Assert.Equal(new Quantity(1m, typical, high, FigureSource.Assumed), usage.Output);
    }

    [Fact]
    public void LimitThatIsSetToSomethingUnknown_BoundsNothing()
    {
        Assert.Equal(16_000m, Usage(limit: new LimitFacts(LimitStatus.Set)).Output.High);
    }

    [Fact]
    public void AnnotatedHigh_BeatsTheLimit()
    {
        var usage = Usage(
            calls: [Annotation("SupportDesk") with { OutputTokens = new(null, null, 900m) }],
            limit: new LimitFacts(LimitStatus.Set, 500, FigureSource.Literal));

        Assert.Equal(new Quantity(1m, 300m, 900m, FigureSource.Assumed), usage.Output);
    }

    [Fact]
    public void Embedding_HasNoOutputAndIsGroundedByItsInputAlone()
    {
        var usage = Usage(OperationKind.Embedding, [Annotation("SupportDesk") with { InputTokens = new(null, 80m, null) }]);

        Assert.Equal(Quantity.Exact(0m, FigureSource.Constant), usage.Output);
        Assert.True(usage.IsGrounded);
    }

    [Theory]
    [InlineData(OperationKind.Image)]
    [InlineData(OperationKind.Transcription)]
    [InlineData(OperationKind.Speech)]
    public void KindWithoutDefault_IsUnknown(OperationKind kind)
    {
        var usage = Usage(kind, model: null);

        Assert.Equal((0m, FigureSource.Unknown), (usage.Input.Typical, usage.Input.Source));
        Assert.Equal(FigureSource.Unknown, usage.Output.Source);
        Assert.False(usage.IsGrounded);
    }

    [Fact]
    public void DefaultsOfThePricingFile_ReplaceTheProducts()
    {
        var defaults = new UsageDefaults { Tokens = new Dictionary<OperationKind, DefaultTokens> { [OperationKind.Chat] = new(70m, 7m) } };

        var usage = new UsageResolver([], [], defaults).Usage(Id, OperationKind.Chat, PromptFacts.Unknown, NoLimit, Model);

        Assert.Equal((70m, 7m), (usage.Input.Typical, usage.Output.Typical));
    }

    [Fact]
    public void Rounds_AreAnnotatedOrOne()
    {
        Assert.Equal(new Quantity(1m, 3m, null, FigureSource.Annotation), Rounds(new(null, 3m, null)));
        Assert.Equal(new Quantity(2m, 3m, 8m, FigureSource.Annotation), Rounds(new(2m, 3m, 8m)));
        Assert.Equal(new Quantity(1m, 1m, 8m, FigureSource.Assumed), Rounds(new(null, null, 8m)));

        static Quantity Rounds(GivenQuantity given) => Usage(calls: [Annotation("SupportDesk") with { Rounds = given }]).Rounds;
    }

    [Fact]
    public void MoreSpecificEntry_WinsFieldByField()
    {
        var usage = Usage(calls:
        [
            Annotation("SupportDesk.Triage.ClassifyAsync") with { OutputTokens = new(null, 12m, null) },
            Annotation("SupportDesk.**") with { InputTokens = new(null, 500m, 900m), OutputTokens = new(null, 99m, 100m), Share = 0.5m },
            Annotation("**") with { InputTokens = new(null, 1m, null), CacheReadRatio = 0.6m, Share = 0.1m },
        ]);

        Assert.Equal((500m, 900m), (usage.Input.Typical, usage.Input.High));

        // A quantity is one field: the bound of a general entry says nothing about the figure of a specific one.
        Assert.Equal((12m, 16_000m), (usage.Output.Typical, usage.Output.High));
        Assert.Equal((0.6m, 0.5m), (usage.CacheReadRatio, usage.Share));
    }

    [Fact]
    public void NearerFile_WinsOverAMoreSpecificEntry()
    {
        var usage = Usage(calls:
        [
            Annotation(Id, depth: 0) with { InputTokens = new(null, 1m, null), Share = 0.3m },
            Annotation("SupportDesk.**", depth: 1) with { InputTokens = new(null, 2m, null) },
        ]);

        Assert.Equal(2m, usage.Input.Typical);
        Assert.Equal(0.3m, usage.Share);
    }

    [Fact]
    public void EntryOfAnotherCall_SaysNothing()
    {
        Assert.Equal(Usage(), Usage(calls: [Annotation("SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#2") with { Share = 0.5m, Rounds = new(null, 9m, null) }]));
    }

    [Fact]
    public void Route_IsMatchedWithoutItsCase()
    {
        var resolver = new UsageResolver([Annotation("post /Tickets/*") with { Share = 0.25m }], [], new UsageDefaults());

        Assert.Equal(0.25m, resolver.Usage("POST /tickets/triage(CompleteChatAsync)#1", OperationKind.Chat, PromptFacts.Unknown, NoLimit, Model).Share);
    }

    [Fact]
    public void AnnotatedModel_IsThatOfTheWinningEntry()
    {
        var resolver = new UsageResolver(
            [Annotation("SupportDesk.Triage") with { Model = "gpt-6-luna" }, Annotation("**") with { Model = "gpt-4o" }], [], new UsageDefaults());

        Assert.Equal("gpt-6-luna", resolver.AnnotatedModel(Id));
        Assert.Equal("gpt-4o", resolver.AnnotatedModel("Other.Type.Member(EmbedAsync)#1"));
        Assert.Null(new UsageResolver([], [], new UsageDefaults()).AnnotatedModel(Id));
    }

    [Fact]
    public void RejectedEntry_MakesEveryFigureUnknown()
    {
        var usage = Usage(calls:
        [
            Annotation("SupportDesk.**") with { IsRejected = true },
            Annotation(Id) with { InputTokens = new(null, 1m, null), OutputTokens = new(null, 1m, null), Rounds = new(null, 1m, null) },
        ]);

        Assert.All([usage.Input, usage.Output, usage.Rounds], figure => Assert.Equal(FigureSource.Unknown, figure.Source));
    }

    [Fact]
    public void EntriesThatTie_LeaveTheFieldUnknownAndAreFound()
    {
        var first = Annotation("SupportDesk.Triage.*", line: 1) with { InputTokens = new(null, 5m, null), Share = 0.5m };
        var second = Annotation("SupportDesk.*.ClassifyAsync", line: 2) with { InputTokens = new(null, 6m, null), Rounds = new(null, 2m, null) };
        var resolver = new UsageResolver([second, first], [], new UsageDefaults());

        var usage = resolver.Usage(Id, OperationKind.Chat, PromptFacts.Unknown, NoLimit, Model);
        var tie = Assert.Single(resolver.FindTies([Id, "SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#2", "Other.A.B(C)#1"]));

        Assert.Equal(FigureSource.Unknown, usage.Input.Source);
        Assert.Equal((0.5m, 2m), (usage.Share, usage.Rounds.Typical));
        Assert.Equal(new AnnotationTie(second, first, "inputTokens", Id), tie);
    }

    [Theory]
    [InlineData("SupportDesk.Triage.*", "SupportDesk.Triage.ClassifyAsync", 0, 0, 7)] // one is more specific
    [InlineData("SupportDesk.Triage.*", "SupportDesk.*.ClassifyAsync", 0, 1, 7)] // one is nearer
    [InlineData("SupportDesk.Triage.*", "SupportDesk.*.ClassifyAsync", 0, 0, 5)] // both say the same
    [InlineData("SupportDesk.Triage.*", "SupportDesk.*.Other", 0, 0, 7)] // one does not match
    public void EntriesThatDoNotContradict_AreNoTie(string one, string other, int depth, int otherDepth, int otherTokens)
    {
        var resolver = new UsageResolver(
            [
                Annotation(one, depth) with { InputTokens = new(null, 5m, null) },
                Annotation(other, otherDepth) with { InputTokens = new(null, otherTokens, null) },
            ],
            [],
            new UsageDefaults());

        Assert.Empty(resolver.FindTies([Id]));
        Assert.Equal(FigureSource.Annotation, resolver.Usage(Id, OperationKind.Chat, PromptFacts.Unknown, NoLimit, Model).Input.Source);
    }

    [Fact]
    public void TieBelowTheWinner_IsNone()
    {
        var resolver = new UsageResolver(
            [
                Annotation(Id) with { Share = 0.1m },
                Annotation("SupportDesk.Triage.*") with { Share = 0.2m },
                Annotation("SupportDesk.*.ClassifyAsync") with { Share = 0.3m },
            ],
            [],
            new UsageDefaults());

        Assert.Empty(resolver.FindTies([Id]));
    }

    [Fact]
    public void RandomFiguresInAnyOrder_KeepLowTypicalHigh()
    {
        var random = new Random(2026);
        for (var run = 0; run < 5000; run++)
        {
            var call = Annotation("**") with { InputTokens = Given(), OutputTokens = Given(), Rounds = Given() };
            var count = new CountAnnotation("tickets", null, null, Figure(), Figure(), default);
            var model = random.Next(3) == 0 ? null : Model with { ContextWindow = (int?)Figure(), MaxOutputTokens = (int?)Figure() };
            var limit = new LimitFacts((LimitStatus)random.Next(4), (long?)Figure(), FigureSource.Literal);
            var resolver = new UsageResolver([call], [count], new UsageDefaults { Count = Figure() });

            var usage = resolver.Usage(Id, (OperationKind)random.Next(10), new PromptFacts(random.Next(3000), random.Next(2) == 0), limit, model);

            foreach (var quantity in new[] { usage.Input, usage.Output, usage.Rounds, resolver.Count("tickets", "A.B", null) })
            {
                Assert.True(quantity.Low <= quantity.Typical && quantity.Typical <= (quantity.High ?? decimal.MaxValue), $"{quantity} of {call}");
            }

            // What is annotated is never changed.
            Assert.Equal(call.InputTokens?.Typical ?? usage.Input.Typical, usage.Input.Typical);
            Assert.Equal(call.OutputTokens?.Typical ?? usage.Output.Typical, usage.Output.Typical);
        }

        GivenQuantity? Given() => random.Next(3) == 0 ? null : new GivenQuantity(Figure(), Figure(), Figure());

        decimal? Figure() => random.Next(2) == 0 ? null : random.Next(2000);
    }

    private static readonly StatedUsage _stated = new() { InputTokens = new(null, 700m, null), OutputTokens = new(null, 40m, null) };

    private static CallUsage OfOwn(CallTraits traits, params CallAnnotation[] calls) =>
        new UsageResolver(calls, [], new UsageDefaults()).Usage(Id, OperationKind.Chat, PromptFacts.Unknown, NoLimit, Model, traits);

    [Fact]
    public void StatedTokens_AreAnnotated() =>
        Assert.Equal(
            [(700m, FigureSource.Annotation), (40m, FigureSource.Annotation)],
            new[] { OfOwn(new("House.Llm.Ask", _stated)) }.SelectMany(u => new[] { u.Input, u.Output }).Select(q => (q.Typical, q.Source)));

    [Fact]
    public void EntryOfTheOperation_GoesBeforeItsAttribute_AndThatOfTheCallBeforeBoth()
    {
        var traits = new CallTraits("House.Llm.Ask", _stated);
        var operation = Annotation("House.Llm.Ask") with { Kind = OperationKind.Chat, InputTokens = new(null, 500m, null), OutputTokens = new(null, 20m, null), Model = "house-slm" };
        var call = Annotation("SupportDesk.**") with { InputTokens = new(null, 300m, null) };

        Assert.Equal((500m, 20m), (OfOwn(traits, operation).Input.Typical, OfOwn(traits, operation).Output.Typical));
        Assert.Equal((300m, 20m), (OfOwn(traits, operation, call).Input.Typical, OfOwn(traits, operation, call).Output.Typical));
        Assert.Equal("house-slm", new UsageResolver([operation, call], [], new UsageDefaults()).AnnotatedModel(Id, traits.Operation));
    }

    [Fact]
    public void EntryOfAnOperation_SaysNothingOfOtherCalls()
    {
        var entry = Annotation("SupportDesk.**") with { Kind = OperationKind.Chat, InputTokens = new(null, 500m, null) };
        Assert.Equal(FigureSource.Assumed, Usage(calls: [entry]).Input.Source);
        Assert.Equal(FigureSource.Assumed, OfOwn(new("House.Llm.Ask", StatedUsage.None), entry).Input.Source);
    }

    private static CallAnnotation Annotation(string pattern, int depth = 0, int line = 1) =>
        new(pattern, null, null, null, null, null, null, depth, new SourcePosition("aicost.json", line, 1));

    private static CallUsage Usage(
        OperationKind kind = OperationKind.Chat, CallAnnotation[]? calls = null, PromptFacts? prompt = null, LimitFacts? limit = null) =>
        Usage(kind, calls ?? [], prompt ?? PromptFacts.Unknown, limit ?? NoLimit, Model);

    private static CallUsage Usage(ModelInfo? model) => Usage(OperationKind.Chat, model);

    private static CallUsage Usage(OperationKind kind, ModelInfo? model) => Usage(kind, [], PromptFacts.Unknown, NoLimit, model);

    private static CallUsage Usage(OperationKind kind, CallAnnotation[] calls, PromptFacts prompt, LimitFacts limit, ModelInfo? model) =>
        new UsageResolver(calls, [], new UsageDefaults()).Usage(Id, kind, prompt, limit, model);
}
