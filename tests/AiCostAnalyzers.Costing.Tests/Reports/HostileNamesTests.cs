using System.Text.RegularExpressions;
using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using Newtonsoft.Json.Linq;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Reports;

/// <summary>Names of routes, projects, files, models and budgets are text in every form, whatever they hold.</summary>
public class HostileNamesTests
{
    private const string Route = "GET /<script>|a`b\nc$x$/[l](u)";
    private const string ModelName = "=cmd|'<img src=x onerror=\"alert(1)\">'\r\n\u001b[31m";

    /// <summary>The type's name is the file's too.</summary>
    private const string Member = "N.<script>`*_.\u202eGo";

    private static readonly CostReport _report = Hostile();

    private static CostReport Hostile()
    {
        var project = new Project("<script>alert('p')</script>").Call(Member, "cent").Call(Member, ModelName).Route(Route, Member);
        var file = new PricingFile
        {
            EntryPoints = [],
            Budgets = [new(new SourcePosition("aicost.json", 1, 1)) { Name = "<b>|\n\u001b[31m", PerRequest = 0.001m }],
        };
        var inputs = Inputs with { Models = [.. Inputs.Models, Model(ModelName, 100m)] };
        var costed = CostingRun.Cost([project.Facts], inputs, file, "net10.0");
        return CostingRun.Judge(costed.ComparedWith(new Baseline(inputs.PricesAsOf!.Value, [])), file);
    }

    private static CostDiff Diff() => new(_report, "main<script>|", 0m);

    [Fact]
    public void Html_HoldsThemAsText()
    {
        var html = HtmlReportWriter.Write(_report);

        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>|", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(", html, StringComparison.Ordinal);
        Assert.Contains("GET /\\u003cscript\\u003e", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_HoldsThemAsText()
    {
        var markdown = MarkdownReportWriter.Write(_report);

        AssertIsPlain(markdown);
        Assert.Contains("GET /&lt;script&gt;\\|a\\`b c\\$x\\$/\\[l\\](u)", markdown, StringComparison.Ordinal);
        Assert.Equal(8, Cells(markdown));
    }

    [Fact]
    public void MarkdownOfADifference_HoldsThemAsText()
    {
        var markdown = DiffMarkdown.Write(Diff());

        AssertIsPlain(markdown);
        Assert.Contains("against main&lt;script&gt;\\|", markdown, StringComparison.Ordinal);
        Assert.Equal(7, Cells(markdown));
    }

    [Fact]
    public void Tables_KeepThemOnOneLine()
    {
        Assert.All([TableWriter.Write(_report), DiffTable.Write(Diff())], table =>
        {
            Assert.DoesNotContain(table, c => c != '\n' && (char.IsControl(c) || c == '\u202e'));
            Assert.Contains("GET /<script>|a`b c$x$", table, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Csv_HoldsNoFormula()
    {
        var lines = CsvReportWriter.Write(_report).Split("\r\n");
        var formula = CsvReportWriter.Write(new Project("=cmd|' /C calc'!A0").Call("N.T.Go", "cent").Route("=HYPERLINK(\"http://x\",\"y\")\nGET", "N.T.Go").Report()).Split("\r\n");
        var indented = CsvReportWriter.Write(new Project().Call("N.T.Go", "cent").Route("\t=1+1", "N.T.Go").Report()).Split("\r\n");

        Assert.Equal(4, lines.Length);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\") GET\",", formula[1], StringComparison.Ordinal);
        Assert.Contains(",\"' =1+1\",", indented[1], StringComparison.Ordinal);
        var cells = lines.Concat(formula).Concat(indented).SelectMany(line => Regex.Matches(line, "(?<=^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").Select(match => match.Groups[1].Value + match.Groups[2].Value)).ToList();
        Assert.Contains(cells, cell => cell.StartsWith("'=cmd|", StringComparison.Ordinal));
        Assert.All(cells, cell => Assert.False(cell.TrimStart() is ['=' or '+' or '-' or '@', ..], cell));
    }

    [Fact]
    public void JsonForms_HoldThemWhole()
    {
        var report = JObject.Parse(JsonReportWriter.Write(_report));
        var diff = JObject.Parse(DiffJson.Write(Diff()));
        var sarif = JObject.Parse(SarifReportWriter.Write(_report));

        Assert.Contains(ModelName, report["callSites"]!.Select(site => (string?)site["model"]));
        Assert.Equal(Route, (string?)report["entryPoints"]![0]!["id"]);
        Assert.Equal(Route, (string?)diff["changes"]![0]!["entryPoint"]);
        Assert.All(sarif["runs"]![0]!["results"]!, result => Assert.DoesNotContain((string)result["message"]!["text"]!, char.IsControl));
    }

    private static void AssertIsPlain(string markdown)
    {
        Assert.DoesNotContain("<script", markdown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", markdown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(markdown, c => c != '\n' && (char.IsControl(c) || c == '\u202e'));
    }

    /// <summary>Bars of the one row, but for those that are text.</summary>
    private static int Cells(string markdown) => Assert.Single(markdown.Split('\n'), line => line.StartsWith("| GET", StringComparison.Ordinal))
        .Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');
}
