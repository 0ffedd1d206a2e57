using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using AiCostAnalyzers.Usage;
using Newtonsoft.Json.Linq;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Reports;

public class ReportTests
{
    /// <summary>A desk with a bit of everything: grounded, assumed, unknown, free, unreached, over budget.</summary>
    private static Project Desk() => new Project("SupportDesk")
        .Member("N.Triage.All", ("N.Triage.One", [Loop(0, "tickets")]))
        .Call("N.Triage.One", "dime").Call("N.Triage.All", "cent")
        .Call("N.Chat.Go", "chat-prod")
        .Free("N.Local.Go")
        .Call("N.Export.Run", "cent")
        .Call("N.Nightly.Execute", "dollar", Paced(0, 86400m), Loop(1, "articles"))
        .Member("N.T.Health")
        .Route("POST /tickets/triage", "N.Triage.All").Route("POST /chat", "N.Chat.Go").Route("GET /local", "N.Local.Go")
        .Route("Nightly", "N.Nightly.Execute", "worker", "run", "hosted-service").Route("GET /health", "N.T.Health");

    private static readonly AnalysisInputs _inputs = Inputs with { Counts = [Count("tickets", 6m, high: 24m)] };

    private static readonly PricingFile _file = new()
    {
        EntryPoints = [new("POST /tickets/triage", new("aicost.json", 20, 3)) { RequestsPerMonth = 1000m, Owner = "support" }],
        Budgets = [new(new SourcePosition("aicost.json", 31, 5)) { EntryPoint = "POST /tickets/triage", PerRequest = 0.03m }],
    };

    private static CostReport DeskReport() => Desk().Report(_inputs, _file);

    [Fact]
    public void Table_HasTheLayout() => Assert.Equal(
        """
        AiCost · SupportDesk (net10.0) · prices of 2026-11-10, USD
          * assumes n = 10 where nothing says otherwise (aicost.json: defaults)

          Entry point           Per unit                          low   typical        high  Driver
          POST /tickets/triage  $0.0100 + $0.1000·n(tickets)  $0.0100   $0.6100     $2.4100  Triage.cs:11
            per request, with cent, dime
          POST /chat            ?                             unknown   unknown!    unknown  Chat.cs:11
            per request
          GET /local            $0.0000                       $0.0000   $0.0000     $0.0000  Local.cs:11
            per request
          Nightly               $1.0000·n(articles)           $0.0000  $10.0000*  unbounded  Nightly.cs:11
            per tick, with dollar
          in no entry point     Export.Run $0.0100            $0.0100   $0.0100     $0.0100  Export.cs:11

          1 more entry point reaches no model call.
          Together at least $914.1667* a month; nothing says how often POST /chat runs.
          over budget: POST /tickets/triage $0.6100 of $0.0300 (aicost.json:31).
          6 detected: 4 priced, 1 free, 0 assumed (*), 1 unknown (!), 1 unreached.
          Settles it: "deployments": { "chat-prod": "…" } (Chat.cs:11)

        """.ReplaceLineEndings("\n"),
        TableWriter.Write(DeskReport()));

