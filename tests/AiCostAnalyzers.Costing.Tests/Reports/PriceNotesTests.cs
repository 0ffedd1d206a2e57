using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Tests.Reports;

/// <summary>What the report says of prices beside the figures: lists that differ, units of what is unknown, the line that settles it.</summary>
public sealed class PriceNotesTests
{
    private static CostReport Report(AnalysisInputs inputs, string model, params ListedPrice[] listed) =>
        new Project().Route("POST /a", "A.B.C").Call("A.B.C", model).Report(inputs, PricingFile.Empty with { ListedPrices = listed });

    [Fact]
    public void ListsThatDifferOnACalledModel_AreNotedWithAllFigures()
    {
        var report = Report(
            Project.Inputs with { Models = [Project.Model("cent", 10m) with { Origin = "b.json" }] },
            "cent", new("b.json", "cent", "house", 10m, 3m), new("a.json", "cent", "house", 9m, 3m), new("a.json", "dime", "house", 1m, 1m));

        var note = Assert.Single(report.Notes);
        Assert.Equal("Price lists differ on 'cent', in and out per million tokens: $9.00 and $3.00 in a.json, $10.00 and $3.00 in b.json, which holds.", note);
        Assert.Contains("$9.00 and $3.00", TableWriter.Write(report).ReplaceLineEndings(" "));
        Assert.Contains("Price lists differ", JsonReportWriter.Write(report));
        Assert.Contains("Price lists differ", MarkdownReportWriter.Write(report));
    }

    [Theory]
    [InlineData("9.6", "10")] // within a twentieth
    [InlineData("10", "10")]
    public void ListsThatAgree_AreNotNoted(string one, string other) => Assert.Empty(Report(
        Project.Inputs, "cent",
        new("a.json", "cent", "house", decimal.Parse(one, System.Globalization.CultureInfo.InvariantCulture), 3m),
        new("b.json", "cent", "house", decimal.Parse(other, System.Globalization.CultureInfo.InvariantCulture), 3m)).Notes);

    [Fact]
    public void VersionsOfOneModel_AreCompared()
    {
        var report = Report(
            Project.Inputs with { Models = [] }, "gpt-4o",
            new("a.json", "gpt-4o", "openai", 2.5m, 10m), new("b.json", "gpt-4o-2024-08-06", "openai", 5m, 10m), new("c.json", "gpt-4o", "azure", 9m, 9m));

        Assert.Equal("Price lists differ on 'gpt-4o', in and out per million tokens: $2.50 and $10.00 in a.json, $5.00 and $10.00 in b.json.", Assert.Single(report.Notes));
    }

    [Fact]
    public void ModelThatIsNotCalled_IsNotNoted() =>
        Assert.Empty(Report(Project.Inputs, "dime", new("a.json", "cent", "house", 9m, 3m), new("b.json", "cent", "house", 1m, 3m)).Notes);

    [Theory]
    [InlineData("whisper-1", "\"calls\": { \"A.B.C\": { \"audioMinutes\": … } }", "whisper-1: $0.006 a minute")]
    [InlineData("tts-1", "\"calls\": { \"A.B.C\": { \"characters\": … } }", "tts-1: $15.00 per million characters")]
    [InlineData("gpt-image-2.6-flare", "\"prices\": { \"models\": [ { \"id\": \"gpt-image-2.6-flare\", … } ] }", null)]
    [InlineData("no-such-model", "\"deployments\": { \"no-such-model\": \"…\" }", null)]
    public void UnknownPrice_IsListedWithItsUnitAndTheLineThatSettlesIt(string model, string text, string? unit)
    {
        var report = Report(new AnalysisInputs(), model);

        var answer = Assert.Single(report.Answers, answer => answer.IsUnknown);
        Assert.Equal((text, unit), (answer.Text, answer.UnitPrice));
        Assert.False(report.EntryPoints[0].Cost.IsComplete);
        Assert.Equal(1, report.Totals.CallSites.Unknown);
    }

    [Fact]
    public void UnknownUsage_HasThePriceOfAMillionTokens()
    {
        var inputs = new AnalysisInputs { Calls = [new CallAnnotation("A.B.C", null, null, null, null, null, null, 0, new("aicost.json", 1, 1)) { IsRejected = true }] };

        var answer = Assert.Single(Report(inputs, "gpt-4o").Answers, answer => answer.IsUnknown);

        Assert.Equal("gpt-4o: $2.50 per million tokens in, $10.00 per million tokens out", answer.UnitPrice);
        Assert.Equal("\"calls\": { \"A.B.C\": { \"inputTokens\": …, \"outputTokens\": …, \"rounds\": … } }", answer.Text);
    }

    [Theory]
    [InlineData(ServiceTier.Priority, "\"priorityMultiplier\": …")]
    [InlineData(ServiceTier.Flex, "\"flexMultiplier\": …")]
    public void TierWithoutAPrice_AsksForItsFactor(ServiceTier tier, string field)
    {
        var inputs = new AnalysisInputs { Calls = [new CallAnnotation("A.B.C", null, null, null, null, null, null, 0, new("aicost.json", 1, 1)) { Tier = tier }] };

        var answer = Assert.Single(Report(inputs, "grok-4.7").Answers, answer => answer.IsUnknown);

        Assert.Contains("\"grok-4.7\", " + field, answer.Text);
    }

    [Fact]
    public void CountsOfTwoKeysThatSayDifferentThings_AreUnknown()
    {
        var inputs = Project.Inputs with
        {
            Counts =
            [
                Project.Count("tickets", 4m, entryPoint: "POST /t*"),
                Project.Count("tickets", 9m, entryPoint: "POST /*s") with { Position = new("aicost.json", 10, 3) },
            ],
        };
        var report = new Project().Route("POST /tickets", "A.B.C").Call("A.B.C", "cent", Project.Loop(1, "tickets")).Report(inputs);

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("AIC9001", 9), (problem.Id, problem.Position.Line));
        Assert.Contains("'tickets@POST /t*' and 'tickets@POST /*s' (aicost.json:10", problem.Message);
        Assert.False(report.EntryPoints[0].Cost.IsComplete);
    }
}
