using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Prices;

public sealed class SubstitutesTests
{
    private static readonly CalendarDate Day = new(2026, 11, 21);

    private static readonly CallUsage ShortCall = Usage(1000m, 300m);

    /// <summary>Leaves the models whose figures of tasks are published.</summary>
    private static readonly SubstituteRule[] NoNewer = [new(false, null, "gpt-6*", null), new(false, null, "gpt-5.*", null), new(false, null, "gemini-3*", null), new(false, null, "gemini-4*", null)];

    private static readonly SubstituteRule[] NoGpt6 = [new(false, null, "gpt-6*", null), new(false, null, "gpt-5.6*", null)];

    /// <summary>A general index is no measure of a task: it is told, and is no grade.</summary>
    [Fact]
    public void CheaperModelWithAGeneralFigure_IsUnmeasuredAndSaysIt()
    {
        var substitute = Find("gpt-4o-mini").Single(static s => s.Model.Id == "gpt-6-luna");

        Assert.Equal(SubstituteGrade.Unmeasured, substitute.Grade);
        Assert.False(substitute.IsLower);
        Assert.Equal("whatmodel 75.1 against 54.0, autumn 2026", substitute.Evidence);
        Assert.Equal("whatmodel 75.1 against 54.0, autumn 2026", substitute.BetterBy);
        Assert.Equal(new CostRange(0.00025m, 0.00025m, 0.00025m), substitute.Cost);
        Assert.Equal(1m - (0.00025m / 0.00033m), substitute.Saving);
    }

    [Fact]
    public void CheaperModelWithoutASharedMeasure_IsUnmeasuredAndSaysNothing()
    {
        var substitute = Find("gpt-4o").Single(static s => s.Model.Id == "gpt-6-luna");

        Assert.Equal(SubstituteGrade.Unmeasured, substitute.Grade);
        Assert.Null(substitute.Evidence);
        Assert.Equal(1m - (0.00025m / 0.0055m), substitute.Saving);
    }

    [Fact]
    public void CheaperModelThatFiguresShowToBeWeaker_IsUnmeasuredWithThem()
    {
        var substitute = Find("amazon.nova-pro-v1:0").Single(static s => s.Model.Id == "amazon.nova-lite-v1:0");

        Assert.Equal(SubstituteGrade.Unmeasured, substitute.Grade);
        Assert.True(substitute.IsLower);
        Assert.Equal("GPQA 42.0 against 46.9, makers' figures, llm-leaderboard 2025-10-16", substitute.Evidence); // 0.8 of the index would still be level
    }

    [Theory]
    [InlineData("amazon.nova-pro-v1:0", "amazon.nova-micro-v1:0", CallTask.Summary, "HHEM hallucination rate 5.5 against 5.1, Vectara, 2026-03-10")]
    [InlineData("gemini-2.5-pro", "gemini-2.5-flash-lite", CallTask.Summary, "HHEM hallucination rate 3.3 against 7.0, Vectara, 2026-03-10")]
    [InlineData("amazon.nova-pro-v1:0", "amazon.nova-lite-v1:0", CallTask.Routing, "BFCL 66.6 against 68.4, makers' figures, llm-leaderboard 2025-10-16")]
    public void FiguresOfTheTask_AreTheGrade(string model, string substitute, CallTask task, string evidence)
    {
        var found = Find(model, task: task, rules: NoNewer).Single(s => s.Model.Id == substitute);

        Assert.Equal((SubstituteGrade.Measured, task, evidence), (found.Grade, found.Task, found.Evidence));
    }

    [Theory]
    [InlineData("amazon.nova-pro-v1:0", "amazon.nova-micro-v1:0", CallTask.Label)] // MMLU 77.6 against 85.9
    [InlineData("amazon.nova-pro-v1:0", "amazon.nova-lite-v1:0", CallTask.Extraction)] // IFEval 89.7 against 92.1
    [InlineData("amazon.nova-pro-v1:0", "amazon.nova-lite-v1:0", CallTask.Unknown)]
    [InlineData("gemini-2.5-pro", "gemini-2.5-flash-lite", CallTask.Label)] // measured for summaries, not for this
    [InlineData("gpt-4o-mini", "gpt-6-luna", CallTask.Label)] // level in general alone
    public void FiguresOfAnotherTask_AreNoGrade(string model, string substitute, CallTask task) =>
        Assert.Equal(SubstituteGrade.Unmeasured, Find(model, task: task, rules: model == "gpt-4o-mini" ? [] : NoNewer).Single(s => s.Model.Id == substitute).Grade);

