using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

public enum ProblemSeverity
{
    Message,
    Warning,
    Error,
}

/// <summary>What a build says of the report.</summary>
/// <param name="Id"><c>AIC3001</c>, <c>AIC3002</c> or <c>AIC3006</c> of a budget, <c>AIC9004</c> for one that could not be judged, <c>AIC9001</c> for annotations that contradict each other,
/// <c>AIC3007</c> for a loop that reaches a model.</param>
/// <param name="Message">One line; of a budget: actual, limit, drivers, and what would bring it under.</param>
/// <param name="Position">In the pricing file; its File is as the pricing file has it. Of a loop, in the source of its project.</param>
public sealed record ReportProblem(string Id, ProblemSeverity Severity, string Message, SourcePosition Position)
{
    /// <summary>The project whose folder the position is relative to; null for the entry project's, as the pricing file's are.</summary>
    public string? Project { get; init; }

    /// <summary>That the breach is put up with for a while; null where it is not.</summary>
    public Acceptance? Accepted { get; init; }

    /// <summary>Whether it says that something could not be checked, so that how severe that is is for the build to say.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>As it is on a day: an accepted breach is a message until its acceptance has run out. Stands in no report.json, which knows no day.</summary>
    public ReportProblem On(CalendarDate today) => Accepted is not { } accepted || Severity == ProblemSeverity.Message ? this
        : today <= accepted.Until ? this with { Severity = ProblemSeverity.Message, Message = $"accepted until {accepted.Until} ({accepted.Reason}): {Message}" }
        : this with { Message = $"{Message} It was accepted until {accepted.Until} ({accepted.Reason}); that day has passed." };
}
