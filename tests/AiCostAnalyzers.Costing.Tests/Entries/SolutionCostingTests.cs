using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Tests.Entries;

public sealed class SolutionCostingTests : IDisposable
{
    private const string Volumes = """  "entryPoints": { "**": { "requestsPerMonth": 100 } },""" + "\n";

    private readonly BuiltSolution _solution = new();

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void TwoProjectsUnderBudgetEach_AreOverTogether()
    {
        var report = TwoHosts(Volumes + """
              "budgets": [
                { "perMonth": 15 },
                { "perMonth": 15, "scope": "solution" }
              ]
            """).Report();

        Assert.Equal(
            [("Api", 1m, BudgetStatus.Ok), ("Worker", 10m, BudgetStatus.Ok), ("All", 11m, BudgetStatus.Ok)],
            Standings(report));

        report = _solution.Pricing(Volumes + """
              "budgets": [
                { "perMonth": 10.5 },
                { "perMonth": 10.5, "scope": "solution" }
              ]
            """).Report();

        Assert.Equal(BudgetStatus.Over, report.Budgets.Single(budget => budget.Scope == "solution").Status);
        Assert.All(report.Budgets.Where(budget => budget.Scope != "solution"), budget => Assert.NotEqual(BudgetStatus.Over, budget.Status));
        var problem = Assert.Single(report.Problems);
        Assert.Equal(("AIC3002", "aicost.json", 7), (problem.Id, problem.Position.File, problem.Position.Line));
        Assert.StartsWith("All costs $11.0000 per month, $0.5000 over its budget of $10.5000.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("$10.0000 Worker/T.cs:11 (dime)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BudgetThatMatchesInOneProject_IsNotReportedForTheOther()
    {
        var report = TwoHosts("""  "budgets": [ { "entryPoint": "GET /work", "perRequest": 1 } ]""").Report();

        Assert.Equal([("GET /work", 0.1m, BudgetStatus.Ok)], Standings(report));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void BudgetThatMatchesNothing_IsAWarningAtItsLine()
    {
        var report = TwoHosts("""  "budgets": [ { "entryPoint": "GET /wrok", "perRequest": 1 } ]""").Report();

        Assert.Equal([("GET /wrok", null, BudgetStatus.Unmatched)], Standings(report));
        var problem = Assert.Single(report.Problems);
        Assert.Equal(("AIC3004", ProblemSeverity.Warning, 4), (problem.Id, problem.Severity, problem.Position.Line));
        Assert.Contains("no entry point is called 'GET /wrok'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BudgetThatMatchesNothing_NamesTheNearest() => Assert.EndsWith(
        "; did you mean 'GET /work'?",
        Assert.Single(TwoHosts("""  "budgets": [ { "entryPoint": "GET /wrok", "perRequest": 1 } ]""").Report().Problems).Message,
        StringComparison.Ordinal);

    [Fact]
    public void AnnotationsThatMatchNothing_AreWarningsWithTheNearest()
    {
        var problems = TwoHosts("""
              "counts": { "tickest": 5 },
              "entryPoints": { "GET /wrok": { "requestsPerMonth": 5 } }
            """).Report().Problems;

        Assert.Equal(
            [(4, "'tickest' of counts matches nothing; did you mean 'tickets'?"), (5, "'GET /wrok' of entryPoints matches nothing; did you mean 'GET /work'?")],
            problems.Select(problem => (problem.Position.Line, problem.Message)));
        Assert.All(problems, problem => Assert.Equal(("AIC3004", ProblemSeverity.Warning), (problem.Id, problem.Severity)));
    }

    [Fact]
    public void AnnotationsThatMatchInOneProject_AreFine() => Assert.Empty(TwoHosts("""
          "counts": { "tickets": 5 },
          "entryPoints": { "GET /work": { "requestsPerMonth": 5 }, "GET /*": { "owner": "us" } }
        """).Report().Problems);

    [Fact]
    public void PartOfTheProjects_CannotTellWhatMatchesNothing() =>
        Assert.Empty(TwoHosts("""  "budgets": [ { "entryPoint": "GET /wrok", "perRequest": 1 } ]""").Report(isWhole: false).Problems);

    [Fact]
    public void SharedLibrary_CountsOnce()
    {
        var library = new Project("Lib").Call("L.C.Ask", "dime");
        var report = _solution.Pricing(Volumes.TrimEnd().TrimEnd(','))
            .Entry(new Project("Api").Member("N.T.Go", ("Lib|L.C.Ask", [])).Route("GET /api", "N.T.Go"), library)
            .Entry(new Project("Worker").Member("N.T.Go", ("Lib|L.C.Ask", [])).Route("GET /work", "N.T.Go"), library)
            .Report();

        Assert.Equal(1, report.Totals.CallSites.Detected);
        Assert.Equal(["GET /api", "GET /work"], report.EntryPoints.Select(entry => entry.Id));
        Assert.Equal(20m, report.Totals.PerMonth!.Typical);
        Assert.Equal(["Api", "Lib", "Worker"], report.Projects.Select(project => project.Name));
    }

    [Fact]
    public void CallThatOneHostNeverMakes_IsReachedAllTheSame()
    {
        var library = new Project("Lib").Call("L.C.Ask", "dime");
        var report = _solution.Pricing(Volumes.TrimEnd().TrimEnd(','))
            .Entry(new Project("Api").Member("N.T.Go", ("Lib|L.C.Ask", [])).Route("GET /api", "N.T.Go"), library)
            .Entry(new Project("Worker").Call("N.T.Go", "cent").Route("GET /work", "N.T.Go"), library)
            .Report();

        Assert.Equal(0, report.Totals.CallSites.Unreached);
        Assert.Empty(report.Unreached);
    }

    [Fact]
    public void HostsThatGiveALibraryTwoModels_ShowTheRangeOfBoth()
    {
        var library = new Project("Lib").CallOf("L.C.Ask", new([], new("Chat", null)));
        var report = _solution.Pricing(Volumes.TrimEnd().TrimEnd(','))
            .Entry(new Project("Api").Registers("Chat", model: "cent").Member("N.T.Go", ("Lib|L.C.Ask", [])).Route("GET /api", "N.T.Go"), library)
            .Entry(new Project("Worker").Registers("Chat", model: "dime").Member("N.T.Go", ("Lib|L.C.Ask", [])).Route("GET /work", "N.T.Go"), library)
            .Report();

        var site = Assert.Single(report.CallSites);
        Assert.Null(site.Model);
        Assert.Equal(["cent", "dime"], site.Candidates);
        Assert.Equal(0.1m, site.Cost!.Typical);
        Assert.Equal(11m, report.Totals.PerMonth!.Typical);
    }

    [Fact]
    public void OrderOfProjects_DoesNotMatter()
    {
        var outcomes = TwoHosts("""  "budgets": [ { "perRequest": 0.05 } ]""").Outcomes();

        Assert.Equal(
            JsonReportWriter.Write(AiCostAnalyzers.Entries.SolutionCosting.Run("All", _solution.Path, outcomes, true)),
            JsonReportWriter.Write(AiCostAnalyzers.Entries.SolutionCosting.Run("All", _solution.Path, [.. outcomes.Reverse()], true)));
    }

    [Fact]
    public void NoFacts_IsNoReport() => Assert.Throws<ArgumentException>(() => _solution.Report());

    private static IEnumerable<(string, decimal?, BudgetStatus)> Standings(CostReport report) =>
        report.Budgets.Select(budget => (budget.Name, budget.Actual, budget.Status));

    /// <summary>$0.01 a request of one, $0.10 of the other.</summary>
    private BuiltSolution TwoHosts(string sections) => _solution.Pricing(sections)
        .Entry(new Project("Worker").Call("N.T.Go", "dime").Route("GET /work", "N.T.Go").Call("N.T.Sort", "cent", Project.Loop(1, "tickets")))
        .Entry(new Project("Api").Call("N.T.Go", "cent").Route("GET /api", "N.T.Go"));
}