    [Theory]
    [InlineData(CallTask.Images)]
    [InlineData(CallTask.Reasoning)]
    [InlineData(CallTask.Planning)]
    [InlineData(CallTask.CodeEdit)]
    public void TaskThatSmallModelsFail_HasOnlyWhatTheTeamApproved(CallTask task)
    {
        Assert.NotEmpty(Find("gpt-4o"));
        Assert.Empty(Find("gpt-4o", task: task));
        Assert.Equal(SubstituteGrade.Approved, Assert.Single(Find("gpt-4o", task: task, rules: [new(true, "gpt-4o", "gpt-6-luna", "ours")])).Grade);
    }

    [Fact]
    public void OrderIs_LevelInGeneralThenUnknownThenWeaker_EachBySaving()
    {
        var found = Find("gpt-5.6-sol");

        Assert.Equal(["gpt-6-luna", "gpt-6.1-terra", "gpt-6-sol", "gpt-6.1-sol"], found.Select(static s => s.Model.Id));
        Assert.Equal(["gpt-5.6-luna", "gpt-5.4-mini", "gpt-6-luna", "gpt-6.1-terra"], Find("gpt-4o").Select(static s => s.Model.Id));
    }

    [Fact]
    public void Candidates_AreAtMostFourAndDeterministic()
    {
        foreach (var model in PriceCatalog.BuiltIn.Models)
        {
            var first = Substitutes.Find(PriceCatalog.BuiltIn, model, ShortCall, ModelCapabilities.None, CallTask.Unknown, [], Day);
            var second = Substitutes.Find(PriceCatalog.BuiltIn, model, ShortCall, ModelCapabilities.None, CallTask.Unknown, [], Day);

            Assert.True(first.Count <= 4);
            Assert.Equal(first, second);
        }
    }

    [Fact]
    public void EveryCandidate_IsCheaperServedOfTheProviderAndNoStepUp()
    {
        foreach (var model in PriceCatalog.BuiltIn.Models)
        {
            foreach (var substitute in Substitutes.Find(PriceCatalog.BuiltIn, model, ShortCall, ModelCapabilities.None, CallTask.Unknown, [], Day))
            {
                Assert.Equal(model.Provider, substitute.Model.Provider);
                Assert.Equal(OperationKind.Chat, substitute.Model.Kind);
                Assert.True(substitute.Model.Size <= model.Size);
                Assert.InRange(substitute.Saving, 0.000001m, 0.999999m);
                Assert.False(substitute.Model.IsRetired(Day.AddDays(90)));
            }
        }
    }

    [Fact]
    public void TokenizerThatMakesMoreTokens_IsPaidFor()
    {
        var substitute = Find("claude-haiku-4-5").Single(static s => s.Model.Id == "claude-haiku-5-5");

        Assert.Equal(0.870m, decimal.Round(substitute.Saving, 3)); // not 0.900: 1.42 tokens for 1.09
    }

    [Fact]
    public void LongPrompt_IsPricedInItsOwnBand()
    {
        var substitute = Find("claude-haiku-4-5", Usage(90_000m, 0m)).Single();

        Assert.Equal(0.349m, decimal.Round(substitute.Saving, 3)); // 117,248 tokens of claude-haiku-5-5: at 0.50, not at 0.10
    }

    [Theory]
    [InlineData("gpt-6-luna")]
    [InlineData("claude-haiku-5-5")]
    [InlineData("amazon.nova-micro-v1:0")]
    [InlineData("muse-ember-1.0")]
    public void CheapestOfItsProvider_HasNone(string model) => Assert.Empty(Find(model));

    [Theory]
    [InlineData("text-embedding-3-large")]
    [InlineData("text-embedding-ada-002")]
    [InlineData("gpt-image-2")]
    [InlineData("whisper-1")]
    [InlineData("gpt-realtime-2.1")]
    [InlineData("model-router")]
    public void OtherThanAPricedChatModel_HasNone(string model) => Assert.Empty(Find(model));

