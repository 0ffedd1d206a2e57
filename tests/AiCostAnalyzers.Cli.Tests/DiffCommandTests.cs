using System.Diagnostics;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Tests.Entries;
using AiCostAnalyzers.Tests.Linking;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Cli.Tests;

public sealed class DiffCommandTests : IDisposable
{
    private const string Volumes = """  "entryPoints": { "**": { "requestsPerMonth": 1000 } }""";

    private readonly BuiltSolution _solution = new();

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void DearerModel_IsShownByEntryPointWithItsCall()
    {
        Api("cent");
        var baseline = Baseline("Api");
        Api("dime");

        var run = Run.Of("diff", baseline, _solution.Path);

        Assert.Equal((ExitCode.WithinBudget, ""), (run.Code, run.Error));
        Assert.Equal(
            """
            AiCost · Api against Api/aicost.baseline.json · prices of 2026-11-10, USD

              Entry point   before    after    change    a month
              GET /api     $0.0100  $0.1000  +$0.0900  +$90.0000
                per request: code +$0.0900, usage +$0.0000
                N.T.Go(Ask)#1: model cent → dime (+$0.0900)

              Together +$90.0000 a month: code +$90.0000, usage +$0.0000.
              1 detected: 1 priced, 0 free, 0 assumed (*), 0 unknown (!), 0 unreached.

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void Json_HoldsTheSplitAndTheCalls()
    {
        Api("cent");
        var baseline = Baseline("Api");
        _solution.Pricing(Volumes.Replace("1000", "2000", StringComparison.Ordinal)).Entry(new Project("Api").Call("N.T.Go", "dime").Call("N.T.Go", "cent").Route("GET /api", "N.T.Go"));

        var diff = JObject.Parse(Run.Of("diff", baseline, _solution.Path, "--output", "json").Output);

        // $0.01 a thousand times was $10; $0.11 two thousand times is $220, of which the second thousand is usage.
        Assert.Equal(("210", "100", "110", "0"), ((string)diff["perMonth"]!["change"]!, (string)diff["perMonth"]!["code"]!, (string)diff["perMonth"]!["usage"]!, (string)diff["perMonth"]!["price"]!));
        var change = Assert.Single(diff["changes"]!);
        Assert.Equal(["changed", "added"], change["calls"]!.Select(call => (string?)call["change"]));
        Assert.Equal("model cent → dime", (string?)change["calls"]![0]!["differences"]![0]);
    }

    [Fact]
    public void NewPrices_AreSaidApart()
    {
        Api("cent");
        var baseline = Baseline("Api");
        _solution.File("aicost.json", File.ReadAllText(Path.Combine(_solution.Path, "aicost.json")).Replace("\"input\": 10,", "\"input\": 30,", StringComparison.Ordinal));

        var output = Run.Of("diff", baseline, _solution.Path).Output;
        var diff = JObject.Parse(Run.Of("diff", baseline, _solution.Path, "--output", "json").Output);

        Assert.Contains("Nothing costs more or less than at Api/aicost.baseline.json. Prices alone did", output, StringComparison.Ordinal);
        Assert.Equal(("0", "20"), ((string)diff["perMonth"]!["change"]!, (string)diff["perMonth"]!["price"]!));
        Assert.Empty(diff["changes"]!);
    }

    [Fact]
    public void Threshold_CountsWhatIsLess_AndLeavesNoCommentThatSaysNothing()
    {
        Api("cent");
        var baseline = Baseline("Api");
        Api("dime");
        var comment = _solution.File("comment.md", "an earlier run's").Path + "/comment.md";

        var shown = Run.Of("diff", baseline, _solution.Path, "--output", "markdown", "--threshold", "90");
        var silent = Run.Of("diff", baseline, _solution.Path, "--output", "markdown", "--threshold", "90.01", "--file", comment);

        Assert.StartsWith("<!-- aicost: Api -->\n### AiCost · Api against ", shown.Output, StringComparison.Ordinal);
        Assert.Contains("| GET /api | \\$0.0100 | \\$0.1000 | +\\$0.0900 | +\\$90.0000 |", shown.Output, StringComparison.Ordinal);
        Assert.Contains("<details><summary>What changed</summary>", shown.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.WithinBudget, ""), (silent.Code, silent.Output));
        Assert.False(File.Exists(comment));
        Assert.Contains("1 more changed by less than $90.0100 a month.", Run.Of("diff", baseline, _solution.Path, "--threshold", "90.01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RisePastTheTolerance_EndsWith1()
    {
        Api("cent");
        var baseline = Baseline("Api");
        Api("dime", """, "budgets": [ { "increase": { "percent": 10, "perMonth": 50 } } ]""");

        var run = Run.Of("diff", baseline, _solution.Path);

        Assert.Equal(ExitCode.OverBudget, run.Code);
        Assert.Contains("error AIC3003", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NewAndGoneEntryPoints_AreShown()
    {
        Api("cent");
        var baseline = Baseline("Api");
        _solution.Entry(new Project("Api").Call("N.T.Other", "dime").Route("GET /other", "N.T.Other"));

        var output = Run.Of("diff", baseline, _solution.Path).Output;

        Assert.Contains("  GET /other         –  $0.1000  +$0.1000  +$100.0000\n", output, StringComparison.Ordinal);
        Assert.Contains("    new N.T.Other(Ask)#1: dime, 1 (+$0.1000)\n", output, StringComparison.Ordinal);
        Assert.Contains("  GET /api     $0.0100        –  -$0.0100   -$10.0000\n", output, StringComparison.Ordinal);
        Assert.Contains("    gone N.T.Go(Ask)#1: cent, 1 (-$0.0100)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void GitRef_HasTheBaselinesOfThatCommit_AndAProjectWithoutOneIsNamed()
    {
        Git("init", "-q", "-b", "main");
        Api("cent");
        Baseline("Api");
        Git("add", "-A");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "one");
        Api("dime");
        Baseline("Api"); // what lies in the work tree does not count
        _solution.Entry(new Project("Worker").Call("N.T.Work", "dime").Route("GET /work", "N.T.Work"));

        var run = Run.Of("diff", "main", _solution.Path);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("against main", run.Output, StringComparison.Ordinal);
        Assert.Contains("+$90.0000", run.Output, StringComparison.Ordinal);
        Assert.Contains("not in this report: Worker/Worker.csproj has no aicost.baseline.json at main", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("GET /work", run.Output, StringComparison.Ordinal);

        Broken("There is no aicost.baseline.json of Worker at main", "diff", "main", Path.Combine(_solution.Path, "Worker"));
        Broken("neither a file nor a commit", "diff", "no-such-branch", _solution.Path);
        Broken("neither a file nor a commit", "diff", "main:aicost.json", _solution.Path);
    }

    [Fact]
    public void WhatIsNoBaseline_EndsWith2AndSaysWhere()
    {
        Api("cent");
        _solution.File("broken.json", "{ \"schemaVersion\": 1,\n");

        Broken("lies in no git repository", "diff", "main", _solution.Path);
        Broken("broken.json:2:", "diff", Path.Combine(_solution.Path, "broken.json"), _solution.Path);
        Broken("Required argument 'against' missing", "diff");
        _solution.Entry(new Project("Worker").Call("N.T.Work", "dime").Route("GET /work", "N.T.Work"));
        Broken("is the baseline of none of Api, Worker", "diff", Path.Combine(_solution.Path, "broken.json"), _solution.Path);
    }

    private static void Broken(string says, params string[] arguments)
    {
        var run = Run.Of(arguments);
        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    private void Api(string model, string more = "") =>
        _solution.Pricing(Volumes + more).Entry(new Project("Api").Call("N.T.Go", model).Route("GET /api", "N.T.Go"));

    /// <summary>Writes the baseline of a project, as the build does.</summary>
    private string Baseline(string project)
    {
        var outcome = _solution.Outcomes().Last(outcome => outcome.Entry.Project == project);
        var file = EntryBaseline.PathOf(outcome.Entry);
        File.WriteAllText(file, EntryCosting.WithNewBaseline(outcome, isRatchet: false)!.Value.Content);
        return file;
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _solution.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
