using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Costs;

/// <summary>The cost of an entry point before its counts are known.</summary>
public abstract record CostExpression
{
    /// <summary>Costs nothing.</summary>
    public static readonly CostExpression Nothing = new Sum([]);
}

/// <summary>One call.</summary>
/// <param name="CallSiteId">Unique within a <see cref="CostProgram"/>.</param>
/// <param name="Price">Null where the model or its price is unknown.</param>
/// <param name="IsGrounded">Whether its model, tokens and rounds are.</param>
/// <param name="Share">Part of the requests that make it, where annotated.</param>
public sealed record CallCost(string CallSiteId, CostRange? Price, bool IsGrounded, decimal? Share) : CostExpression
{
    /// <summary>The part of one call's typical price that this is: a history that grows stands apart from the call that sends it.</summary>
    public decimal Part { get; init; } = 1m;
}

public sealed record Sum(IReadOnlyList<CostExpression> Parts) : CostExpression;

/// <param name="Id"><c>Member:name</c>: two loops over one name stay two counts. Empty for a constant.</param>
/// <param name="Name">Shown as <c>n(name)</c>; null for a constant.</param>
public sealed record Repeated(string Id, string? Name, Quantity Count, CostExpression Body) : CostExpression;

/// <summary>Arms that exclude one another. A missing arm costs nothing.</summary>
public sealed record Choice(IReadOnlyList<CostExpression> Arms, bool HasEmptyArm) : CostExpression;

/// <summary>What a member costs that is defined earlier in the same <see cref="CostProgram"/>.</summary>
public sealed record MemberCost(int Definition) : CostExpression;

/// <summary>
/// The costs of many members, each defined by those before it. So members that several callers share are evaluated once,
/// chains of any length need no stack, and an endless recursion cannot be written.
/// </summary>
public sealed class CostProgram
{
    /// <exception cref="ArgumentException">A definition names itself or one that comes later.</exception>
    public CostProgram(IReadOnlyList<CostExpression> definitions)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            RequireEarlier(definitions[i], i);
        }

        Definitions = definitions;
    }

    public IReadOnlyList<CostExpression> Definitions { get; }

    private static void RequireEarlier(CostExpression expression, int definition)
    {
        switch (expression)
        {
            case MemberCost member when member.Definition < 0 || member.Definition >= definition:
                throw new ArgumentException(
                    FormattableString.Invariant($"Definition {definition} names definition {member.Definition}, which does not come before it."));
            case Sum sum:
                RequireEarlier(sum.Parts, definition);
                break;
            case Repeated repeated:
                RequireEarlier(repeated.Body, definition);
                break;
            case Choice choice:
                RequireEarlier(choice.Arms, definition);
                break;
        }
    }

    private static void RequireEarlier(IReadOnlyList<CostExpression> expressions, int definition)
    {
        foreach (var expression in expressions)
        {
            RequireEarlier(expression, definition);
        }
    }
}
