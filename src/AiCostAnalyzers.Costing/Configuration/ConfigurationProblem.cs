using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Configuration;

/// <summary>Something in a pricing file that cannot be meant as it stands.</summary>
/// <param name="Id">Of the diagnostic, <see cref="DiagnosticIds.PricingFileInvalid"/>.</param>
/// <param name="MayTouchBudgets">Whether the file holds budgets, or cannot be read far enough to know: a budget may then go unchecked.</param>
public sealed record ConfigurationProblem(string Id, string Message, SourcePosition Position, bool MayTouchBudgets = false);
