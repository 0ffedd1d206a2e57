using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Prices;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace AiCostAnalyzers.Tasks;

/// <summary>After the build of a total: one report of the entry projects that it references, with the budgets of all.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportAiCostTotal : Task
{
    /// <summary>Of the report.</summary>
    [Required]
    public string Name { get; set; } = "";

    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Gets the reports.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>entry.txt of each entry project; metadata <c>ProjectFile</c> names the project.</summary>
    public ITaskItem[] Entries { get; set; } = [];

    /// <summary>Whether these are all entry projects that the pricing files cover: only then a budget or annotation is known to match nothing.</summary>
    public bool IsWhole { get; set; }

    /// <inheritdoc cref="ReportAiCost.AnalyzersSkipped"/>
    public bool AnalyzersSkipped { get; set; }

    /// <inheritdoc cref="ReportAiCost.Unchecked"/>
    public string Unchecked { get; set; } = "";

    public bool ContinuousIntegration { get; set; }

    /// <inheritdoc cref="ReportAiCost.Today"/>
    public string Today { get; set; } = "";

    public override bool Execute()
    {
        var (log, day) = (new BuildLog(Log), Days.Today(Today));
        var last = new LastRun(
            Folder, "report.last", [Name, ProjectDirectory, $"{IsWhole} {AnalyzersSkipped} {ContinuousIntegration}", Unchecked, day.ToString(), .. Entries.Select(item => item.GetMetadata("FullPath"))]);
        if (!last.Repeat(log))
        {
            Run(log, last, day);
        }

        return !log.HasErrors;
    }

    private void Run(BuildLog log, LastRun last, CalendarDate day)
    {
        var missing = new List<string>();
        var outcomes = new List<EntryOutcome>();
        foreach (var item in Entries.GroupBy(item => item.GetMetadata("ProjectFile"), StringComparer.Ordinal).Select(same => same.First()))
        {
            if (EntryProject.ReadFile(item.GetMetadata("FullPath")) is { } entry)
            {
                outcomes.Add(EntryCosting.Run(entry));
            }
            else
            {
                OutputFile.TryDelete(item.GetMetadata("FullPath"));
                missing.Add($"{item.GetMetadata("FullPath")} cannot be read");
            }
        }

        missing.AddRange(outcomes.SelectMany(outcome => outcome.Facts.Missing).Distinct(StringComparer.Ordinal));
        var output = new ReportOutput(log, Folder);
        var budgets = new UncheckedBudgets(log, AnalyzersSkipped, Unchecked, ContinuousIntegration);
        last.Forget();
        if (missing.Count > 0)
        {
            output.Withdraw();
            budgets.Report(missing, [.. outcomes.Select(outcome => outcome.Configuration.Pricing)]);
        }
        else if (outcomes.Count > 0)
        {
            // What stands in the source of a project, its own entry projects have reported.
            var report = SolutionCosting.Run(Name, ProjectDirectory, outcomes, IsWhole);
            output.Give(
                report with { Problems = [.. report.Problems.Where(problem => problem.Project is null)] },
                _ => ProjectDirectory,
                problem => budgets.Judged(problem.On(day)));
            if (output.IsWritten)
            {
                last.Keep([.. Entries.Select(item => item.GetMetadata("FullPath")), .. outcomes.SelectMany(outcome => outcome.Probed)], output.Paths, log.Said);
            }
        }
        else
        {
            output.Withdraw();
        }
    }
}
