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
        if (Facts.Length == 0)
        {
            OutputFile.TryDelete(Path.Combine(Folder, EntryProject.FileName));
            return true;
        }

        var entry = Entry();
        var output = new ReportOutput(Log, Folder);
        output.Write(EntryProject.FileName, () => entry.Write(Folder));
        if (Scan)
        {
            return !Log.HasLoggedErrors;
        }

        var day = Days.Today(Today);
        var outcome = Updated(EntryCosting.Run(entry));
        if (outcome.Report is { } report)
        {
            output.Give(report, DirectoryOf, problem => UncheckedBudgets.Judged(problem.On(day)));
            if (report.CallSites.Any(site => !site.IsFree) && PriceAge.Message(report.PricesAsOf, day) is { } old)
            {
                Log.ReportWarning(DiagnosticIds.PricesAreOld, old);
            }
        }
        else
        {
            output.Withdraw();
            Array.ForEach([.. outcome.Facts.Damaged], OutputFile.TryDelete);
            UncheckedBudgets.Report(outcome.Facts.Missing, [outcome.Configuration.Pricing]);
        }

        return !Log.HasLoggedErrors;
    }

    private UncheckedBudgets UncheckedBudgets => new(Log, AnalyzersSkipped, Unchecked, ContinuousIntegration);

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

    private string DirectoryOf(ReportProblem problem) => problem.Project is { } project
        ? Facts.First(item => item.GetMetadata("Project") == project).GetMetadata("ProjectDirectory")
        : ProjectDirectory;
}
