using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Configuration;

public sealed class ObservedTests
{
    private const string Call = "App.Triage.Ask(Ask)#1";

    private static string Observed(string figures) =>
        $$"""{ "{{Call}}": { "samples": 100, "first": "2026-10-01", "last": "2026-11-01", {{figures}} } }""";

    private static UsageResolver Usage(string text)
    {
        var reading = PricingFileReader.Read(text, "aicost.json");
        Assert.Empty(reading.Problems);
        var inputs = InputsBuilder.Build(new LoadedPricing(PricingFileMerge.Merge([reading.File]), [], []), "Production", null, [], []);
        return new UsageResolver(inputs.Calls, inputs.Counts, inputs.Defaults);
    }

    private static Quantity Input(string text) =>
        Usage(text).Usage(Call, OperationKind.Chat, PromptFacts.Unknown, new LimitFacts(LimitStatus.Unknown), null).Input;

    [Fact]
    public void MeanIsTypical_AndTheNinetyFifthPercentileTheHigh() => Assert.Equal(
        new Quantity(0m, 640m, 1100m, FigureSource.Observed),
        Input($$"""{ "observed": { "calls": {{Observed("\"inputTokens\": { \"p50\": 600, \"mean\": 640, \"p95\": 1100 }")}} } }"""));

    [Fact]
    public void FifthPercentile_ProvesNoLow() => Assert.Equal(
        new Quantity(0m, 640m, 1100m, FigureSource.Observed),
        Input($$"""{ "observed": { "calls": {{Observed("\"inputTokens\": { \"p05\": 400, \"mean\": 640, \"p95\": 1100 }")}} } }"""));

    [Fact]
    public void MedianIsTypical_WithoutAMean() => Assert.Equal(
        new Quantity(0m, 600m, null, FigureSource.Observed),
        Input($$"""{ "observed": { "calls": {{Observed("\"inputTokens\": { \"p50\": 600 }")}} } }"""));

    [Theory]
    [InlineData("App.Triage.Ask(Ask)#1", 5, FigureSource.Annotation)]
    [InlineData("App.Triage.Ask", 5, FigureSource.Annotation)]
    [InlineData("App.Triage", 600, FigureSource.Observed)]
    [InlineData("App.*.Ask", 600, FigureSource.Observed)]
    [InlineData("**", 600, FigureSource.Observed)]
    public void Measurement_StandsBehindWhatNamesTheCallAlone(string key, decimal typical, FigureSource source)
    {
        var input = Input($$"""{ "calls": { "{{key}}": { "inputTokens": 5 } }, "observed": { "calls": {{Observed("\"inputTokens\": { \"p50\": 600 }")}} } }""");

        Assert.Equal((typical, source), (input.Typical, input.Source));
    }

    [Fact]
    public void FieldThatWasNotMeasured_IsTheAnnotations()
    {
        var text = $$"""{ "calls": { "App.*.Ask": { "outputTokens": 7, "cacheReadRatio": 0.9 } }, "observed": { "calls": {{Observed("\"cacheReadRatio\": 0.25, \"rounds\": { \"p50\": 2, \"p95\": 6 }")}} } }""";
        var usage = Usage(text).Usage(Call, OperationKind.Chat, PromptFacts.Unknown, new LimitFacts(LimitStatus.Unknown), null);

        Assert.Equal((7m, FigureSource.Annotation), (usage.Output.Typical, usage.Output.Source));
        Assert.Equal((0.25m, 2m, 6m, FigureSource.Observed), (usage.CacheReadRatio, usage.Rounds.Typical, usage.Rounds.High, usage.Rounds.Source));
    }

    [Theory]
    [InlineData("""{ }""", "tickets", 80, FigureSource.Observed)]
    [InlineData("""{ "tickets": 40 }""", "tickets", 40, FigureSource.Annotation)]
    [InlineData("""{ "tickets": 40 }""", "Nightly.RunAsync:tickets", 80, FigureSource.Observed)] // what was measured says more
    public void Count_IsTheMostSpecific(string counts, string observed, decimal typical, FigureSource source)
    {
        var usage = Usage($$"""{ "counts": {{counts}}, "observed": { "counts": { "{{observed}}": { "samples": 9, "first": "2026-10-01", "last": "2026-11-01", "p50": 80 } } } }""");
        var count = usage.Count("tickets", "Shop.Nightly.RunAsync", null);

        Assert.Equal((typical, source), (count.Typical, count.Source));
    }

