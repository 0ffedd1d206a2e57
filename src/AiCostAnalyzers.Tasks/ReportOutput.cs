using AiCostAnalyzers.Files;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Tasks;

/// <summary>What a report becomes in a build: a table in the log, files, and diagnostics.</summary>
/// <param name="folder">Of the files.</param>
internal sealed class ReportOutput(BuildLog log, string folder)
{
    private static readonly string[] _names = ["report.json", "report.md", "report.html"];

    /// <param name="directoryOf">The folder that a problem's position is relative to.</param>
    /// <param name="judged">A problem as it is on the build's day, and as severe as the build says.</param>
    public void Give(CostReport report, Func<ReportProblem, string> directoryOf, Func<ReportProblem, ReportProblem> judged)
    {
        // A project that only references an SDK, and calls nothing, is not worth a table.
        if (report.CallSites.Count > 0 || report.Budgets.Count > 0)
        {
            log.Message(TableWriter.Write(report));
        }

        var json = JsonReportWriter.WriteLong(report);
        Write(_names[0], path => OutputFile.WriteIfDifferent(path, json));
        Write(_names[1], path => OutputFile.WriteIfDifferent(path, MarkdownReportWriter.Write(report)));
        Write(_names[2], path => OutputFile.WriteIfDifferent(path, HtmlReportWriter.Write(report, json)));

        foreach (var problem in report.Problems.Select(judged))
        {
            if (problem.Severity == ProblemSeverity.Message)
            {
                log.Message($"{problem.Id}: {problem.Message}");
            }
            else
            {
                log.At(problem.Severity == ProblemSeverity.Error, problem.Id, problem.Message, directoryOf(problem), problem.Position);
            }
        }
    }

    /// <summary>Whether all could be written.</summary>
    public bool IsWritten { get; private set; } = true;

    /// <summary>Full paths of the report's forms.</summary>
    public IEnumerable<string> Paths => _names.Select(name => Path.Combine(folder, name));

    /// <summary>Figures of an earlier build must not pass for this one's.</summary>
    public void Withdraw() => Array.ForEach([.. Paths], OutputFile.TryDelete);

    public void Write(string name, string content) => Write(name, path => OutputFile.WriteIfDifferent(path, content));

    private void Write(string name, Action<string> write)
    {
        try
        {
            write(Path.Combine(folder, name));
        }
        catch (Exception exception) when (OutputFile.IsInaccessible(exception))
        {
            IsWritten = false;
            log.Warning(DiagnosticIds.NotChecked, $"{name} is not written, though budgets are checked: {exception.Message}");
        }
    }
}
