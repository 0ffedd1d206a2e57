using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Costs;

/// <summary>The cost of an entry point before its counts are known.</summary>
public abstract record CostExpression;

/// <summary>One call.</summary>
/// <param name="Price">Null where the model or its price is unknown.</param>
/// <param name="IsGrounded">Whether its model, tokens and rounds are.</param>
/// <param name="Share">Part of the requests that make it, where annotated.</param>
public sealed record CallCost(string CallSiteId, CostRange? Price, bool IsGrounded, decimal? Share) : CostExpression;

public sealed record Sum(IReadOnlyList<CostExpression> Parts) : CostExpression;

/// <param name="Id"><c>Member:name</c>: two loops over one name stay two counts. Empty for a constant.</param>
/// <param name="Name">Shown as <c>n(name)</c>; null for a constant.</param>
public sealed record Repeated(string Id, string? Name, Quantity Count, CostExpression Body) : CostExpression;

/// <summary>Arms that exclude one another. A missing arm costs nothing.</summary>
public sealed record Choice(IReadOnlyList<CostExpression> Arms, bool HasEmptyArm) : CostExpression;
