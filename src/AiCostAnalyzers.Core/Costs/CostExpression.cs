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
    private readonly IReadOnlyList<int>[] _named;
    private readonly IReadOnlyList<string>[] _calls;

    /// <exception cref="ArgumentException">A definition names itself or one that comes later.</exception>
    public CostProgram(IReadOnlyList<CostExpression> definitions)
    {
        (_named, _calls) = (new IReadOnlyList<int>[definitions.Count], new IReadOnlyList<string>[definitions.Count]);
        var (named, calls) = (new List<int>(), new List<string>());
        for (var i = 0; i < definitions.Count; i++)
        {
            Collect(definitions[i], i, named, calls);
            _named[i] = [.. named];
            _calls[i] = [.. calls];
            named.Clear();
            calls.Clear();
        }

        Definitions = definitions;
    }

    public IReadOnlyList<CostExpression> Definitions { get; }

    /// <summary>The definitions that a definition names itself, one as often as it does.</summary>
    public IReadOnlyList<int> NamedBy(int definition) => _named[definition];

    /// <summary>Ids of the call sites that a definition holds itself.</summary>
    public IReadOnlyList<string> CallsOf(int definition) => _calls[definition];

    /// <summary>
    /// A definition and those that it is made of: each once, callers before what they call. It looks at nothing else, so that a thousand
    /// entry points take as long as what they reach, not as a thousand programs.
    /// </summary>
    internal IReadOnlyList<int> PartsOf(int definition)
    {
        var found = new HashSet<int> { definition };
        var parts = new List<int> { definition };
        for (var i = 0; i < parts.Count; i++)
        {
            var named = _named[parts[i]];
            for (var k = 0; k < named.Count; k++)
            {
                if (found.Add(named[k]))
                {
                    parts.Add(named[k]);
                }
            }
        }

        // Whoever names a definition comes after it.
        parts.Sort();
        parts.Reverse();
        return parts;
    }

    /// <summary>Goes to a definition and what it is made of, each after those that it names, but not into what is known already.</summary>
    internal void CalleesFirst(int definition, Predicate<int> isKnown, Action<int> evaluate)
    {
        var waiting = new Stack<int>();
        waiting.Push(definition);
        while (waiting.Count > 0)
        {
            var next = waiting.Peek();
            var before = waiting.Count;
            if (!isKnown(next))
            {
                var named = _named[next];
                for (var i = 0; i < named.Count; i++)
                {
                    if (!isKnown(named[i]))
                    {
                        waiting.Push(named[i]);
                    }
                }
            }

            if (waiting.Count == before)
            {
                waiting.Pop();
                if (!isKnown(next))
                {
                    evaluate(next);
                }
            }
        }
    }

    private static void Collect(CostExpression expression, int definition, List<int> named, List<string> calls)
    {
        switch (expression)
        {
            case MemberCost member when member.Definition < 0 || member.Definition >= definition:
                throw new ArgumentException(
                    FormattableString.Invariant($"Definition {definition} names definition {member.Definition}, which does not come before it."));
            case MemberCost member:
                named.Add(member.Definition);
                break;
            case CallCost call:
                calls.Add(call.CallSiteId);
                break;
            case Repeated repeated:
                Collect(repeated.Body, definition, named, calls);
                break;
            case Sum or Choice:
                var parts = expression is Sum sum ? sum.Parts : ((Choice)expression).Arms;
                for (var i = 0; i < parts.Count; i++)
                {
                    Collect(parts[i], definition, named, calls);
                }

                break;
        }
    }
}
