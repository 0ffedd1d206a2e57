using AiCostAnalyzers.Facts;
using Microsoft.Build.Utilities;

namespace AiCostAnalyzers.Tasks;

/// <summary>Reports as a compiler does: with code and page, and where there is one with file, line and column.</summary>
internal static class TaskLog
{
    public static void ReportError(this TaskLoggingHelper log, string id, string message) =>
        log.LogError(null, id, null, DiagnosticIds.HelpLink(id), null, 0, 0, 0, 0, "{0}", message);

    public static void ReportWarning(this TaskLoggingHelper log, string id, string message) =>
        log.LogWarning(null, id, null, DiagnosticIds.HelpLink(id), null, 0, 0, 0, 0, "{0}", message);

    /// <param name="position">Relative to the project's folder.</param>
    public static void Report(this TaskLoggingHelper log, bool isError, string id, string message, string projectDirectory, SourcePosition position)
    {
        string file = Path.GetFullPath(Path.Combine(projectDirectory, position.File));
        if (isError)
        {
            log.LogError(null, id, null, DiagnosticIds.HelpLink(id), file, position.Line, position.Column, 0, 0, "{0}", message);
        }
        else
        {
            log.LogWarning(null, id, null, DiagnosticIds.HelpLink(id), file, position.Line, position.Column, 0, 0, "{0}", message);
        }
    }
}
