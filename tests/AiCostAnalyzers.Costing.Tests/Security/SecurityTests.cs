using System.Text.RegularExpressions;
using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Calibration;
using AiCostAnalyzers.Tests.Configuration;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Tests.Security;

/// <summary>
/// Files and names of somebody who means harm, where no other test has them: <c>HostileNamesTests</c> has markup and formulas,
/// <c>PackageFactsTests</c> and <c>FactsReaderTests</c> a package's facts, <c>RecursionTests</c> circles, <c>PatternTests</c> patterns.
/// </summary>
public sealed class SecurityTests : IDisposable
{
    private const int Bomb = 200_000;

    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("##vso[task.setvariable variable=x]y")]
    [InlineData("a##vso[task.prependpath]/tmp")]
    [InlineData("###vso[task.prependpath]/tmp")]
    [InlineData("##[add-path]/tmp")]
    [InlineData("##teamcity[buildStop comment='x']")]
    [InlineData("::error file=a.cs,line=1::x")]
    [InlineData(" ::add-mask::x")]
    [InlineData(":::set-env name=a::b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/::error::x")]
    public void Names_AreNoCommandsToBuildServers(string name)
    {
        var place = new SourcePosition("aicost.json", 1, 1);
        var project = new Project(name).Call("N.T.Go", name).Call("N.T.Go", "cent").Route(name, "N.T.Go");
        var file = new PricingFile { EntryPoints = [], Budgets = [new(place) { Name = name, PerRequest = 0.001m, Message = name }, new(place) { EntryPoint = name + "x", PerRequest = 1m }] };
        var inputs = Project.Inputs with { Models = [.. Project.Inputs.Models, Project.Model(name, 100m)] };
        var costed = CostingRun.Cost([project.Facts], inputs, file, "net10.0");
        var report = CostingRun.Judge(costed.ComparedWith(new Baseline(inputs.PricesAsOf!.Value, [])), file);
        var diff = new CostDiff(report, name, 0m);

        Assert.NotEmpty(report.Problems);
        string[] shown =
        [
            TableWriter.Write(report), MarkdownReportWriter.Write(report), CsvReportWriter.Write(report), DiffTable.Write(diff), DiffMarkdown.Write(diff),
            .. report.Problems.Select(problem => problem.Message),
            .. PricingFileReader.Read($$"""{ "{{name}}": 1, "calls": { "A": { "inputTokens": "{{name}}" } } }""", "aicost.json").Problems.Select(problem => problem.Message),
        ];
        Assert.All(shown.SelectMany(text => text.Split('\n')), line =>
        {
            Assert.DoesNotMatch(new Regex(@"##\w*\["), line);
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
        });
    }

    [Theory]
    [InlineData("[", "{ \"calls\": ")]
    [InlineData("{\"a\":", "")]
    [InlineData("{\"a\":", "{ \"observed\": { \"calls\": ")]
    [InlineData("{\"bands\":[", "{ \"prices\": { \"models\": [")]
    [InlineData("[", "[{\"id\":\"openai\",\"models\":")]
    [InlineData("{\"or\":[", "[{\"id\":\"openai\",\"models\":[{\"id\":\"x\",\"match\":")]
    [InlineData("{\"a\":", "{ \"sample_spec\": ")]
    public void NestedPricingFilesAndPriceLists_AreRefusedWithTheirPlace(string nested, string head)
    {
        var problem = Assert.Single(PricingFileReader.Read(Nested(head, nested), "aicost.json").Problems);

        Assert.Contains("MaxDepth", problem.Message, StringComparison.Ordinal);
        Assert.Equal(("aicost.json", 1), (problem.Position.File, problem.Position.Line));
        Assert.True(problem.Message.Length < 400, problem.Message);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void NestedSettingsFactsBaselinesAndTelemetry_AreRefused(string nested)
    {
        _root.Write("appsettings.json", Nested("{ \"Ai\": ", nested));
        var settings = SettingsReader.Read(_root.Path, "Production", _ => true);
        Assert.Empty(settings.Settings);
        Assert.NotEmpty(settings.Messages);

        Assert.NotNull(FactsReader.Read(new StringReader(Nested("{\"schemaVersion\":1,\"project\":\"A\",\"members\":", nested))).Problem);
        Assert.Contains("MaxDepth", Assert.Throws<BaselineException>(() => BaselineFile.Read(Nested("{ \"entryPoints\": ", nested), "aicost.baseline.json")).Message, StringComparison.Ordinal);

        using var production = new Production();
        foreach (var head in (string[])["{\"resourceSpans\":", "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"attributes\":", "[{\"data\":", "{\"time\":\"2026-11-01T00:00:00Z\",\"name\":"])
        {
            Assert.Equal(0, production.Calibrate(production.Sent(Nested(head, nested), "deep.json")).Joined);
        }
    }

    /// <summary>Whose pricing file is not one's own may name any file beside and above it, but of no file that is no pricing file does a message show what it holds.</summary>
    [Theory]
    [InlineData("root:x:0:0:CANARY:/root")]
    [InlineData("CANARY")]
    [InlineData("{ \"token\": \"CANARY\" }")]
    [InlineData("{ \"password\": { \"value\": \"CANARY\" } }")]
    [InlineData("{ \"list\": [ \"CANARY\" ], broken CANARY")]
    [InlineData("// CANARY\n[ \"CANARY\" ]")]
    [InlineData("\"CANARY\"")]
    public void IncludedFileOfAnotherKind_IsNotShown(string content)
    {
        _root.Folder("repo/.git");
        _root.Write("secret.txt", content);
        _root.Write("repo/src/Shop/aicost.json", """{ "include": ["../../../secret.txt"] }""");

        var pricing = PricingFileLoader.Load(Path.Combine(_root.Path, "repo", "src", "Shop"));

        Assert.NotEmpty(pricing.Problems);
        Assert.DoesNotContain(pricing.Problems, problem => problem.Message.Contains("CANARY", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/etc/prices.json")]
    [InlineData("\\\\\\\\server\\\\share\\\\prices.json")]
    [InlineData("//server/share/prices.json")]
    [InlineData("file:///etc/prices.json")]
    [InlineData("C:prices.json")]
    [InlineData("prices.json:stream")]
    [InlineData("a\\u0000b.json")]
    public void IncludeOfAnAbsolutePath_IsNotFollowed(string path)
    {
        _root.Write("aicost.json", $$"""{ "include": ["{{path}}"] }""");

        var pricing = PricingFileLoader.Load(_root.Path);

        Assert.Single(pricing.Files);
        Assert.NotEmpty(pricing.Problems);
    }

    [Fact]
    public void IncludesThatFanOut_AreReadOnceEach_AndBounded()
    {
        for (var level = 0; level < 60; level++)
        {
            foreach (var side in "ab")
            {
                _root.Write($"{side}{level}.json", $$"""{ "include": ["a{{level + 1}}.json", "b{{level + 1}}.json"] }""");
            }
        }

        _root.Write("aicost.json", """{ "include": ["a0.json", "b0.json"] }""");

        var pricing = PricingFileLoader.Load(_root.Path);

        Assert.InRange(pricing.Files.Count, 2, 121);
        Assert.InRange(pricing.Problems.Count, 1, 300);
    }

    [Fact]
    public void FactsOfAMillionMembers_AreReadOrRefused_WithinBounds()
    {
        var members = string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"{{\"key\":\"A|M:N.{i}\"}}"));

        var reading = FactsReader.Read(new StringReader("{\"schemaVersion\":1,\"project\":\"A\",\"members\":[" + members + "]}"));

        Assert.True(reading.Problem is not null || reading.Facts!.Members.Count == 1_000_000);
    }

    [Theory]
    [InlineData("aicost-summary 2")]
    [InlineData("aicost-summary 99999999999999999999")]
    [InlineData("aicost-summary")]
    [InlineData("")]
    public void SummaryOfAnUnknownVersion_SaysNothing(string head)
    {
        var summary = ProjectSummary.Parse(head + "\ncall\tA|M:N.T.Go\t1\t0\tChat\t0\t0\tSet\t1000\tLiteral\t\t\t1\tcent\tLiteral\t\t\t\t0\n");

        Assert.True(summary is null || summary.Members.Count == 0);
    }

    private static string Nested(string head, string nested) => head + string.Concat(Enumerable.Repeat(nested, Bomb));
}
