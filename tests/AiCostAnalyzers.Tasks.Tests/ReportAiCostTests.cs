using AiCostAnalyzers.Facts;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace AiCostAnalyzers.Tasks;

public sealed class ReportAiCostTests : IDisposable
{
    private const string Budget = """
        {
          "calls": { "App.Main": { "inputTokens": 600, "outputTokens": 20 } },
          "budgets": [
            { "perRequest": 0.000001 }
          ]
        }
        """;

    private readonly TaskTestFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NoFactsDue_SaysNothing()
    {
        Assert.True(Run([]));

        Assert.Empty(_engine.Messages);
        Assert.False(Directory.Exists(_folder.AiCost));
    }

    [Fact]
    public void Facts_PrintTheTableAndWriteTheReports()
    {
        Assert.True(Run([Due("App", OneCall())]));

        Assert.Contains("AiCost · App (net10.0)", Assert.Single(_engine.Messages, Table).Message, StringComparison.Ordinal);
        Assert.All(["report.json", "report.md", "report.html", "entry.txt"], file => Assert.True(_folder.Exists(file)));
    }

    [Fact]
    public void FactsWithoutCalls_PrintNoTable()
    {
        Assert.True(Run([Due("App", CompilationFacts.Empty("App"))]));

        Assert.DoesNotContain(_engine.Messages, Table);
    }

