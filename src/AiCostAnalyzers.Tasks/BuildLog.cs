using AiCostAnalyzers.Facts;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace AiCostAnalyzers.Tasks;

/// <summary>Reports as a compiler does, with code and page, and where there is one with file, line and column; and remembers what it said.</summary>
internal sealed class BuildLog(TaskLoggingHelper log)
{
    private readonly List<Saying> _said = [];

    public IReadOnlyList<Saying> Said => _said;

    public bool HasErrors => log.HasLoggedErrors;

    public void Error(string id, string message) => Say(new Saying(SayingKind.Error, id, null, 0, 0, message));

    public void Warning(string id, string message) => Say(new Saying(SayingKind.Warning, id, null, 0, 0, message));

    /// <param name="position">Relative to the project's folder.</param>
    public void At(bool isError, string id, string message, string projectDirectory, SourcePosition position) => Say(new Saying(
        isError ? SayingKind.Error : SayingKind.Warning, id, Path.GetFullPath(Path.Combine(projectDirectory, position.File)), position.Line, position.Column, message));

    /// <summary>What every log shows.</summary>
    public void Message(string message) => Say(new Saying(SayingKind.Message, "", null, 0, 0, message));

    /// <summary>What detailed logs show.</summary>
    public void Detail(string message) => Say(new Saying(SayingKind.Detail, "", null, 0, 0, message));

    public void Say(Saying saying)
    {
        _said.Add(saying);
        switch (saying.Kind)
        {
            case SayingKind.Error:
                log.LogError(null, saying.Id, null, DiagnosticIds.HelpLink(saying.Id), saying.File, saying.Line, saying.Column, 0, 0, "{0}", saying.Text);
                break;
            case SayingKind.Warning:
                log.LogWarning(null, saying.Id, null, DiagnosticIds.HelpLink(saying.Id), saying.File, saying.Line, saying.Column, 0, 0, "{0}", saying.Text);
                break;
            default:
                log.LogMessage(saying.Kind == SayingKind.Message ? MessageImportance.High : MessageImportance.Normal, "{0}", saying.Text);
                break;
        }
    }
}

internal enum SayingKind
{
    Detail,
    Message,
    Warning,
    Error,
}

/// <summary>One thing that a task said to the build.</summary>
/// <param name="File">Full path; null for no place.</param>
internal sealed record Saying(SayingKind Kind, string Id, string? File, int Line, int Column, string Text);
