using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Reports;

public enum ProblemSeverity
{
    Message,
    Warning,
    Error,
}

/// <summary>What a build says of the report.</summary>
/// <param name="Id"><c>AIC3001</c>, <c>AIC3002</c> or <c>AIC3006</c> of a budget, <c>AIC9004</c> for one that could not be judged, <c>AIC9001</c> for annotations that contradict each other.</param>
/// <param name="Message">One line; of a budget: actual, limit, drivers, and what would bring it under.</param>
/// <param name="Position">In the pricing file; its File is as the pricing file has it.</param>
public sealed record ReportProblem(string Id, ProblemSeverity Severity, string Message, SourcePosition Position);