    [Fact]
    public void FactsReachedByTwoReferences_CountOnce()
    {
        var facts = Due("App", OneCall());

        Assert.True(Run([facts, new TaskItem(facts)]));

        Assert.Contains("1 detected", Assert.Single(_engine.Messages, Table).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectReferencedForTwoTargetFrameworks_CountsOnce()
    {
        var (app, other) = (Due("App", OneCall()), Due("Other", OneCall()));
        app.SetMetadata("ProjectFile", "/app/app.csproj");
        other.SetMetadata("ProjectFile", "/app/app.csproj");

        Assert.True(Run([app, other]));

        Assert.Contains("1 detected", Assert.Single(_engine.Messages, Table).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OverBudget_IsAnErrorAtTheBudget()
    {
        string file = _folder.Write("aicost.json", Budget);

        Assert.False(Run([Due("App", OneCall())]));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(DiagnosticIds.EntryPointOverBudget, error.Code);
        Assert.Equal((file, 4), (error.File, error.LineNumber));
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData("", true, true)]
    [InlineData("warning", true, false)]
    [InlineData("Error", false, true)]
    public void MissingFactsWhereBudgetsAre_AreAWarningLocallyAndAnErrorInCi(string uncheckedSeverity, bool ci, bool isError)
    {
        _folder.Write("aicost.json", Budget);

        Assert.Equal(!isError, Run([Missing("Lib")], uncheckedSeverity, ci));

        string message = isError ? Assert.Single(_engine.Errors).Message! : Assert.Single(_engine.Warnings).Message!;
        Assert.StartsWith("1 budget is not checked: Lib has no facts", message, StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatCannotBeReadForBudgets_CountsAsOneThatHasThem()
    {
        _folder.Write("aicost.json", "{ \"budgets\": [");

        Assert.False(Run([Missing("App")], ci: true));

        Assert.Equal(DiagnosticIds.NotChecked, Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void MissingFactsWithoutBudgets_AreAWarningEvenInCi()
    {
        Assert.True(Run([Missing("App")], ci: true));

        Assert.Equal(DiagnosticIds.NotChecked, Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void AnalyzersOffWithoutBudgets_IsNoWarning()
    {
        Assert.True(Run([Missing("App")], ci: true, skipped: true));

        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void UnknownSeverity_IsAnError()
    {
        _folder.Write("aicost.json", Budget);

        Assert.False(Run([Missing("App")], uncheckedSeverity: "off"));

        Assert.Contains("'off'", Assert.Single(_engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedFacts_AreSaidAndDeleted_AndNoOlderReportStays()
    {
        Run([Due("App", OneCall())]);
        var damaged = Due("App", OneCall());
        File.WriteAllText(damaged.ItemSpec, "{ \"version\": 1, ");

        Assert.True(Run([damaged]));

        Assert.Contains("the facts of App are damaged", Assert.Single(_engine.Warnings).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(damaged.ItemSpec));
        Assert.False(_folder.Exists("report.json"));
    }

    [Fact]
    public void ReportThatCannotBeWritten_IsAWarning_AndBudgetsAreChecked()
    {
        _folder.Write("aicost.json", Budget);
        Directory.CreateDirectory(Path.Combine(_folder.AiCost, "report.json"));

        Assert.False(Run([Due("App", OneCall())]));

        Assert.Contains("report.json", Assert.Single(_engine.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticIds.EntryPointOverBudget, Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Baseline_IsWrittenWhenAsked_AndOnlyThen()
    {
        string baseline = Path.Combine(_folder.Project, "aicost.baseline.json");
        Assert.True(Run([Due("App", OneCall())]));
        Assert.False(File.Exists(baseline));

        Assert.True(Run([Due("App", OneCall())], update: "true"));

        Assert.Contains("\"times\": 1", File.ReadAllText(baseline), StringComparison.Ordinal);
    }

    [Fact]
    public void RiseSinceTheBaseline_IsAnErrorOnEveryBuild_UntilItIsAccepted()
    {
        Usage(20);
        Run([Due("App", OneCall())], update: "true");
        Usage(4000);

        Assert.False(Run([Due("App", OneCall())]));
        Assert.False(Run([Due("App", OneCall())], update: "ratchet"));
        Assert.All(_engine.Errors, error => Assert.Equal(DiagnosticIds.RoseAboveBaseline, error.Code));
        Assert.Equal(2, _engine.Errors.Count());

        Assert.True(Run([Due("App", OneCall())], update: "true"));
        Assert.True(Run([Due("App", OneCall())]));
    }

    [Fact]
    public void BaselineThatFell_IsRatchetedDown()
    {
        Usage(4000);
        Run([Due("App", OneCall())], update: "true");
        Usage(20);
        Assert.True(Run([Due("App", OneCall())], update: "ratchet"));
        Usage(4000);

        Assert.False(Run([Due("App", OneCall())]));
    }

    [Fact]
    public void DamagedBaseline_IsAnErrorWhereARiseIsLimited()
    {
        Usage(20);
        _folder.Write("aicost.baseline.json", "{ \"schemaVersion\": 1,");

        Assert.False(Run([Due("App", OneCall())]));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(DiagnosticIds.PricingFileInvalid, error.Code);
        Assert.EndsWith("aicost.baseline.json", error.File, StringComparison.Ordinal);
    }

    [Fact]
    public void PricesOfHalfAYearAgo_AreSaidToBeOld()
    {
        Assert.True(Run([Due("App", OneCall())], today: "2028-01-01"));

        Assert.Equal(DiagnosticIds.PricesAreOld, Assert.Single(_engine.Warnings).Code);
    }

    private void Usage(int outputTokens) => _folder.Write("aicost.json", $$"""
        {
          "calls": { "App.Main": { "inputTokens": 600, "outputTokens": {{outputTokens}} } },
          "entryPoints": { "**": { "requestsPerMonth": 1000000 } },
          "budgets": [ { "increase": { "percent": 10, "perMonth": 1 } } ]
        }
        """);

    [Theory]
    [InlineData(true, "", true)]
    [InlineData(false, "", false)]
    [InlineData(true, "warning", false)]
    [InlineData(false, "error", true)]
    public void BudgetWithoutVolume_IsAsSevereAsWhatIsNotChecked(bool ci, string uncheckedSeverity, bool isError)
    {
        _folder.Write("aicost.json", Budget.Replace("perRequest", "perMonth", StringComparison.Ordinal));

        Assert.Equal(!isError, Run([Due("App", OneCall())], uncheckedSeverity, ci));

        Assert.Equal(DiagnosticIds.NotChecked, isError ? Assert.Single(_engine.Errors).Code : Assert.Single(_engine.Warnings).Code);
    }

    [Theory]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-01", false)]
    public void AcceptedBreach_FailsFromTheDayAfterItsLast(string today, bool succeeds)
    {
        _folder.Write("aicost.json", Budget.Replace("0.000001", "0.000001, \"accepted\": { \"reason\": \"launch\", \"until\": \"2026-11-30\" }", StringComparison.Ordinal));

        Assert.Equal(succeeds, Run([Due("App", OneCall())], today: today));
    }

    private static bool Table(BuildMessageEventArgs message) => message.Importance == MessageImportance.High;

    [Fact]
    public void NothingChanged_SaysTheSameAgainWithoutCosting()
    {
        string file = _folder.Write("aicost.json", Budget);
        var facts = Due("App", OneCall());
        Age(file, facts.ItemSpec);

        Assert.False(Run([facts]));
        Doctor("AiCost ·", "Remembered ·"); // shows that nothing is computed again
        var again = new RecordingBuildEngine();
        Assert.False(Run([facts], engine: again));

        Assert.Contains("Remembered · App", Assert.Single(again.Messages, Table).Message, StringComparison.Ordinal);
        Assert.Equal(_engine.Errors.Select(Shown), again.Errors.Select(Shown));

        static (string, string, int, int, string, string) Shown(BuildErrorEventArgs error) =>
            (error.Code, error.File, error.LineNumber, error.ColumnNumber, error.Message ?? "", error.HelpLink ?? "");
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("pricing file")]
    [InlineData("new pricing file above")]
    [InlineData("new settings")]
    [InlineData("new baseline")]
    [InlineData("report")]
    [InlineData("argument")]
    [InlineData("day")]
    [InlineData("damage")]
    public void WhatChanged_IsCostedAgain(string what)
    {
        string file = _folder.Write("aicost.json", Budget.Replace("0.000001", "9", StringComparison.Ordinal));
        var facts = Due("App", OneCall());
        Age(file, facts.ItemSpec);
        Run([facts]);
        Doctor("AiCost ·", "Remembered ·");

        switch (what)
        {
            case "facts": File.SetLastWriteTimeUtc(facts.ItemSpec, DateTime.UtcNow.AddMinutes(-1)); break;
            case "pricing file": File.AppendAllText(file, "\n"); break;
            case "new pricing file above": _folder.Write("../aicost.json", "{}"); break;
            case "new settings": _folder.Write("appsettings.json", "{}"); break;
            case "new baseline": _folder.Write("aicost.baseline.json", "{}"); break;
            case "report": File.Delete(Path.Combine(_folder.AiCost, "report.md")); break;
            case "damage": Doctor("\t", " "); break;
            default: break;
        }

        var again = new RecordingBuildEngine();
        Run([facts], ci: what == "argument", today: what == "day" ? "2026-11-22" : "2026-11-21", engine: again);

        Assert.Contains("AiCost · App", Assert.Single(again.Messages, Table).Message, StringComparison.Ordinal);
        Assert.True(_folder.Exists("report.md"));
    }

    [Fact]
    public void FileThatChangedWhileItWasRead_IsNotRememberedAsItIs()
    {
        var facts = Due("App", OneCall());
        File.SetLastWriteTimeUtc(facts.ItemSpec, DateTime.UtcNow.AddMinutes(1));

        Run([facts]);

        Assert.False(_folder.Exists("report.last"));
    }

    private static void Age(params string[] files) => Array.ForEach(files, file => File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-5)));

    /// <summary>Changes what is remembered.</summary>
    private void Doctor(string from, string to) =>
        File.WriteAllText(Path.Combine(_folder.AiCost, "report.last"), _folder.Read("report.last").Replace(from, to, StringComparison.Ordinal));

    /// <summary>An entry point that calls a known model once.</summary>
    private static CompilationFacts OneCall()
    {
        const string main = "App|M:App.Main";
        var position = new SourcePosition("Program.cs", 5, 9);
        return CompilationFacts.Empty("App") with
        {
            Members = [new MemberFacts(main, "App.Main", position, [])],
            EntryPoints = [new EntryPointFacts("Main", "start", "main", "run", main, position)],
            CallSites =
            [
                new CallSiteFacts(
                    "App.Main(CompleteChat)#1", main, position, "OpenAI", "OpenAI.Chat.ChatClient.CompleteChat", OperationKind.Chat, IsFree: false,
                    new ModelFacts([new ModelCandidate("gpt-4o", FigureSource.Literal, position, "openai")]),
                    PromptFacts.Unknown, new LimitFacts(LimitStatus.NotSet), []),
            ],
        };
    }

    private TaskItem Missing(string project) => new(Path.Combine(_folder.Project, project + ".facts.json"), new Dictionary<string, string> { ["Project"] = project });

    private TaskItem Due(string project, CompilationFacts facts)
    {
        var item = Missing(project);
        File.WriteAllText(item.ItemSpec, FactsWriter.Write(facts));
        return item;
    }

    private bool Run(ITaskItem[] facts, string uncheckedSeverity = "", bool ci = false, bool skipped = false, string update = "", string today = "2026-11-21", IBuildEngine? engine = null) => new ReportAiCost
    {
        BuildEngine = engine ?? _engine,
        ProjectDirectory = _folder.Project,
        ProjectFile = "App.csproj",
        Folder = _folder.AiCost,
        TargetFramework = "net10.0",
        Facts = facts,
        Unchecked = uncheckedSeverity,
        ContinuousIntegration = ci,
        AnalyzersSkipped = skipped,
        UpdateBaseline = update,
        Today = today,
    }.Execute();
}
