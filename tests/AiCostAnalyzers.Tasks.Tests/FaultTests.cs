using System.Diagnostics;
using AiCostAnalyzers.Facts;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = System.Threading.Tasks.Task;

namespace AiCostAnalyzers.Tasks;

/// <summary>Disks, locks, links and paths that get in the way: budgets are judged, nothing is half written, and no build is lost because a report could not be written.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Budget = """
        {
          "calls": { "App.Main": { "inputTokens": 600, "outputTokens": 20 } },
          "budgets": [ { "perRequest": 0.000001 } ]
        }
        """;

    private static readonly string[] s_reports = ["report.html", "report.json", "report.md"];

    private readonly TaskTestFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [TinyDiskFact]
    public void FullDisk_JudgesBudgets_AndLeavesNothingHalf()
    {
        string facts = Facts();
        using var disk = TinyDisk.Mount(_folder.AiCost)!;
        disk.Fill();

        AssertJudgedWithoutReport(facts);
        Assert.Equal(["filler"], Names(disk.Folder));
    }

    [TinyDiskFact]
    public void DiskThatFillsUp_KeepsWhatWasThere()
    {
        string facts = Facts();
        using var disk = TinyDisk.Mount(_folder.AiCost)!;
        File.WriteAllText(Path.Combine(disk.Folder, "report.json"), "{}");
        disk.Fill();

        AssertJudgedWithoutReport(facts);
        Assert.Equal("{}", _folder.Read("report.json"));
    }

    [TinyDiskFact]
    public void ReadOnlyDisk_JudgesBudgets()
    {
        string facts = Facts();
        using var disk = TinyDisk.Mount(_folder.AiCost)!;
        File.WriteAllText(Path.Combine(disk.Folder, "report.json"), "{}");
        disk.MakeReadOnly();

        AssertJudgedWithoutReport(facts);
        Assert.Equal("{}", _folder.Read("report.json"));
        Assert.True(WriteInputs().InForce);
        Assert.Contains(_engine.Warnings, warning => warning.Message!.StartsWith("the analyzers cannot leave what AI calls cost: ", StringComparison.Ordinal));
    }

    [Fact]
    public void FileInTheFoldersPlace_JudgesBudgets()
    {
        string facts = Facts();
        _folder.Write("obj/aicost", "in the way");

        AssertJudgedWithoutReport(facts);
        Assert.True(WriteInputs().InForce);
    }

    [Fact]
    public void LockedReport_JudgesBudgets_AndTheOthersAreWritten()
    {
        string facts = Facts();
        _folder.Write("obj/aicost/report.json", "{}");
        using (File.Open(Path.Combine(_folder.AiCost, "report.json"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Report(facts);
            Assert.Contains(_engine.Errors, error => error.Code == DiagnosticIds.EntryPointOverBudget);
            Assert.Single(_engine.Warnings, warning => warning.Message!.StartsWith("report.json is not written", StringComparison.Ordinal));
        }

        Assert.True(_folder.Exists("report.md"));
        Report(facts); // nothing was kept of the run that could not write
        Assert.Contains("\"schemaVersion\"", _folder.Read("report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void LockedFacts_AreUncheckedBudgets()
    {
        string facts = Facts();
        using var locked = File.Open(facts, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Report(facts);

        Assert.Contains(_engine.Warnings, warning => warning.Code == DiagnosticIds.NotChecked);
        Assert.DoesNotContain(_engine.Errors, error => error.Code == DiagnosticIds.EntryPointOverBudget);
    }

    [Fact]
    public void PathOfTenThousandCharacters_IsSaid()
    {
        string facts = Facts();
        string longPath = Path.Combine([_folder.Project, .. Enumerable.Repeat(new string('x', 99), 100)]);

        AssertJudgedWithoutReport(facts, longPath);
        WriteInputs(longPath);
        WriteInputs(_folder.AiCost, new TaskItem(Path.Combine(longPath, "prompt.txt")), new TaskItem(Path.Combine(_folder.Project, new string('y', 9_000) + ".txt")));
        _folder.Write("aicost.json", $$"""{ "include": ["{{string.Join('/', Enumerable.Repeat(new string('x', 99), 100))}}.json"] }""");
        WriteInputs();
        Assert.Contains(_engine.Warnings, warning => warning.Code == DiagnosticIds.PricingFileInvalid && warning.Message!.Length < 400);
    }

    [Fact]
    public void LinksInCircles_EndTheSearch()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Project, "aicost.json"), "aicost.json");
        File.CreateSymbolicLink(Path.Combine(_folder.Project, "appsettings.json"), "other.json");
        File.CreateSymbolicLink(Path.Combine(_folder.Project, "other.json"), "appsettings.json");
        WriteInputs();
        Assert.Contains("the file cannot be read", Assert.Single(_engine.Errors).Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder.Project, "aicost.json"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Project, "self"), ".");
        _folder.Write("aicost.json", """{ "include": ["self/self/self/aicost.json"] }""");
        WriteInputs();
        Assert.DoesNotContain(_engine.Errors, error => error.Code != DiagnosticIds.PricingFileInvalid);
    }

    /// <summary>What cannot be sought, as a network's pseudo file, is said and not waited for.</summary>
    [TinyDiskFact]
    public async Task PipeInTheFilesPlace_IsAProblem()
    {
        string pipe = Path.Combine(_folder.Project, "aicost.json");
        using (var made = Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync();
        }

        var slowWriter = Task.Run(async () =>
        {
            try
            {
                await using var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                foreach (byte b in "{ \"budgets\": [] }"u8.ToArray())
                {
                    writer.WriteByte(b);
                    await writer.FlushAsync();
                }
            }
            catch (IOException)
            {
                // Nobody reads.
            }
        });
        WriteInputs();
        await slowWriter;

        Assert.Contains(_engine.Errors, error => error.Message!.Contains("it is a pipe or a device, not a file", StringComparison.Ordinal));
    }

    [Fact]
    public void FactsThatAppearLate_AreAnUncheckedBudget_AndThenAJudgedOne()
    {
        string facts = Facts();
        string late = facts + ".late";
        File.Move(facts, late);

        Report(facts);
        Assert.Contains(_engine.Warnings, warning => warning.Code == DiagnosticIds.NotChecked);
        Assert.Empty(_engine.Errors);

        File.Move(late, facts);
        _engine.Warnings.Clear();
        Report(facts);
        Assert.Equal(DiagnosticIds.EntryPointOverBudget, Assert.Single(_engine.Errors).Code);
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void FactsOfWhichHalfHasCome_AreAnUncheckedBudget()
    {
        string facts = Facts();
        string whole = File.ReadAllText(facts);
        File.WriteAllText(facts, whole[..(whole.Length / 2)]);

        Report(facts);

        Assert.Contains(_engine.Warnings, warning => warning.Code == DiagnosticIds.NotChecked);
        Assert.Empty(_engine.Errors);
    }

    [Fact]
    public void PricingFileThatAppearsWhileCompiling_IsJudgedBy()
    {
        string facts = Facts();
        string file = Path.Combine(_folder.Project, "aicost.json");
        File.Delete(file);
        Assert.False(WriteInputs().InForce && _folder.Read("inputs.txt").Contains("App.Main", StringComparison.Ordinal));

        File.WriteAllText(file, Budget);
        Report(facts);
        Assert.Equal(DiagnosticIds.EntryPointOverBudget, Assert.Single(_engine.Errors).Code);

        WriteInputs();
        Assert.Contains("App.Main", _folder.Read("inputs.txt"), StringComparison.Ordinal); // so the next build compiles with it
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(1000)]
    public void ClockThatIsYearsOff_ReportsTheSame(int days)
    {
        string facts = Facts();
        Report(facts);
        string report = _folder.Read("report.json");
        foreach (string file in Directory.EnumerateFiles(_folder.Project, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(days));
        }

        _engine.Errors.Clear();
        Report(facts);
        Report(facts);

        Assert.Equal(2, _engine.Errors.Count(error => error.Code == DiagnosticIds.EntryPointOverBudget));
        Assert.Equal(report, _folder.Read("report.json"));
    }

    [Fact]
    public async Task ManyBuildsOfOneFolder_LeaveWholeFiles()
    {
        string facts = Facts();
        var engines = Enumerable.Range(0, 8).Select(_ => new RecordingBuildEngine()).ToList();

        await Task.WhenAll(engines.Select(engine => Task.Run(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                Report(facts, engine: engine);
                WriteInputs(engine);
            }
        })));

        Assert.All(engines, engine => Assert.Equal(5, engine.Errors.Count(error => error.Code == DiagnosticIds.EntryPointOverBudget)));
        Assert.All(engines, engine => Assert.Empty(engine.Warnings));
        Assert.DoesNotContain(Names(_folder.AiCost), name => name.EndsWith(".tmp", StringComparison.Ordinal));
        Newtonsoft.Json.Linq.JObject.Parse(_folder.Read("report.json"));
    }

    private void AssertJudgedWithoutReport(string facts, string? folder = null)
    {
        Report(facts, folder);

        Assert.Equal(DiagnosticIds.EntryPointOverBudget, Assert.Single(_engine.Errors).Code);
        Assert.All(s_reports, name => Assert.Contains(_engine.Warnings, warning =>
            warning.Code == DiagnosticIds.NotChecked && warning.Message!.StartsWith(name + " is not written, though budgets are checked", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    /// <summary>Facts with one call of a dear model, which a budget is broken by.</summary>
    private string Facts()
    {
        _folder.Write("aicost.json", Budget);
        var place = new SourcePosition("App.cs", 3, 5);
        var site = new CallSiteFacts(
            "App.Main(Ask)#1", "App|M:App.Main", place, "OpenAI", "OpenAI.Chat.ChatClient.CompleteChat", OperationKind.Chat, IsFree: false,
            new ModelFacts([new("gpt-4o", FigureSource.Literal, place)]), PromptFacts.Unknown, new LimitFacts(LimitStatus.Set, 100, FigureSource.Literal), []);
        var facts = CompilationFacts.Empty("App") with
        {
            Members = [new("App|M:App.Main", "App.Main", place, [])],
            CallSites = [site],
            EntryPoints = [new("Main", "program", "main", "run", "App|M:App.Main", place, null)],
        };
        return _folder.Write("facts/facts.json", FactsWriter.Write(facts));
    }

    private void Report(string facts, string? folder = null, RecordingBuildEngine? engine = null)
    {
        var item = new TaskItem(facts);
        item.SetMetadata("Project", "App");
        item.SetMetadata("ProjectDirectory", _folder.Project);
        new ReportAiCost
        {
            BuildEngine = engine ?? _engine, ProjectDirectory = _folder.Project, ProjectFile = "app.csproj", Folder = folder ?? _folder.AiCost, TargetFramework = "net10.0",
            Facts = [item], Today = "2026-11-22",
        }.Execute();
    }

    private WriteAiCostInputs WriteInputs(string? folder = null, params ITaskItem[] prompts) => WriteInputs(_engine, folder, prompts);

    private WriteAiCostInputs WriteInputs(RecordingBuildEngine engine, string? folder = null, params ITaskItem[] prompts)
    {
        var task = new WriteAiCostInputs
        {
            BuildEngine = engine, ProjectDirectory = _folder.Project, Folder = folder ?? _folder.AiCost, TargetFramework = "net10.0",
            References = [new TaskItem("/packages/OpenAI.dll")], RealBuild = true, PromptFiles = prompts,
        };
        task.Execute();
        return task;
    }
}