    [Fact]
    public void CallWithoutTokens_HasNone() => Assert.Empty(Find("gpt-4o", Usage(0m, 0m)));

    [Fact]
    public void RetiringCandidate_IsOfferedUntilNinetyDaysBefore()
    {
        // gpt-5.4-nano is deprecated, so only the team's own word offers it; it ends on 2027-04-01.
        SubstituteRule[] approved = [new(true, null, "gpt-5.4-nano", null)];

        Assert.Contains(Find("gpt-4.1", rules: approved, day: new(2026, 12, 31)), static s => s.Model.Id == "gpt-5.4-nano");
        Assert.DoesNotContain(Find("gpt-4.1", rules: approved, day: new(2027, 1, 1)), static s => s.Model.Id == "gpt-5.4-nano");
    }

    [Theory]
    [InlineData("gpt-4.1-nano")] // shut down
    [InlineData("gpt-5-nano")] // ends in three weeks
    [InlineData("gpt-5.4-nano")] // deprecated
    public void ModelAtItsEnd_IsNotOffered(string id) => Assert.DoesNotContain(Find("gpt-4.1"), s => s.Model.Id == id);

    [Fact]
    public void MissingCapability_ExcludesTheCandidate()
    {
        Assert.Contains(Find("amazon.nova-pro-v1:0"), static s => s.Model.Id == "amazon.nova-micro-v1:0");
        Assert.DoesNotContain(Find("amazon.nova-pro-v1:0", needed: ModelCapabilities.Vision), static s => s.Model.Id == "amazon.nova-micro-v1:0");
        Assert.Empty(Find("claude-haiku-4-5", needed: ModelCapabilities.StructuredOutput)); // not published for claude-haiku-5-5
        Assert.NotEmpty(Find("claude-haiku-4-5", needed: ModelCapabilities.Tools | ModelCapabilities.Vision));
    }

    [Fact]
    public void PromptThatDoesNotFit_ExcludesTheCandidate()
    {
        Assert.Contains(Find("gpt-5.4", Usage(399_700m, 300m), rules: NoGpt6), static s => s.Model.Id == "gpt-5.4-mini");
        Assert.DoesNotContain(Find("gpt-5.4", Usage(399_701m, 300m), rules: NoGpt6), static s => s.Model.Id == "gpt-5.4-mini");
    }

    [Fact]
    public void AnswerThatDoesNotFit_ExcludesTheCandidate()
    {
        SubstituteRule[] onlyCodestral = [new(false, null, "m*", null)];

        Assert.Single(Find("mistral-medium-2604", Usage(1000m, 8192m), rules: onlyCodestral), static s => s.Model.Id == "codestral-2508");
        Assert.Empty(Find("mistral-medium-2604", Usage(1000m, 8193m), rules: onlyCodestral));
    }

    [Fact]
    public void BoundThatIsOnlyTheModelsOwnLimit_AsksForTheTypicalAlone()
    {
        var usage = ShortCall with { Input = new Quantity(0m, 1000m, 1_050_000m, FigureSource.Catalog) };

        Assert.Contains(Find("gpt-5.4", usage, rules: NoGpt6), static s => s.Model.Id == "gpt-5.4-mini");
    }

    [Fact]
    public void CandidateThatIsDearerAtTheBound_IsNotOffered()
    {
        PriceBand[] bands = [new() { Input = 1m, Output = 1m }, new() { AboveInputTokens = 10_000m, Input = 9m, Output = 9m }];
        var cliff = Own("cliff", bands);
        var flat = Own("flat", new PriceBand { Input = 2m, Output = 2m });
        var catalog = PriceCatalog.BuiltIn.With([cliff, flat]);
        var bounded = ShortCall with { Input = new Quantity(0m, 1000m, 20_000m, FigureSource.Literal) };

        Assert.Single(Substitutes.Find(catalog, flat, ShortCall, ModelCapabilities.None, CallTask.Unknown, [], Day));
        Assert.Empty(Substitutes.Find(catalog, flat, bounded, ModelCapabilities.None, CallTask.Unknown, [], Day));
    }

    [Fact]
    public void ApprovedModel_ComesFirstWithItsEvaluation()
    {
        var first = Find("gpt-4o", rules: [new(true, "gpt-4*", "gpt-6-l*", "wiki/triage-eval")])[0];

        Assert.Equal(("gpt-6-luna", SubstituteGrade.Approved, "wiki/triage-eval"), (first.Model.Id, first.Grade, first.Evidence));
    }

