using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using Microsoft.Build.Framework;

namespace AiCostAnalyzers.Tasks;

/// <summary>
/// After the build of an entry project: the table, the reports, the budgets. A budget that is over fails every build, not only the first.
/// What is wrong with the pricing file was said before the compiler ran.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ReportAiCost : AiCostTask
{
    /// <summary>Name of the .csproj.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    public string TargetFramework { get; set; } = "";

    /// <summary>Facts that are due, existing or not, those of this project first. Metadata <c>Project</c> names theirs.</summary>
    public ITaskItem[] Facts { get; set; } = [];

    /// <summary>Whether <c>aicost scan</c> asks for what to report, and reports it itself.</summary>
    public bool Scan { get; set; }

    /// <summary>Whether this build runs no analyzers.</summary>
    public bool AnalyzersSkipped { get; set; }

    /// <summary>How budgets that were not checked are reported: <c>warning</c> or <c>error</c>; empty to go by <see cref="ContinuousIntegration"/>.</summary>
    public string Unchecked { get; set; } = "";

    public bool ContinuousIntegration { get; set; }

    /// <summary>Full path of the baseline; empty for <c>aicost.baseline.json</c> beside the project.</summary>
    public string BaselineFile { get; set; } = "";

    /// <summary><c>true</c> writes the baseline anew, <c>ratchet</c> takes into it what costs less; empty leaves it.</summary>
    public string UpdateBaseline { get; set; } = "";

    /// <summary>The day that old prices are judged by, as 2026-11-10; empty for the clock's, in UTC.</summary>
    public string Today { get; set; } = "";

    private static IReadOnlyDictionary<string, Func<CostReport, string>> Writers { get; } = new Dictionary<string, Func<CostReport, string>>
    {
        ["report.json"] = JsonReportWriter.Write,
        ["report.md"] = MarkdownReportWriter.Write,
        ["report.html"] = HtmlReportWriter.Write,
    };

    private string EntryFile => Path.Combine(Folder, EntryProject.FileName);

    public override bool Execute()
    {
        if (Facts.Length == 0)
        {
            OutputFile.TryDelete(EntryFile);
            return true;
        }

        var entry = Entry();
        Write(EntryProject.FileName, () => entry.Write(Folder));
        if (Scan)
        {
            return !Log.HasLoggedErrors;
        }

        var outcome = Updated(EntryCosting.Run(entry));
        if (outcome.Report is { } report)
        {
            Print(report);
            Array.ForEach([.. Writers], writer => Write(writer.Key, () => writer.Value(report)));
            ReportProblems(report.Problems);
            if (report.CallSites.Any(site => !site.IsFree) && PriceAge.Message(report.PricesAsOf, Day) is { } old)
            {
                Log.ReportWarning(DiagnosticIds.PricesAreOld, old);
            }
        }
        else
        {
            // Figures of an earlier build must not pass for this one's.
            Array.ForEach([.. Writers.Keys], name => OutputFile.TryDelete(Path.Combine(Folder, name)));
            Array.ForEach([.. outcome.Facts.Damaged], OutputFile.TryDelete);
            ReportUnchecked(outcome.Facts.Missing, outcome.Configuration.Pricing);
        }

        return !Log.HasLoggedErrors;
    }

    private EntryProject Entry() => new()
    {
        Project = Facts[0].GetMetadata("Project"),
        ProjectFile = Path.Combine(ProjectDirectory, ProjectFile),
        TargetFramework = TargetFramework,
        Environment = Environment,
        PricesAsOf = PricesDay,
        BaselineFile = BaselineFile.Length > 0 ? Path.GetFullPath(Path.Combine(ProjectDirectory, BaselineFile)) : "",
        References = ReferencedProjects,
        Facts = [.. Facts.Select(item => new FactsFile(item.GetMetadata("Project"), item.GetMetadata("FullPath")))],
    };

    private CalendarDate Day => CalendarDate.TryParse(Today, out var day) ? day : Now();

    private static CalendarDate Now()
    {
        var now = DateTime.UtcNow;
        return new CalendarDate(now.Year, now.Month, now.Day);
    }

    private EntryOutcome Updated(EntryOutcome outcome)
    {
        bool isRatchet = UpdateBaseline.Equals("ratchet", StringComparison.OrdinalIgnoreCase);
        if (!isRatchet && !UpdateBaseline.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return outcome;
        }

        string path = EntryBaseline.PathOf(outcome.Entry);
        if (EntryCosting.WithNewBaseline(outcome, isRatchet) is not { } updated)
        {
            return outcome;
        }

        try
        {
            OutputFile.WriteIfDifferent(path, updated.Content);
            Log.LogMessage(MessageImportance.High, "{0}", $"AiCost: the baseline is written: {path}");
            return updated.Outcome;
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            Log.ReportError(DiagnosticIds.NotChecked, $"the baseline is not written: {exception.Message}");
            return outcome;
        }
    }

    /// <summary>A project that only references an SDK, and calls nothing, is not worth a table.</summary>
    private void Print(CostReport report)
    {
        if (report.CallSites.Count > 0 || report.Budgets.Count > 0)
        {
            Log.LogMessage(MessageImportance.High, "{0}", TableWriter.Write(report));
        }
    }

    private void Write(string name, Func<string> content)
    {
        try
        {
            OutputFile.WriteIfDifferent(Path.Combine(Folder, name), content());
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            Log.ReportWarning(DiagnosticIds.NotChecked, $"{name} is not written, though budgets are checked: {exception.Message}");
        }
    }

    private void ReportProblems(IReadOnlyList<ReportProblem> problems)
    {
        foreach (var problem in problems)
        {
            if (problem.Severity == ProblemSeverity.Message)
            {
                Log.LogMessage(MessageImportance.High, "{0}: {1}", problem.Id, problem.Message);
            }
            else
            {
                Log.Report(problem.Severity == ProblemSeverity.Error, problem.Id, problem.Message, DirectoryOf(problem), problem.Position);
            }
        }
    }

    private string DirectoryOf(ReportProblem problem) => problem.Project is { } project
        ? Facts.First(item => item.GetMetadata("Project") == project).GetMetadata("ProjectDirectory")
        : ProjectDirectory;

    private void ReportUnchecked(IReadOnlyList<string> missing, LoadedPricing pricing)
    {
        bool hasBudgets = pricing.File.Budgets.Count > 0 || pricing.MayHoldBudgets;
        string reason = AnalyzersSkipped ? "analyzers are switched off in this build" : string.Join("; ", missing);
        if (!hasBudgets && AnalyzersSkipped)
        {
            Log.LogMessage(MessageImportance.Normal, "{0}", $"What AI calls cost is not reported: {reason}.");
        }
        else if (!hasBudgets)
        {
            Log.ReportWarning(DiagnosticIds.NotChecked, $"what AI calls cost is not reported: {reason}");
        }
        else if (IsUncheckedAnError())
        {
            Log.ReportError(DiagnosticIds.NotChecked, $"{Budgets(pricing)} not checked: {reason}");
        }
        else
        {
            Log.ReportWarning(DiagnosticIds.NotChecked, $"{Budgets(pricing)} not checked: {reason}");
        }
    }

    private static string Budgets(LoadedPricing pricing) => pricing.File.Budgets.Count switch
    {
        0 => "the budgets of the pricing file are",
        1 => "1 budget is",
        int count => FormattableString.Invariant($"{count} budgets are"),
    };

    private bool IsUncheckedAnError()
    {
        if (Unchecked.Equals("error", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (Unchecked.Length > 0 && !Unchecked.Equals("warning", StringComparison.OrdinalIgnoreCase))
        {
            Log.ReportError(DiagnosticIds.NotChecked, $"AiCostUnchecked is '{Unchecked}'; it must be warning or error");
        }

        return Unchecked.Length == 0 && ContinuousIntegration;
    }
}
