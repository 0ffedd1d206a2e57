using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Budgets;

/// <summary>How a budget stands. Only <see cref="Ok"/> and <see cref="Near"/> are known to be within it.</summary>
public enum BudgetStatus
{
    Ok,

    /// <summary>Within it, but from 90 % of it on.</summary>
    Near,

    /// <summary>The grounded part alone is over it.</summary>
    Over,

    /// <summary>Over it only with assumed or unbounded figures.</summary>
    OverIfAssumed,

    /// <summary>Not over by what is known, and something is not known: a volume, a price.</summary>
    Incomplete,

    /// <summary>Limits nothing that is here.</summary>
    Unmatched,
}

public enum BudgetSeverity
{
    Message,
    Warning,
    Error,
}

/// <summary>What a build says of a budget.</summary>
/// <param name="Id"><c>AIC3001</c>, <c>AIC3002</c>, <c>AIC3006</c>, or <c>AIC9004</c> for a budget that could not be judged.</param>
/// <param name="Message">One line: actual, limit, drivers, and what would bring it under.</param>
/// <param name="Position">Of the budget in the pricing file; its File is as the pricing file has it.</param>
public sealed record BudgetProblem(string Id, BudgetSeverity Severity, string Message, SourcePosition Position);