    [Fact]
    public void ApprovalOfAnotherModel_ChangesNothing() =>
        Assert.DoesNotContain(Find("gpt-4o", rules: [new(true, "gpt-4.1", "gpt-6-luna", "x")]), static s => s.Grade == SubstituteGrade.Approved);

    [Fact]
    public void ApprovedModelThatIsDearer_IsNoSubstitute() =>
        Assert.DoesNotContain(Find("gpt-6-luna", rules: [new(true, null, "gpt-4o", "x")]), static s => s.Model.Id == "gpt-4o");

    [Fact]
    public void ApprovedLegacyModel_IsOffered()
    {
        Assert.DoesNotContain(Find("claude-opus-5-5"), static s => s.Model.Id == "claude-sonnet-5");
        Assert.Equal("claude-sonnet-5", Find("claude-opus-5-5", rules: [new(true, null, "claude-sonnet-5", null)])[0].Model.Id);
    }

    [Fact]
    public void DeniedModel_IsRemovedEvenIfApproved()
    {
        SubstituteRule[] rules = [new(true, null, "gpt-6-luna", "x"), new(false, null, "*-luna", null)];

        Assert.DoesNotContain(Find("gpt-4o", rules: rules), static s => s.Model.Id.EndsWith("-luna", StringComparison.Ordinal));
    }

    [Fact]
    public void DenialForAnotherModel_RemovesNothing() =>
        Assert.Contains(Find("gpt-4o", rules: [new(false, "gpt-4.1", "*", null)]), static s => s.Model.Id == "gpt-6-luna");

    [Fact]
    public void TeamsOwnModelOfNoProvider_IsASubstituteWhereApproved()
    {
        var house = Own("house-slm", new PriceBand { Input = 0.02m, Output = 0.06m }) with { Provider = "", Size = ModelSize.Unknown, ContextWindow = null };
        var catalog = PriceCatalog.BuiltIn.With([house]);
        var model = catalog.Find("gpt-4o")!;

        Assert.Equal("house-slm", Substitutes.Find(catalog, model, ShortCall, ModelCapabilities.None, CallTask.Unknown, [new(true, null, "house-*", "ours")], Day)[0].Model.Id);
        Assert.DoesNotContain(Substitutes.Find(catalog, model, ShortCall, ModelCapabilities.None, CallTask.Unknown, [], Day), static s => s.Model.Id == "house-slm");
    }

    [Theory]
    [InlineData("gpt-4o", true)]
    [InlineData("gpt-6-astra", true)]
    [InlineData("gpt-5.4-mini", true)] // dear by its price, whatever its name
    [InlineData("gpt-6.1-sol", true)]
    [InlineData("claude-sonnet-5-5", true)]
    [InlineData("gpt-4o-mini", false)] // saves 24 %
    [InlineData("gpt-6-luna", false)]
    [InlineData("mistral-large-4", true)]
    public void Dear_IsWhatASubstituteHalves(string model, bool isDear) => Assert.Equal(isDear, Substitutes.IsDear(Find(model)));

    private static CallUsage Usage(decimal input, decimal output) => new(
        Quantity.Exact(input, FigureSource.Annotation), Quantity.Exact(output, FigureSource.Annotation), 0m, Quantity.Exact(1m, FigureSource.Literal), null);

    private static ModelInfo Own(string id, params PriceBand[] bands) => new()
    {
        Id = id,
        Provider = "house",
        Size = ModelSize.Small,
        ContextWindow = 100_000,
        MaxOutputTokens = 10_000,
        Periods = [new PricePeriod { Bands = bands }],
    };

    private static IReadOnlyList<Substitute> Find(
        string model, CallUsage? usage = null, ModelCapabilities needed = ModelCapabilities.None, IReadOnlyList<SubstituteRule>? rules = null, CalendarDate? day = null,
        CallTask task = CallTask.Unknown) =>
        Substitutes.Find(PriceCatalog.BuiltIn, PriceCatalog.BuiltIn.Find(model)!, usage ?? ShortCall, needed, task, rules ?? [], day ?? Day);
}
