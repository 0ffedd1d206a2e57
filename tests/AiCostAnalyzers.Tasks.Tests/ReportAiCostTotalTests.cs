using AiCostAnalyzers.Facts;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace AiCostAnalyzers.Tasks;

public sealed class ReportAiCostTotalTests : IDisposable
{
    private readonly TaskTestFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EntryProjects_MakeOneReport()
    {
        Assert.True(Run([Entry("Api"), Entry("Worker")]));

        Assert.Contains("AiCost · All", Assert.Single(_engine.Messages, message => message.Message!.StartsWith("AiCost ·", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.Contains("2 detected", _engine.Messages[0].Message, StringComparison.Ordinal);
        Assert.True(_folder.Exists("report.json"));
    }

    [Fact]
    public void EntryProjectReferencedTwice_CountsOnce()
    {
        var api = Entry("Api");

        Assert.True(Run([api, new TaskItem(api)]));

        Assert.Contains("1 detected", _engine.Messages[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BudgetOfTheSolution_IsCheckedOverAll()
    {
        string file = _folder.Write("aicost.json", """
            {
              "calls": { "**": { "inputTokens": 1000, "outputTokens": 0 } },
              "entryPoints": { "**": { "requestsPerMonth": 1000 } },
              "budgets": [
                { "perMonth": 0.3, "scope": "solution" }
              ]
            }
            """);

        Assert.False(Run([Entry("Api"), Entry("Worker")]));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal((DiagnosticIds.TotalOverBudget, file, 5), (error.Code, error.File, error.LineNumber));
    }

    [Fact]
    public void BudgetThatMatchesNothing_IsAWarningOnlyOverTheWhole()
    {
        _folder.Write("aicost.json", """{ "budgets": [ { "entryPoint": "GET /gone", "perRequest": 1 } ] }""");

        Assert.True(Run([Entry("Api")], isWhole: false));
        Assert.Empty(_engine.Warnings);

        Assert.True(Run([Entry("Api")]));
        Assert.Equal(DiagnosticIds.MatchesNothing, Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void MissingFacts_WithdrawTheReportAndAreSaid()
    {
        var api = Entry("Api");
        Assert.True(Run([api]));
        File.Delete(Path.Combine(Path.GetDirectoryName(api.ItemSpec)!, "facts.json"));

        Assert.True(Run([api]));

        Assert.StartsWith("what AI calls cost is not reported: Api has no facts", Assert.Single(_engine.Warnings).Message, StringComparison.Ordinal);
        Assert.False(_folder.Exists("report.json"));
    }

    [Fact]
    public void DamagedEntryFile_IsSaid()
    {
        var api = Entry("Api");
        File.WriteAllText(api.ItemSpec, "nonsense");

        Assert.True(Run([api]));

        Assert.Contains("entry.txt cannot be read", Assert.Single(_engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoEntryProject_SaysNothing()
    {
        Assert.True(Run([]));

        Assert.Empty(_engine.Messages);
    }

    private bool Run(ITaskItem[] entries, bool isWhole = true) => new ReportAiCostTotal
    {
        BuildEngine = _engine,
        Name = "All",
        ProjectDirectory = _folder.Project,
        Folder = _folder.AiCost,
        Entries = entries,
        IsWhole = isWhole,
    }.Execute();

    private TaskItem Entry(string project)
    {
        string member = $"{project}|M:{project}.Run";
        var facts = CompilationFacts.Empty(project) with
        {
            CallSites =
            [
                new($"{project}.Run(Ask)#1", member, new("Run.cs", 3, 5), "OpenAI", "OpenAI.Chat.ChatClient.CompleteChat", OperationKind.Chat, false,
                    new ModelFacts([new("gpt-4o", FigureSource.Literal, null, "openai")]), PromptFacts.Unknown, new LimitFacts(LimitStatus.NotSet), []),
            ],
            EntryPoints = [new($"GET /{project}", "handler", "minimal-api", "request", member, new("Run.cs", 1, 1))],
        };
        string path = _folder.Write($"{project}/obj/aicost/facts.json", FactsWriter.Write(facts));
        new WriteAiCostEntry
        {
            BuildEngine = _engine,
            ProjectDirectory = Path.Combine(_folder.Project, project),
            ProjectFile = project + ".csproj",
            Folder = Path.GetDirectoryName(path)!,
            TargetFramework = "net10.0",
            Facts = [new TaskItem(path, new Dictionary<string, string> { ["Project"] = project })],
        }.Execute();
        return new TaskItem(
            Path.Combine(Path.GetDirectoryName(path)!, "entry.txt"),
            new Dictionary<string, string> { ["ProjectFile"] = Path.Combine(_folder.Project, project, project + ".csproj") });
    }
}
