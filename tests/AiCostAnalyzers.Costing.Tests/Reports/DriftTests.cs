using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using AiCostAnalyzers.Usage;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Tests.Reports;

/// <summary>Prices are those of 2026-11-10, whatever the day of the test.</summary>
public sealed class DriftTests
{
    private const string Call = "A.B.C(Ask)#1";

    private static CostReport Report(string pricing, string? model = "cent", LimitFacts? limit = null, PromptFacts? prompt = null)
    {
        var reading = PricingFileReader.Read(pricing, "aicost.json");
        Assert.Empty(reading.Problems);
        var inputs = InputsBuilder.Build(new LoadedPricing(PricingFileMerge.Merge([reading.File]), [], []), "Production", Project.Inputs.PricesAsOf, [], []);
        var facts = new Project().Route("POST /a", "A.B.C").Call("A.B.C", model, Project.Loop(1, "tickets")).Facts;
        facts = facts with { CallSites = [facts.CallSites[0] with { OutputLimit = limit ?? facts.CallSites[0].OutputLimit, Input = prompt ?? PromptFacts.Unknown }] };
        return CostingRun.Execute([facts], inputs with { Models = Project.Inputs.Models }, reading.File);
    }

    private static string Observed(string figures, string? last = "2026-11-01", string more = "") =>
        $$"""{ "observed": { {{more}} "calls": { "{{Call}}": { "samples": 9, "first": "2026-01-01", "last": "{{last}}"{{(figures.Length > 0 ? ", " + figures : "")}} } } } }""";

    private static string Annotated(string calls, string figures) => $$"""{ "calls": { {{calls}} }, """ + Observed(figures)[1..];

    private static string TextOf(CostReport report) => Assert.Single(report.Drift).Text;

    [Theory]
    [InlineData("2026-09-10", false)] // 61 days
    [InlineData("2026-09-11", true)]
    public void Age_CountsFromTheDayOfThePrices(string last, bool isFresh)
    {
        var report = Report(Observed("\"inputTokens\": { \"p50\": 600 }", last, "\"maxAge\": 60,"));

        Assert.Equal(isFresh, report.Drift.Count == 0);
        if (!isFresh)
        {
            Assert.Equal(
                new DriftReport("callSite", Call, DriftKind.Old, "measured until 2026-09-10, more than 60 days before 2026-11-10, the day of the prices", "App", report.CallSites[0].Position),
                Assert.Single(report.Drift));
        }
    }

    [Fact]
    public void WithoutMaxAge_NothingIsOld() => Assert.Empty(Report(Observed("\"inputTokens\": { \"p50\": 600 }", "2026-01-02")).Drift);

    [Theory]
    [InlineData(2600, "2,600 input tokens are annotated, 700 to 1,100 were measured")]
    [InlineData(100, "100 input tokens are annotated, 700 to 1,100 were measured")]
    [InlineData(700, null)]
    [InlineData(1100, null)]
    public void AnnotationOutsideTheBand_IsSaid(int annotated, string? text)
    {
        var report = Report(Annotated($$"""
            "A.B.C": { "inputTokens": {{annotated}} }
            """, "\"inputTokens\": { \"p05\": 700, \"p50\": 880, \"p95\": 1100 }"));

        Assert.Equal(text, report.Drift.SingleOrDefault()?.Text);
        Assert.All(report.Drift, drift => Assert.Equal(DriftKind.Outside, drift.Kind));
    }

    [Fact]
    public void WithoutALowerEnd_OnlyMoreIsOutside()
    {
        Assert.Empty(Report(Annotated("\"A.B.C\": { \"outputTokens\": 1 }", "\"outputTokens\": { \"p50\": 880, \"p95\": 1100 }")).Drift);
        Assert.Equal(
            "1,101 output tokens are annotated, up to 1,100 were measured",
            TextOf(Report(Annotated("\"A.B.C\": { \"outputTokens\": 1101 }", "\"outputTokens\": { \"p50\": 880, \"p95\": 1100 }"))));
    }

    [Fact]
    public void RoundsThatAreAnnotated_AreHeldAgainstThoseThatWereMeasured() => Assert.Equal(
        "3 rounds are annotated, 1 were measured",
        TextOf(Report(Annotated("\"A.B.C\": { \"rounds\": 3 }", "\"rounds\": { \"p05\": 1, \"p50\": 1, \"mean\": 1.2, \"p95\": 1 }"))));

    [Fact]
    public void EntryForManyCalls_StandsBehindTheMeasurement_AndIsNoDrift() =>
        Assert.Empty(Report(Annotated("\"A.*.C\": { \"inputTokens\": 9000 }", "\"inputTokens\": { \"p05\": 700, \"p50\": 880, \"p95\": 1100 }")).Drift);