    [Fact]
    public void Table_KeepsToItsWidthWhateverTheNames()
    {
        var project = new Project(new string('p', 200));
        for (var i = 0; i < 5; i++)
        {
            var member = $"N.{new string('T', 40)}.{new string('M', 40)}{i}";
            project.Call(member, "dollar", Loop(0, new string('x', 60)), Loop(1, "y" + i), Loop(2, "z"))
                .Call(member, "cent", Loop(3, "other")).Route($"POST /{new string('r', 70)}/{i}", member);
        }

        var lines = TableWriter.Write(project.Report(Inputs with { Defaults = new UsageDefaults { Count = 100000m } })).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, TableWriter.Width));
        Assert.Contains(lines, line => line.Contains("Driver", StringComparison.Ordinal));
    }

    [Fact]
    public void LibraryThatIsUsedInPart_ListsItsDearestCallsOnly()
    {
        var project = new Project().Call("N.Dear.Go", "dollar");
        for (var i = 0; i < 14; i++)
        {
            project.Call($"N.T{i:00}.Go", "cent");
        }

        var table = TableWriter.Write(project.Report());

        Assert.Equal(10, table.Split('\n').Count(line => line.StartsWith("  in no entry point ", StringComparison.Ordinal)));
        Assert.Contains("Dear.Go $1.0000", table, StringComparison.Ordinal);
        Assert.Contains("  5 more members in no entry point: report.json lists them.\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void CallsOfLibrary_ThatNoEntryPointReaches_AreOneLine()
    {
        var library = new Project("Lib").Call("N.A.Go", "cent").Call("N.B.Go", "cent");

        var table = TableWriter.Write(Project.Report([Desk(), library], _inputs));

        Assert.DoesNotContain("A.Go", table, StringComparison.Ordinal);
        Assert.Contains("  2 calls of Lib are reached by no entry point of this program.\n", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, ProblemSeverity.Warning)]
    [InlineData(true, ProblemSeverity.Error)]
    public void AnnotationsAtOdds_AreInvalid(bool hasBudgets, ProblemSeverity severity)
    {
        CallAnnotation[] calls = [Project.TokensOf("N.*.Go", 10m), Project.TokensOf("N.Deary.*", 20m) with { Position = new("aicost.json", 6, 3) }];
        var file = hasBudgets ? new PricingFile { Budgets = [new(new SourcePosition("aicost.json", 31, 5)) { EntryPoint = "GET /", PerRequest = 1m }] } : PricingFile.Empty;

        var report = new Project().Call("N.Deary.Go", "cent").Report(Project.Inputs with { Calls = calls }, file);

        var problem = Assert.Single(report.Problems, problem => problem.Id == DiagnosticIds.PricingFileInvalid);
        Assert.Equal(severity, problem.Severity);
        Assert.Contains("different inputTokens", problem.Message, StringComparison.Ordinal);
        Assert.Null(report.CallSites[0].Cost);
    }

    [Fact]
    public void BudgetThatMatchesNothingHere_StandsInReportJsonAlone()
    {
        var report = Desk().Report(_inputs, new PricingFile { Budgets = [new(new SourcePosition("aicost.json", 31, 5)) { EntryPoint = "GET /elsewhere", PerRequest = 1m }] });

        Assert.DoesNotContain("elsewhere", TableWriter.Write(report), StringComparison.Ordinal);
        Assert.Contains("\"status\": \"unmatched\"", JsonReportWriter.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void NoCalls_GivesAHeadAndACount() => Assert.Equal(
        "AiCost · App (net10.0) · prices of 2026-11-10, USD\n\n  0 detected: 0 priced, 0 free, 0 assumed (*), 0 unknown (!), 0 unreached.\n",
        TableWriter.Write(new Project().Report()));

    [Fact]
    public void Json_HoldsTheContract()
    {
        var json = JObject.Parse(JsonReportWriter.Write(DeskReport()));

        Assert.Equal(1, json["schemaVersion"]);
        Assert.Equal("2026-11-10", json["pricesAsOf"]);
        var site = json["callSites"]!.Single(site => (string?)site["file"] == "Triage.cs" && (int)site["line"]! == 11);
        Assert.Equal("House.Client.Ask", site["operation"]);
        Assert.Equal("dime", site["model"]);
        Assert.Equal("literal", site["modelSource"]);
        Assert.Equal("Triage.cs", site["modelPosition"]!["file"]);
        Assert.Equal("1000", site["inputTokens"]!["typical"]);
        Assert.Equal("annotation", site["inputTokens"]!["source"]);
        Assert.Equal("0.1", site["costPerCall"]!["typical"]);
        Assert.Equal("loop", site["hotPath"]!["kind"]);
        Assert.Equal("n(tickets)", site["hotPath"]!["multiplicity"]);
        Assert.Equal(["N.Triage.All", "N.Triage.One"], site["hotPath"]!["via"]!.Values<string>());

        var entry = json["entryPoints"]![0]!;
        Assert.Equal("$0.0100 + $0.1000·n(tickets)", entry["expression"]);
        Assert.Equal("0.61", entry["costPerRequest"]!["grounded"]);
        Assert.Equal("N.Triage.All:tickets", entry["terms"]![1]!["counts"]![0]!["id"]);
        Assert.Equal("n", entry["growth"]);
        Assert.Equal("0.61", entry["perN"]!["100"]);
        Assert.Equal("1000", entry["requestsPerMonth"]);
        Assert.Equal("610", entry["costPerMonth"]!["typical"]);
        Assert.Equal("support", entry["owner"]);
        Assert.Equal("Triage.cs", entry["drivers"]![0]!["file"]);

        Assert.Equal("over", json["budgets"]![0]!["status"]);
        Assert.Equal("support", json["budgets"]![0]!["owner"]);
        Assert.Equal(6, json["totals"]!["callSites"]!["detected"]);
        Assert.Equal("\"deployments\": { \"chat-prod\": \"…\" }", json["totals"]!["unknown"]![0]!["settles"]);
        Assert.Equal(JTokenType.Null, json["callSites"]!.Single(s => (string?)s["file"] == "Chat.cs")["costPerCall"]!.Type);
        Assert.Equal("N.Export.Run", json["unreached"]![0]!["member"]);
    }

    [Fact]
    public void SameFactsInAnotherOrder_GiveTheSameBytes()
    {
        var facts = Desk().Facts;
        var shuffled = facts with
        {
            Members = [.. facts.Members.Reverse()],
            CallSites = [.. facts.CallSites.Reverse()],
            EntryPoints = [.. facts.EntryPoints.Reverse()],
        };

        var report = CostingRun.Execute([shuffled], _inputs, _file, "net10.0");

        Assert.Equal(JsonReportWriter.Write(DeskReport()), JsonReportWriter.Write(report));
        Assert.Equal(TableWriter.Write(DeskReport()), TableWriter.Write(report));
    }

    [Fact]
    public void AnotherCulture_WritesTheSameBytes()
    {
        string[] All() =>
        [
            JsonReportWriter.Write(DeskReport()), TableWriter.Write(DeskReport()), MarkdownReportWriter.Write(DeskReport()), HtmlReportWriter.Write(DeskReport()),
            CsvReportWriter.Write(DeskReport()), SarifReportWriter.Write(DeskReport()),
            .. DeskReport().Problems.Select(problem => problem.Message),
        ];
        var expected = All();
        var previous = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "−");
        try
        {
            CultureInfo.CurrentCulture = culture;

            Assert.Equal(expected, All());
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void NoOutput_HoldsACarriageReturn() =>
        Assert.DoesNotContain('\r', JsonReportWriter.Write(DeskReport()) + TableWriter.Write(DeskReport()) + MarkdownReportWriter.Write(DeskReport()) + HtmlReportWriter.Write(DeskReport()));

    [Fact]
    public void CallSites_AddUpToTheirEntryPoint()
    {
        foreach (var entry in DeskReport().EntryPoints)
        {
            Assert.Equal(entry.Cost.Typical, entry.Drivers.Sum(driver => driver.Typical));
            Assert.True(entry.Cost.Low <= entry.Cost.Typical && entry.Cost.Typical <= (entry.Cost.High ?? decimal.MaxValue));
        }
    }

    [Fact]
    public void Markdown_BeginsWithItsMarkerAndWhatIsOver()
    {
        var lines = MarkdownReportWriter.Write(DeskReport()).Split('\n');

        Assert.Equal("<!-- aicost: SupportDesk -->", lines[0]);
        Assert.StartsWith("- over budget: POST /tickets/triage", lines[3], StringComparison.Ordinal);
        Assert.Contains("| POST /tickets/triage | \\$0.0100 + \\$0.1000·n(tickets) per request | \\$0.0100 | \\$0.6100 | \\$2.4100 | cent, dime | Triage.cs:11 |", lines);
        Assert.Contains("<details><summary>What is assumed, and what would settle it</summary>", lines);
    }

    [Fact]
    public void Markdown_FoldsAllButTheDearestEntryPoints()
    {
        var project = new Project();
        for (var i = 0; i < 9; i++)
        {
            project.Call($"N.T{i}.Go", i == 7 ? "dollar" : "cent").Route($"GET /{i}", $"N.T{i}.Go");
        }

        var markdown = MarkdownReportWriter.Write(project.Report());
        var fold = markdown.IndexOf("<details><summary>4 more</summary>", StringComparison.Ordinal);

        Assert.InRange(markdown.IndexOf("| GET /7 |", StringComparison.Ordinal), 1, fold);
        Assert.Equal(9, markdown.Split('\n').Count(line => line.StartsWith("| GET /", StringComparison.Ordinal)));
        Assert.Equal(4, markdown[fold..].Split('\n').Count(line => line.StartsWith("| GET /", StringComparison.Ordinal)));
    }

    [Fact]
    public void Csv_HasARowForEachEntryPointAndModel_AndBillsNothing()
    {
        var lines = CsvReportWriter.Write(DeskReport()).Split("\r\n");
        var columns = lines[0].Split(',');
        var chat = Assert.Single(lines, line => line.Contains(",POST /chat,", StringComparison.Ordinal));

        Assert.Equal(2, lines.Count(line => line.Contains(",POST /tickets/triage,", StringComparison.Ordinal)));
        Assert.All(lines.Skip(1).SkipLast(1), line => Assert.StartsWith(",,,,USD,,,Usage,", line, StringComparison.Ordinal));
        Assert.Contains("\"POST /chat, model not known: estimate, typical\"", chat, StringComparison.Ordinal);
        Assert.Contains("x_EstimatedCost", columns);
    }

    [Fact]
    public void Sarif_NamesTheBrokenBudgetAtItsPlace()
    {
        var result = JObject.Parse(SarifReportWriter.Write(DeskReport()))["runs"]![0]!["results"]!.First(one => (string?)one["ruleId"] == "AIC3001");

        Assert.Equal("error", result["level"]);
        Assert.StartsWith("POST /tickets/triage", (string?)result["message"]!["text"], StringComparison.Ordinal);
        Assert.Equal("aicost.json", result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
        Assert.True((int)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]! > 0);
    }

    [Fact]
    public void Sarif_OfAReportWithoutProblems_HasNoResults() =>
        Assert.Empty(JObject.Parse(SarifReportWriter.Write(new Project().Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report()))["runs"]![0]!["results"]!);

    [Fact]
    public void Html_HoldsTheWholeReport()
    {
        var html = HtmlReportWriter.Write(DeskReport());
        var start = html.IndexOf("id=\"report\">", StringComparison.Ordinal) + "id=\"report\">".Length;
        var json = html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)];

        Assert.Equal(JToken.Parse(JsonReportWriter.Write(DeskReport())).ToString(), JToken.Parse(json).ToString());
    }

    [Fact]
    public void Spend_AddsUpToTheEntryPoints()
    {
        var report = DeskReport();

        Assert.Equal(report.EntryPoints.Sum(entry => entry.Cost.Typical), report.Spend.Sum(spend => spend.PerUnits));
        Assert.Equal(report.EntryPoints.Sum(entry => entry.PerMonth?.Typical ?? 0m), report.Spend.Sum(spend => spend.PerMonth ?? 0m));
    }

    [Fact]
    public void Paths_LeadFromTheEntryPointToEachOfItsCalls()
    {
        foreach (var entry in DeskReport().EntryPoints)
        {
            Assert.Equal(entry.CallSites.Order(StringComparer.Ordinal), entry.Paths.Select(path => path.CallSite).Order(StringComparer.Ordinal));
            Assert.Equal(entry.Cost.Typical, entry.Paths.Sum(path => path.Typical));
            Assert.All(entry.Paths, path => Assert.Equal(entry.Member, path.Via[0]));
        }
    }
}
