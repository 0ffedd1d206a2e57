using AiCostAnalyzers.Facts;

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
}
