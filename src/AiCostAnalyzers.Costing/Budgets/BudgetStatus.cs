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
