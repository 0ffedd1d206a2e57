using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using AiCostAnalyzers.Usage;
using Newtonsoft.Json.Linq;

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

    /// <summary>A model, a count and a usage that nobody knows, in every format: none of them counts as nothing.</summary>
    [Fact]
    public void WhateverIsUnknown_IsListedInEveryFormat()
    {
        var inputs = Project.Inputs with { Defaults = new UsageDefaults { Count = null } };
        var report = new Project()
            .Route("POST /model", "A.B.Model").Call("A.B.Model", "no-such-model")
            .Route("POST /count", "A.B.Count").Call("A.B.Count", "dime", Project.Loop(1, "tickets"))
            .Route("POST /usage", "A.B.Usage").Call("A.B.Usage", "whisper-1")
            .Report(inputs with { Models = [.. inputs.Models, PriceCatalog.BuiltIn.Find("whisper-1")!] });
        (string Line, string? Unit)[] expected =
        [
            ("\"deployments\": { \"no-such-model\": \"…\" }", null),
            ("\"counts\": { \"tickets\": … }", "$0.1000 each"),
            ("\"calls\": { \"A.B.Usage\": { \"audioMinutes\": … } }", "whisper-1: $0.006 a minute"),
        ];

        Assert.Equal(expected.Order(), report.Answers.Where(a => a.IsUnknown).Select(a => (a.Text, a.UnitPrice)).Order());
        Assert.All(report.EntryPoints, entry => Assert.False(entry.Cost.IsComplete));
        var table = string.Join(' ', TableWriter.Write(report).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var markdown = MarkdownReportWriter.Write(report).Replace("\\", "", StringComparison.Ordinal);
        var unknown = JObject.Parse(JsonReportWriter.Write(report))["totals"]!["unknown"]!;
        var page = HtmlReportWriter.Write(report);
        var data = page[(page.IndexOf("id=\"report\">", StringComparison.Ordinal) + "id=\"report\">".Length)..];
        var shown = JObject.Parse(data[..data.IndexOf("</script>", StringComparison.Ordinal)])["totals"]!["unknown"]!;
        foreach (var (line, unit) in expected)
        {
            Assert.Contains(line, table, StringComparison.Ordinal);
            Assert.Contains(line, markdown, StringComparison.Ordinal);
            Assert.Equal(unit, (string?)shown.Single(answer => (string?)answer["settles"] == line)["unitPrice"]);
            Assert.Equal(unit, (string?)unknown.Single(answer => (string?)answer["settles"] == line)["unitPrice"]);
            Assert.Contains(unit ?? "", table, StringComparison.Ordinal);
            Assert.Contains(unit ?? "", markdown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void LongListsOfUnknowns_AreCutInTheTableAndSaySo()
    {
        var project = new Project();
        for (var i = 0; i < 9; i++)
        {
            project.Route($"POST /{i}", $"A.B.C{i}").Call($"A.B.C{i}", $"no-model-{i}");
        }

        Assert.Contains("3 more unknown: report.json lists them all.", TableWriter.Write(project.Report()), StringComparison.Ordinal);
    }

    /// <summary>Whatever a program calls in straight lines and loops: its entry points cost what their call sites cost together, and the total what those do.</summary>
    [Fact]
    public void CallSites_AddUpToEntryPointsAndTotal()
    {
        var random = new Random(5);
        for (var run = 0; run < 60; run++)
        {
            var project = new Project();
            var entries = new List<EntryPointEntry>();
            for (var route = 0; route < 1 + random.Next(4); route++)
            {
                var member = $"A.B.M{route}";
                project.Route($"POST /{route}", member);
                entries.Add(new EntryPointEntry($"POST /{route}", new SourcePosition("aicost.json", 1, 1)) { RequestsPerMonth = random.Next(1, 9000) });
                for (var call = 0; call < random.Next(1, 4); call++)
                {
                    Frame[] frames = random.Next(3) switch { 0 => [], 1 => [Project.Loop(call + 1, "items")], _ => [Project.Loop(call + 1, "items"), Project.Times(call + 50, random.Next(1, 9))] };
                    project.Call(member, random.Next(2) == 0 ? "cent" : "dime", frames);
                }
            }

            var report = project.Report(Project.Inputs with { Counts = [Project.Count("items", random.Next(1, 40))] }, PricingFile.Empty with { EntryPoints = entries });

            Assert.All(report.EntryPoints, entry => Assert.Equal(entry.Cost.Typical, entry.Drivers.Sum(driver => driver.Typical)));
            Assert.Equal(report.EntryPoints.Sum(entry => entry.PerMonth!.Typical), report.Totals.PerMonth!.Typical);
        }
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
