using AiCostAnalyzers.CallGraph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Models;

/// <summary>What is looked for on the way to a model, and how far the way may still go.</summary>
/// <param name="Kind">Chat also for agents, which run on a chat model.</param>
/// <param name="Key">Of the service that is asked for; null for any.</param>
/// <param name="Calls">The calls that led into the members looked at, the innermost first: what they pass is what parameters are there.</param>
internal sealed record Search(OperationKind Kind, string? Key, PassedCall? Calls, int Depth, SearchEffort Effort, CancellationToken Cancellation)
{
    private const int MaxDepth = 24;

    private Trail? Trail { get; init; }

    public static Search For(OperationKind kind, CancellationToken cancellation, string? key = null) =>
        new(kind == OperationKind.AgentRun ? OperationKind.Chat : kind, key, null, 0, new SearchEffort(), cancellation);

    public Search Deeper => this with { Depth = Depth + 1 };

    /// <summary>At the next value on the way.</summary>
    public Search At(FlowValue value) => this with { Calls = value.Calls, Depth = Depth + 1, Trail = new Trail(value.Value.Syntax, value.Calls, Trail) };

    /// <summary>Whether the way leads in a circle, as <c>model = model ?? "gpt-6-luna"</c> does.</summary>
    public bool HasBeenAt(FlowValue value)
    {
        for (var trail = Trail; trail is not null; trail = trail.Before)
        {
            if (trail.Value == value.Value.Syntax && trail.Calls?.Call.Syntax == value.Calls?.Call.Syntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a step; false where the way is too long or the ways are too many.</summary>
    public bool Step()
    {
        Cancellation.ThrowIfCancellationRequested();
        return Depth <= MaxDepth && Effort.Spend();
    }
}

/// <summary>The values that a way went through.</summary>
internal sealed record Trail(SyntaxNode Value, PassedCall? Calls, Trail? Before);

/// <summary>Bounds what one question may look at: callers of callers multiply.</summary>
internal sealed class SearchEffort
{
    private int _left = 512;

    public bool Spend() => _left-- > 0;
}

/// <summary>A call on the way into a member.</summary>
internal sealed record PassedCall(IOperation Call, IMethodSymbol Method, PassedCall? Outer)
{
    public IOperation? ValueFor(IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, (Method.ReducedFrom ?? Method).OriginalDefinition)
            ? Callers.Passed(Call, parameter.Ordinal)
            : null;
}
