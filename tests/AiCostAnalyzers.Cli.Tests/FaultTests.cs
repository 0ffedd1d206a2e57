using System.IO.Compression;
using AiCostAnalyzers.Tests.Calibration;
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

    [PipeFact]
    public void FactsThatComeSlowly_GiveTheSameReport()
    {
        string facts = Path.Combine(_solution.Path, "Api", "obj", "aicost", "facts.json");
        string report = Run.Of("report", _solution.Path, "--output", "json").Output;
        using var slow = SlowPipe.InPlaceOf(facts);

        var run = Run.Of("report", _solution.Path, "--output", "json");

        Assert.Equal(ExitCode.WithinBudget, run.Code);
        Assert.Equal(report, run.Output);
    }

    [PipeFact]
    public void SettingsInAPipe_AreSaid_AndNotWaitedFor()
    {
        using var slow = SlowPipe.InPlaceOf(Path.Combine(_solution.Path, "aicost.json"));

        var run = Run.Of("report", _solution.Path);

        Assert.NotEqual(ExitCode.WithinBudget, run.Code);
        Assert.Contains("it is a pipe or a device, not a file", run.Output + run.Error, StringComparison.Ordinal);
    }

    [PipeFact]
    public void TelemetryThatComesSlowly_GivesTheSame_AlsoCompressed()
    {
        using var production = new Production();
        string sent = production.Sent(string.Concat(Enumerable.Range(1, 4).Select(i => Otlp.Line(Otlp.Request(i, 1, "/one/{id:int}"), Otlp.Chat(i, 2, 1, "cent", 700 + i, 10)))));
        string zipped = production.Sent("", "traces.jsonl.gz");
        using (var gzip = new GZipStream(File.Create(zipped), CompressionLevel.Fastest))
        {
            gzip.Write(File.ReadAllBytes(sent));
        }

        string[] of = ["--project", production.Path, "--output", production.Output];
        var atOnce = Run.Of(["calibrate", sent, .. of]);
        string observed = File.ReadAllText(production.Output);

        foreach (string file in new[] { sent, zipped })
        {
            File.WriteAllText(production.Output, "{}");
            using var slow = SlowPipe.InPlaceOf(file);
            Assert.Equal(atOnce, Run.Of(["calibrate", file, .. of]));
            Assert.Equal(observed, File.ReadAllText(production.Output));
        }
    }

    [PipeFact]
    public void PipeOfARunThatWasStopped_IsReadAnew()
    {
        const string site = "Shop.Service.Small(Ask)#1";
        using var production = new Production();
        string[] files =
        [
            production.Sent(Otlp.Line(Otlp.Chat(1, 1, 0, "cent", 100, 10, callSite: site)), "a.jsonl"),
            production.Sent(Otlp.Line(Otlp.Chat(2, 1, 0, "cent", 100, 10, callSite: site)), "b.jsonl"),
        ];
        using var stop = new CancellationTokenSource();
        using (SlowPipe.InPlaceOf(files[1]))
        {
            Assert.Throws<OperationCanceledException>(() => production.Calibrate((_, _) => stop.Cancel(), stop.Token, files));
        }

        File.Delete(files[1]);
        production.Sent(Otlp.Line(Otlp.Chat(3, 1, 0, "cent", 300, 10, callSite: site)), "b.jsonl");
        using var slow = SlowPipe.InPlaceOf(files[1]);
        production.Calibrate(files);

        Assert.Equal((2, 200m), ((int)production.Call(site)!["samples"]!, (decimal)production.Call(site)!["inputTokens"]!["mean"]!));
    }

    [PipeFact]
    public void ZipInAPipe_IsSaid()
    {
        using var production = new Production();
        string zip = Path.Combine(production.Path, "traces.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(production.Sent(Otlp.Line(Otlp.Chat(1, 2, 0, "cent", 700, 10))), "traces.jsonl");
        }

        using var slow = SlowPipe.InPlaceOf(zip);
        var run = Run.Of("calibrate", zip, "--project", production.Path, "--output", production.Output);

        Assert.Equal(ExitCode.Broken, run.Code);
        Assert.Contains("is a pipe that brings a zip", run.Error, StringComparison.Ordinal);
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
