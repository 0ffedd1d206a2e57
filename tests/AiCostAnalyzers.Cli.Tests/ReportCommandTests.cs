using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Entries;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Cli.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private const string LastLine = "2 detected: 2 priced, 0 free, 0 assumed (*), 0 unknown (!), 0 unreached.";

    private readonly BuiltSolution _solution = new();

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Folder_ReportsAllItsProjectsTogether()
    {
        var run = Run.Of("report", TwoHosts().Path);

        Assert.Equal((ExitCode.WithinBudget, ""), (run.Code, run.Error));
        Assert.Contains("GET /api", run.Output, StringComparison.Ordinal);
        Assert.Contains("GET /work", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("  " + LastLine + "\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OneProject_IsTheBuildsReport()
    {
        var outcome = TwoHosts().Outcomes()[0];

        var run = Run.Of("report", outcome.Entry.ProjectFile, "--output", "json");

        Assert.Equal(JsonReportWriter.Write(outcome.Report!), run.Output);
        Assert.Equal("1 detected: 1 priced, 0 free, 0 assumed (*), 0 unknown (!), 0 unreached.\n", run.Error);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("sarif")]
    public void EveryForm_EndsWithTheCounts(string form)
    {
        var run = Run.Of("report", TwoHosts().Path, "--output", form);

        Assert.Equal(ExitCode.WithinBudget, run.Code);
        Assert.Contains(LastLine.Split(" (*)")[0], run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void File_GetsTheReportAndTheErrorStreamTheCounts()
    {
        var file = Path.Combine(TwoHosts().Path, "out", "cost.json");

        var run = Run.Of("report", _solution.Path, "--output", "json", "--file", file);

        Assert.Equal(("", LastLine + "\n"), (run.Output, run.Error));
        Assert.StartsWith("{", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!)); // nothing temporary is left
    }

    [Fact]
    public void FileThatCannotBeWritten_IsSaid()
    {
        var run = Run.Of("report", TwoHosts().Path, "--file", _solution.Path);

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OverBudget_EndsWith1AndSaysWhere()
    {
        var run = Run.Of("report", TwoHosts("""  "budgets": [ { "perRequest": 0.05 } ]""").Path);

        Assert.Equal(ExitCode.OverBudget, run.Code);
        Assert.Contains("aicost.json(4,16): error AIC3001: GET /work costs $0.1000 per request", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectWithoutFacts_IsNamedAndTheOthersReported()
    {
        TwoHosts().File("Other/Other.csproj", "<Project />");

        var run = Run.Of("report", _solution.Path);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("GET /api", run.Output, StringComparison.Ordinal);
        Assert.Contains("not in this report: Other/Other.csproj was never built", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ReferenceWithoutFacts_TakesItsHostOutOfTheReport()
    {
        var library = new Project("Lib").Call("L.C.Ask", "dime");
        TwoHosts().Entry(new Project("Third").Member("N.T.Go", ("Lib|L.C.Ask", [])).Route("GET /third", "N.T.Go"), library);
        File.Delete(Path.Combine(_solution.Path, "Lib", "obj", "aicost", "facts.json"));

        var run = Run.Of("report", _solution.Path);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.DoesNotContain("GET /third", run.Output, StringComparison.Ordinal);
        Assert.Contains("not in this report: Lib has no facts", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenPricingFile_EndsWith2()
    {
        TwoHosts().File("aicost.json", "{ \"budgets\": [");

        var run = Run.Of("report", _solution.Path);

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.Contains("error AIC9001", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "nowhere")]
    [InlineData("report", "--output", "pdf")]
    [InlineData("report", "--colour")]
    [InlineData("rapport")]
    public void WrongUsage_EndsWith2AndSaysSo(params string[] arguments)
    {
        var run = Run.Of(arguments);

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("All.slnx", """<Solution><Folder Name="/x/"><Project Path="Api/Api.csproj" /></Folder><Project Path="x.proj" /></Solution>""")]
    [InlineData("All.sln", "Project(\"{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}\") = \"Api\", \"Api\\Api.csproj\", \"{E885995F-5732-4E76-8CB2-B49BD1B0E096}\"\nEndProject\n")]
    [InlineData("Some.slnf", """{ "solution": { "path": "All.sln", "projects": [ "Api\\Api.csproj" ] } }""")]
    public void Solution_ReportsItsOwnProjects(string file, string content)
    {
        TwoHosts().File(file, content);

        var run = Run.Of("report", Path.Combine(_solution.Path, file));

        Assert.Contains("GET /api", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GET /work", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SolutionThatIsNoXml_IsSaid()
    {
        TwoHosts().File("All.slnx", "<Solution>");

        Assert.Equal(ExitCode.Broken, Run.Of("report", _solution.Path).Code);
    }

    [Fact]
    public void Colour_IsForTerminalsWithoutNoColor()
    {
        var path = TwoHosts("""  "budgets": [ { "perRequest": 0.05 } ]""").Path;

        Assert.Contains("\u001b[", Run.On(isTerminal: true, noColor: false, "report", path).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", Run.On(isTerminal: true, noColor: true, "report", path).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", Run.On(isTerminal: false, noColor: false, "report", path).Output, StringComparison.Ordinal);
    }

    /// <summary>$0.01 a request of one, $0.10 of the other.</summary>
    private BuiltSolution TwoHosts(string sections = """  "counts": {}""") => _solution.Pricing(sections)
        .Entry(new Project("Worker").Call("N.T.Go", "dime").Route("GET /work", "N.T.Go"))
        .Entry(new Project("Api").Call("N.T.Go", "cent").Route("GET /api", "N.T.Go"));
}
