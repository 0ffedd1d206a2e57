using AiCostAnalyzers.Tests.Entries;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Cli.Tests;

/// <summary>Links, paths, locks and others at work get in the tool's way: it says so and ends as it should, or does its work. The tasks' are in <c>FaultTests</c> of AiCostAnalyzers.Tasks.Tests.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly BuiltSolution _solution = new BuiltSolution().Pricing("""  "counts": {}""").Entry(new Project("Api").Call("N.Api.Go", "cent").Route("GET /api", "N.Api.Go"));

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void LinksInCircles_EndTheSearchForProjects()
    {
        Directory.CreateSymbolicLink(Path.Combine(_solution.Path, "Api", "self"), ".");
        Directory.CreateSymbolicLink(Path.Combine(_solution.Path, "Api", "up"), "..");

        var run = Run.Of("report", _solution.Path);

        Assert.Equal(ExitCode.WithinBudget, run.Code);
        Assert.Contains("1 detected: 1 priced", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("check")]
    [InlineData("init")]
    [InlineData("diff", "main")]
    public void PathOfTenThousandCharacters_IsSaid(params string[] command)
    {
        string folder = Path.Combine([_solution.Path, .. Enumerable.Repeat(new string('x', 99), 100)]);

        var run = Run.Of([.. command, folder]);

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FileToWriteAtAPathOfTenThousandCharacters_IsSaid()
    {
        string file = Path.Combine([_solution.Path, .. Enumerable.Repeat(new string('x', 99), 100)]);

        var run = Run.Of("report", _solution.Path, "--file", file);

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void LockedFacts_AreNamed_AndNoBudgetPasses()
    {
        using var locked = File.Open(Path.Combine(_solution.Path, "Api", "obj", "aicost", "facts.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = Run.Of("report", _solution.Path);

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("not in this report", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyRunsOverOneFile_LeaveItWhole()
    {
        string file = Path.Combine(_solution.Path, "out", "cost.json");

        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Run.Of("report", _solution.Path, "--output", "json", "--file", file))));

        Assert.All(runs, run => Assert.Equal(ExitCode.WithinBudget, run.Code));
        Assert.Equal(Run.Of("report", _solution.Path, "--output", "json").Output, await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
    }
}