    [Theory]
    [InlineData("""{ "calls": { "A": { "samples": 1, "first": "2026-10-01" } } }""", "needs 'samples', 'first' and 'last'")]
    [InlineData("""{ "calls": { "A": { "samples": 0, "first": "2026-10-01", "last": "2026-10-02" } } }""", "'samples'")]
    [InlineData("""{ "calls": { "A": { "samples": 1, "first": "2026-10-02", "last": "2026-10-01" } } }""", "ends before it begins")]
    [InlineData("""{ "calls": { "A": { "samples": 1, "first": "2026-10-01", "last": "2026-10-02", "inputTokens": { "p95": 3 } } } }""", "needs 'p50' or 'mean'")]
    [InlineData("""{ "calls": { "A": { "samples": 1, "first": "2026-10-01", "last": "2026-10-02", "inputTokens": { "p50": 4, "p95": 3 } } } }""", "'p95' is below 'p50'")]
    [InlineData("""{ "calls": { "A": { "samples": 1, "first": "2026-10-01", "last": "2026-10-02", "inputTokens": 4 } } }""", "must be an object with p05, p50, mean, p95")]
    [InlineData("""{ "counts": { "n": { "samples": 1, "first": "2026-10-01", "last": "2026-10-02" } } }""", "needs 'p50' or 'mean'")]
    [InlineData("""{ "counts": { "x:": { "samples": 1, "first": "2026-10-01", "last": "2026-10-02", "p50": 1 } } }""", "a count's key is")]
    [InlineData("""{ "entryPoints": { "GET /": { "first": "2026-10-01", "last": "2026-10-02" } } }""", "needs 'requestsPerMonth'")]
    [InlineData("""{ "calls": { "A": { "samples": 1, "first": "2026-10-01", "last": "2026-10-02", "inputTokens": { "p05": 5, "p50": 4 } } } }""", "'p05' is above 'p50'")]
    [InlineData("""{ "maxAge": 0 }""", "'maxAge'")]
    [InlineData("""{ "maxAges": 9 }""", "did you mean 'maxAge'?")]
    public void BadMeasurement_IsAProblemWithItsPlace(string observed, string problem)
    {
        var reading = PricingFileReader.Read($$"""{ "observed": {{observed}} }""", "aicost.json");

        Assert.Contains(reading.Problems, found => found.Message.Contains(problem) && found.Position.Line == 1 && found.Position.Column > 1);
    }

    [Fact]
    public void BadMeasurement_LeavesItsCallUnknown()
    {
        var reading = PricingFileReader.Read($$"""{ "observed": { "calls": { "{{Call}}": { "samples": 1 } } } }""", "aicost.json");
        var inputs = InputsBuilder.Build(new LoadedPricing(PricingFileMerge.Merge([reading.File]), [], []), "Production", null, [], []);
        var usage = new UsageResolver(inputs.Calls, inputs.Counts, inputs.Defaults);

        Assert.Equal(FigureSource.Unknown, usage.Usage(Call, OperationKind.Chat, PromptFacts.Unknown, new LimitFacts(LimitStatus.Unknown), null).Input.Source);
    }

    [Fact]
    public void OfTwoFiles_TheNearersMeasurementHoldsWhole()
    {
        var far = PricingFileReader.Read($$"""{ "observed": { "maxAge": 30, "calls": {{Observed("\"inputTokens\": { \"p50\": 1 }, \"outputTokens\": { \"p50\": 2 }")}} } }""", "far.json").File;
        var near = PricingFileReader.Read($$"""{ "observed": { "calls": {{Observed("\"inputTokens\": { \"p50\": 3 }")}} } }""", "near.json").File;

        var merged = PricingFileMerge.Merge([far, near]).Observed;

        var figures = Assert.Single(merged.Calls).Figures;
        Assert.Equal((3m, null, 30), (figures.InputTokens!.Typical, figures.OutputTokens, merged.MaxAge!.Value));
        Assert.Equal(new Measurement(100, new(2026, 10, 1), new(2026, 11, 1)), merged.Calls[0].Measurement);
    }

    [Theory]
    [InlineData("POST /a", 5, FigureSource.Annotation)]
    [InlineData("POST /*", 900, FigureSource.Observed)]
    public void MeasuredVolume_StandsBehindThisEntryPointsOwn(string key, decimal volume, FigureSource source)
    {
        var file = PricingFileReader.Read(
            $$"""{ "entryPoints": { "{{key}}": { "requestsPerMonth": 5 } }, "observed": { "entryPoints": { "POST /a": { "first": "2026-10-01", "last": "2026-11-01", "requestsPerMonth": 900 } } } }""", "aicost.json").File;

        var entry = Assert.Single(new Project().Route("POST /a", "App.Triage.Ask").Call("App.Triage.Ask", "cent").Report(file: file).EntryPoints);

        Assert.Equal((volume, source), (entry.Volume, entry.VolumeSource));
    }

    [Fact]
    public void ModelThatAnswered_StandsInWhereTheSourceLeavesItOpen()
    {
        var observed = new CallAnnotation(Call, null, null, null, null, null, "dime", 0, new("observed.json", 1, 1)) { IsObserved = true };
        var inputs = Project.Inputs with { Calls = [.. Project.Inputs.Calls, observed] };

        CallSiteReport Site(string? model) => Assert.Single(new Project().Route("POST /a", "App.Triage.Ask").Call("App.Triage.Ask", model).Report(inputs).CallSites);

        Assert.Equal(("dime", FigureSource.Observed, true), (Site(null).Model, Site(null).ModelSource, Site(null).IsGrounded));
        Assert.Equal("dime", Site("a-deployment-nobody-maps").Model);
        Assert.Equal("cent", Site("cent").Model);
    }

    [Theory]
    [InlineData(FigureSource.Fallback, "dime", FigureSource.Observed)]
    [InlineData(FigureSource.Configuration, "cent", FigureSource.Configuration)]
    [InlineData(FigureSource.Literal, "cent", FigureSource.Literal)]
    public void ModelThatAnswered_GoesBeforeAFallbackAlone(FigureSource source, string model, FigureSource expected)
    {
        var observed = new CallAnnotation(Call, null, null, null, null, null, "dime", 0, new("observed.json", 1, 1)) { IsObserved = true };
        var inputs = Project.Inputs with { Calls = [.. Project.Inputs.Calls, observed] };

        var site = Assert.Single(new Project().Route("POST /a", "App.Triage.Ask").CallOf("App.Triage.Ask", new ModelFacts([new("cent", source, null)])).Report(inputs).CallSites);

        Assert.Equal((model, expected, true), (site.Model, site.ModelSource, site.IsGrounded));
    }
}
