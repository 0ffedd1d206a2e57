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
public sealed class ReportAiCost : AiCostEntryTask
{
    /// <summary>Whether <c>aicost scan</c> asks for what to report, and reports it itself.</summary>
    public bool Scan { get; set; }

    /// <summary>Whether this build runs no analyzers.</summary>
    public bool AnalyzersSkipped { get; set; }

    /// <summary>How budgets that were not checked are reported: <c>warning</c> or <c>error</c>; empty to go by <see cref="ContinuousIntegration"/>.</summary>
    public string Unchecked { get; set; } = "";

    public bool ContinuousIntegration { get; set; }

    /// <summary><c>true</c> writes the baseline anew, <c>ratchet</c> takes into it what costs less; empty leaves it.</summary>
    public string UpdateBaseline { get; set; } = "";

    /// <summary>The day that old prices and accepted breaches are judged by, as 2026-11-10; empty for the clock's, in UTC.</summary>
    public string Today { get; set; } = "";

    public override bool Execute()
    {
        string entryFile = Path.Combine(Folder, EntryProject.FileName);
        if (Facts.Length == 0)
        {
            OutputFile.TryDelete(entryFile);
            return true;
        }

        var (log, day) = (new BuildLog(Log), Days.Today(Today));
        var last = new LastRun(Folder, "report.last", Arguments(day.ToString()));
        if (Scan || IsBaselineDue || !last.Repeat(log))
        {
            Run(log, last, day);
        }

        return !log.HasErrors;
    }

    /// <summary>All that the outcome depends on besides files.</summary>
    private IEnumerable<string> Arguments(string day) =>
    [
        ProjectDirectory, ProjectFile, TargetFramework, Environment, PricesAsOf, BaselineFile, Unchecked, $"{AnalyzersSkipped} {ContinuousIntegration}", day,
        .. ReferencedAssemblies,
        .. Facts.SelectMany(item => new[] { item.GetMetadata("Project"), item.GetMetadata("FullPath"), item.GetMetadata("TargetFramework"), item.GetMetadata("ProjectDirectory") }),
    ];

    private void Run(BuildLog log, LastRun last, CalendarDate day)
    {
        var entry = Entry();
        var output = new ReportOutput(log, Folder);
        last.Forget();
        output.Write(EntryProject.FileName, entry.Write(Folder));
        if (Scan)
        {
            return;
        }

        var outcome = Updated(log, EntryCosting.Run(entry));
        var budgets = new UncheckedBudgets(log, AnalyzersSkipped, Unchecked, ContinuousIntegration);
        if (outcome.Report is not { } report)
        {
            output.Withdraw();
            Array.ForEach([.. outcome.Facts.Damaged], OutputFile.TryDelete);
            budgets.Report(outcome.Facts.Missing, [outcome.Configuration.Pricing]);
            return;
        }

        output.Give(report, DirectoryOf, problem => budgets.Judged(problem.On(day)));
        if (report.CallSites.Any(site => !site.IsFree) && PriceAge.Message(report.PricesAsOf, day) is { } old)
        {
            log.Warning(DiagnosticIds.PricesAreOld, old);
        }

        if (output.IsWritten && !IsBaselineDue)
        {
            last.Keep(outcome.Probed, [.. output.Paths, Path.Combine(Folder, EntryProject.FileName)], log.Said);
        }
    }

    private bool IsRatchet => UpdateBaseline.Equals("ratchet", StringComparison.OrdinalIgnoreCase);

    private bool IsBaselineDue => IsRatchet || UpdateBaseline.Equals("true", StringComparison.OrdinalIgnoreCase);

    private EntryOutcome Updated(BuildLog log, EntryOutcome outcome)
    {
        if (!IsBaselineDue || EntryCosting.WithNewBaseline(outcome, IsRatchet) is not { } updated)
        {
            return outcome;
        }

        string path = EntryBaseline.PathOf(outcome.Entry);

        try
        {
            OutputFile.WriteIfDifferent(path, updated.Content);
            log.Message($"AiCost: the baseline is written: {path}");
            return updated.Outcome;
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            log.Error(DiagnosticIds.NotChecked, $"the baseline is not written: {exception.Message}");
            return outcome;
        }
    }

    private string DirectoryOf(ReportProblem problem) => problem.Project is { } project
        ? Facts.First(item => item.GetMetadata("Project") == project).GetMetadata("ProjectDirectory")
        : ProjectDirectory;
}