    [Fact]
    public void MeanAboveTheBand_IsNoDrift() => Assert.Empty(Report(Observed("\"inputTokens\": { \"p05\": 1, \"p50\": 2, \"mean\": 900, \"p95\": 4 }")).Drift);

    [Theory]
    [InlineData(1300, true)]
    [InlineData(1150, false)] // the count is an estimate
    public void PromptThatGrew_IsSaid(int constant, bool isDrift)
    {
        var report = Report(Observed("\"inputTokens\": { \"p05\": 700, \"p50\": 880, \"p95\": 1100 }"), prompt: new PromptFacts(constant, false));

        Assert.Equal(isDrift ? "the source sends at least 1,300 input tokens, 700 to 1,100 were measured" : null, report.Drift.SingleOrDefault()?.Text);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(200, false)]
    public void LimitThatWasLowered_IsSaid(long limit, bool isDrift)
    {
        var report = Report(Observed("\"outputTokens\": { \"p05\": 150, \"p50\": 190, \"p95\": 260 }"), limit: new LimitFacts(LimitStatus.Set, limit, FigureSource.Literal));

        Assert.Equal(isDrift ? "the source allows at most 100 output tokens, 150 to 260 were measured" : null, report.Drift.SingleOrDefault()?.Text);
    }

    [Fact]
    public void OtherModelThatAnswered_IsSaid()
    {
        Assert.Equal((DriftKind.OtherModel, "priced is 'cent', answered has 'dime'"), Report(Observed("\"model\": \"dime\"")).Drift.Select(drift => (drift.Kind, drift.Text)).Single());
        Assert.Empty(Report(Observed("\"model\": \"cent\"")).Drift);
        Assert.Empty(Report(Observed("\"model\": \"nobody-knows-it\"")).Drift);
        Assert.Empty(Report(Observed("\"model\": \"dime\""), model: null).Drift); // it is priced as measured
    }

    [Fact]
    public void CountsAndVolumes_AreHeldAgainstTheirMeasurements()
    {
        var report = Report("""
            {
              "counts": { "A.B.C:tickets@POST /a": 40 },
              "observed": {
                "maxAge": 30,
                "counts": {
                  "A.B.C:tickets@POST /a": { "samples": 9, "first": "2026-01-01", "last": "2026-11-01", "p05": 2, "p50": 4, "p95": 8 },
                  "tickets@POST /gone": { "samples": 9, "first": "2026-01-01", "last": "2026-02-01", "p50": 4 }
                },
                "entryPoints": { "POST /a": { "first": "2026-01-01", "last": "2026-02-01", "requestsPerMonth": 900 } }
              }
            }
            """);

        Assert.Equal(
            [
                ("count", "A.B.C:tickets@POST /a", DriftKind.Outside, "40 turns are annotated, 2 to 8 were measured"),
                ("entryPoint", "POST /a", DriftKind.Old, "measured until 2026-02-01, more than 30 days before 2026-11-10, the day of the prices"),
            ],
            report.Drift.Select(drift => (drift.Subject, drift.Id, drift.Kind, drift.Text)));
    }

    [Fact]
    public void EveryForm_SaysIt()
    {
        var report = Report(Annotated("\"A.B.C\": { \"inputTokens\": 2600 }", "\"inputTokens\": { \"p05\": 700, \"p50\": 880, \"p95\": 1100 }").Replace("\"observed\": {", "\"observed\": { \"maxAge\": 3,", StringComparison.Ordinal));
        const string Outside = "2,600 input tokens are annotated, 700 to 1,100 were measured";

        Assert.Contains($"Measured otherwise: {Call}: {Outside} (B.cs:11)", Flat(TableWriter.Write(report)), StringComparison.Ordinal);
        Assert.Contains($"Measured too long ago: {Call}, measured until 2026-11-01", Flat(TableWriter.Write(report)), StringComparison.Ordinal);
        Assert.Contains(Outside, MarkdownReportWriter.Write(report), StringComparison.Ordinal);
        Assert.Contains(Outside, HtmlReportWriter.Write(report), StringComparison.Ordinal);
        Assert.Contains(Outside, CsvReportWriter.Write(report), StringComparison.Ordinal);
        Assert.Contains(Outside, SarifReportWriter.Write(report), StringComparison.Ordinal);
        var json = JObject.Parse(JsonReportWriter.Write(report))["drift"]!;
        Assert.Equal(["old", "outside"], json.Select(drift => (string)drift["kind"]!));
        Assert.Equal(("callSite", Call, Outside, "App", "B.cs", 11), ((string)json[1]!["of"]!, (string)json[1]!["id"]!, (string)json[1]!["text"]!, (string)json[1]!["project"]!, (string)json[1]!["file"]!, (int)json[1]!["line"]!));
    }

    private static string Flat(string text) => string.Join(" ", text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
