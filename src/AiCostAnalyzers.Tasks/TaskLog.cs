using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.Build.Utilities;

namespace AiCostAnalyzers.Tasks;

/// <summary>Reports as a compiler does: code, page, file, line and column.</summary>
internal static class TaskLog
{
    /// <param name="path">Full path of the file; null where the problem has no place.</param>
    public static void ReportError(this TaskLoggingHelper log, string id, string message, string? path = null, SourcePosition position = default) =>
        log.LogError(null, id, null, DiagnosticIds.HelpLink(id), path, position.Line, position.Column, 0, 0, "{0}", message);

    /// <inheritdoc cref="ReportError"/>
    public static void ReportWarning(this TaskLoggingHelper log, string id, string message, string? path = null, SourcePosition position = default) =>
        log.LogWarning(null, id, null, DiagnosticIds.HelpLink(id), path, position.Line, position.Column, 0, 0, "{0}", message);

    /// <summary>What is wrong with a pricing file: an error where a budget could go unchecked by it.</summary>
    public static void ReportProblems(this TaskLoggingHelper log, IEnumerable<ConfigurationProblem> problems, string projectDirectory)
    {
        foreach (var problem in problems)
        {
            string path = FullPath(projectDirectory, problem.Position);
            if (problem.MayTouchBudgets)
            {
                log.ReportError(problem.Id, problem.Message, path, problem.Position);
            }
            else
            {
                log.ReportWarning(problem.Id, problem.Message, path, problem.Position);
            }
        }
    }

    public static string FullPath(string projectDirectory, SourcePosition position) =>
        Path.GetFullPath(Path.Combine(projectDirectory, position.File));

    /// <returns>Null where nothing is given, or what is given is no day, which is then an error.</returns>
    public static CalendarDate? ReadPricesAsOf(this TaskLoggingHelper log, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (CalendarDate.TryParse(text, out var day))
        {
            return day;
        }

        log.ReportError(DiagnosticIds.PricingFileInvalid, $"AiCostPricesAsOf is '{text}'; it must be a day, as 2026-11-10");
        return null;
    }
}
