using AiCostAnalyzers.Cli.Scopes;
using AiCostAnalyzers.Tests.Entries;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Cli.Tests;

/// <summary>check, explain, merge, prices, completion.</summary>
public sealed class OtherCommandTests : IDisposable
{
    private readonly BuiltSolution _solution = new();

    public OtherCommandTests() => _solution.Pricing("""  "counts": { "tickets": 5 }""")
        .Entry(new Project("Api").Call("N.T.Go", "cent", Project.Loop(0, "tickets")).Route("GET /api", "N.T.Go"))
        .Entry(new Project("Worker").Call("N.T.Work", "dime").Route("GET /work", "N.T.Work"));

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Check_OfFreshFacts_IsWithinBudget() =>
        Assert.Equal(
            (ExitCode.WithinBudget, "2 detected: 2 priced, 0 free, 0 assumed (*), 0 unknown (!), 0 unreached.\n", ""),
            Result(Run.Of("check", _solution.Path, "--require-complete")));

    [Fact]
    public void Check_OfFactsOlderThanTheSource_IsIncompleteWhereThatIsRequired()
    {
        _solution.File("Api/T.cs", "class T;");
        File.SetLastWriteTimeUtc(Path.Combine(_solution.Path, "Api", "T.cs"), DateTime.UtcNow.AddMinutes(1));

        var run = Run.Of("check", _solution.Path, "--require-complete");

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Contains("out of date: Api/Api.csproj is older than its source: Api/T.cs changed", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WithinBudget, Run.Of("check", _solution.Path).Code);
    }

    [Fact]
    public void Check_OfABudgetWithoutVolume_IsIncompleteWhereThatIsRequired()
    {
        _solution.Pricing("""  "budgets": [ { "perMonth": 100 } ]""");

        Assert.Equal(ExitCode.Incomplete, Run.Of("check", _solution.Path, "--require-complete").Code);
    }

    [Theory]
    [InlineData("N.T.Go")]
    [InlineData("**.Go")]
    [InlineData("T.cs:11")]
    public void Explain_NamesEveryFiguresSource(string asked)
    {
        var run = Run.Of("explain", asked, Path.Combine(_solution.Path, "Api", "Api.csproj"));

        Assert.Equal(ExitCode.WithinBudget, run.Code);
        Assert.StartsWith("N.T.Go(Ask)#1\n  Api/T.cs:11 calls House.Client.Ask (House, chat), in Api\n", run.Output, StringComparison.Ordinal);
        foreach (var line in (string[])
            [
                "  model         cent                            literal, T.cs:1",
                "  input         1,000 (0 to unbounded) tokens   annotation, ../aicost.json:3 \"**\"",
                "  rounds        1                               constant",
                "  price         10.00 in, 0.00 out              USD per million tokens of cent",
                "  one call      $0.0100 ($0.0000 to unbounded)  grounded",
                "  how often     n(tickets) per request of GET /api",
            ])
        {
            Assert.Contains(line, run.Output, StringComparison.Ordinal);
        }

        Assert.EndsWith("1 detected: 1 priced, 0 free, 0 assumed (*), 0 unknown (!), 0 unreached.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OfNoCallSite_EndsWith2() => Assert.Equal(ExitCode.Broken, Run.Of("explain", "N.T.Nothing", _solution.Path).Code);

    [Fact]
    public void Merge_OfShards_IsTheReportOfOneBuild()
    {
        var (left, right) = (Directory.CreateTempSubdirectory("aicost-shard-"), Directory.CreateTempSubdirectory("aicost-shard-"));
        try
        {
            var whole = Run.Of("report", _solution.Path, "--output", "json").Output;
            Move("Api", left);
            Move("Worker", right);

            var merged = Run.Of("merge", left.FullName, right.FullName, "--root", _solution.Path, "--output", "json");

            Assert.Equal((ExitCode.WithinBudget, whole), (merged.Code, merged.Output));
            Assert.Equal(whole, Run.Of("merge", right.FullName, left.FullName, "--root", _solution.Path, "--output", "json").Output);
        }
        finally
        {
            left.Delete(recursive: true);
            right.Delete(recursive: true);
        }
    }

    [Fact]
    public void Merge_OfTwoSources_EndsWith2()
    {
        var other = Directory.CreateTempSubdirectory("aicost-shard-");
        try
        {
            Copy("Api", other);
            File.AppendAllText(Path.Combine(other.FullName, "Api", "obj", "aicost", "facts.json"), "\n");

            var run = Run.Of("merge", _solution.Path, other.FullName, "--root", _solution.Path);

            Assert.Equal(ExitCode.Broken, run.Code);
            Assert.Contains("did not build the same source", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            other.Delete(recursive: true);
        }
    }

    [Fact]
    public void Prices_AreFoundAndExplained()
    {
        Assert.Contains("gpt-4o ", Run.Of("prices", "search", "gpt-4o*", "--provider", "openai").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("claude", Run.Of("prices", "list", "--provider", "openai").Output, StringComparison.Ordinal);
        var explained = Run.Of("prices", "explain", "gpt-4o");
        Assert.Contains("  provider    openai", explained.Output, StringComparison.Ordinal);
        Assert.Contains("USD per million tokens:", explained.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Broken, Run.Of("prices", "explain", "no-such-model-at-all").Code);
    }

    [Fact]
    public void PricesOfAPackage_AreThoseOfTheLatestBuild()
    {
        var folder = Directory.CreateTempSubdirectory("aicost-prices-");
        try
        {
            Assert.Null(ProjectOutput.LatestPrices(folder.FullName));
            foreach (var (project, date) in new[] { ("a", "2098-01-01"), ("b", "2099-01-01"), ("c", "2097-01-01") })
            {
                const string Body = "model acme a-1\n  is chat small active\n  price input=7 output=8\n  source high own\n";
                var checksum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Body)));
                var aicost = Directory.CreateDirectory(Path.Combine(folder.FullName, project, "obj", "Debug", "net10.0", "aicost"));
                File.WriteAllText(Path.Combine(aicost.FullName, "prices.txt"), $"format 1\ndate {date}\nsha256 {checksum}\n---\n{Body}");
            }

            Assert.Equal("2099-01-01", ProjectOutput.LatestPrices(folder.FullName)!.Value!.Date.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Prices_OfTwoFiles_AreCompared()
    {
        var run = Run.Of("prices", "compare", "built-in", Path.Combine(_solution.Path, "aicost.json"));

        Assert.Contains("+ cent (any provider): 10.00 in 0.00 out – cached", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 added, 0 removed, 0 with other prices", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Broken, Run.Of("prices", "compare", "nowhere.txt").Code);
    }

    [Fact]
    public void Completion_AsksTheToolItself()
    {
        Assert.Contains("report", Run.Of("[suggest:8]", "aicost re").Output.Split('\n', '\r'));
        Assert.Contains("[suggest:${COMP_POINT}]", Run.Of("completion", "bash").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Broken, Run.Of("completion", "tcsh").Code);
    }

    private static (int, string, string) Result(Run run) => (run.Code, run.Output, run.Error);

    private void Move(string project, DirectoryInfo shard)
    {
        Copy(project, shard);
        Directory.Delete(Path.Combine(_solution.Path, project, "obj"), recursive: true);
    }

    private void Copy(string project, DirectoryInfo shard)
    {
        var to = shard.CreateSubdirectory(Path.Combine(project, "obj", "aicost")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_solution.Path, project, "obj", "aicost")))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
