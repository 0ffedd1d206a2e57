using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>The objects in a list, such as the requests of a batch: written out, made by a query, or added one by one.</summary>
internal sealed class ListedObjects(SourceOperations source, ValueFlow flow)
{
    public Flow In(IOperation list, Search search)
    {
        list = list.Unwrap();
        if (!search.Step())
        {
            return Flow.Unknown;
        }

        switch (list)
        {
            case { Syntax: CollectionExpressionSyntax { Elements: var elements } }:
                return Joined(elements.Select(element => element switch
                {
                    ExpressionElementSyntax { Expression: var one } => source.Of(one, search.Cancellation) is { } value ? One(value, search) : Flow.Unknown,
                    SpreadElementSyntax { Expression: var many } => source.Of(many, search.Cancellation) is { } spread ? In(spread, search.Deeper) : Flow.Unknown,
                    _ => Flow.Unknown,
                }));

            case IArrayCreationOperation { Initializer.ElementValues: var values }:
                return Joined(values.Select(v => One(v, search)));

            case IObjectCreationOperation creation:
                return Joined([
                    .. creation.Initializer?.Initializers.Select(i => Added(i, search)) ?? [],
                    .. creation.Arguments.Where(static a => a.Parameter?.Name == "collection").Select(a => In(a.Value, search.Deeper)),
                ]);

            case ITranslatedQueryOperation { Operation: var translated }:
                return In(translated, search.Deeper);

            // tickets.Select(t => new Request { … }).ToList()
            case IInvocationOperation { TargetMethod: { Name: "Select" } select } query when QueryFrames.IsQueryMethod(select):
                var made = flow.Returned(query.Arguments[query.Arguments.Length - 1].Value, search);
                return new Flow(made, made.Count > 0);

            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } copy when copy.Receiver() is { } copied:
                return In(copied, search.Deeper);

            default:
                return Behind(list, search);
        }
    }

    /// <summary>How many there are.</summary>
    public CountSource CountOf(IOperation list, CancellationToken cancellation)
    {
        // [.. tickets.Select(t => new Request { … })]
        while (list.Unwrap() is { Syntax: CollectionExpressionSyntax { Elements: [SpreadElementSyntax { Expression: var many }] } } && source.Of(many, cancellation) is { } spread)
        {
            list = spread;
        }

        return CountSources.Of(list);
    }

    /// <summary>What holds the list was given one or several, and in its own member more may be added.</summary>
    private Flow Behind(IOperation holder, Search search)
    {
        if (flow.Back(holder, search) is not { Values.Count: > 0 } back)
        {
            return Flow.Unknown;
        }

        var given = back.Values.Where(v => !search.HasBeenAt(v)).Select(v => In(v.Value, search.At(v)));
        var added = holder is ILocalReferenceOperation { Local: var local } ? AddedTo(local, holder, search) : [];
        var all = Joined(given.Concat(added));
        return all with { IsComplete = all.IsComplete && back.IsComplete };
    }

    private IEnumerable<Flow> AddedTo(ILocalSymbol list, IOperation use, Search search)
    {
        var root = use;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Descendants().OfType<IInvocationOperation>()
            .Where(call => call.Instance?.Unwrap() is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, list))
            .Select(call => Added(call, search));
    }

    /// <summary>One more object of the list, or several; what only reads the list adds none.</summary>
    private Flow Added(IOperation step, Search search) => step switch
    {
        IInvocationOperation { TargetMethod.Name: "Add" or "Insert" or "Enqueue" or "Push", Arguments: { Length: > 0 } given } => One(given[given.Length - 1].Value, search),
        IInvocationOperation { TargetMethod.Name: "AddRange" or "InsertRange", Arguments: { Length: > 0 } given } => In(given[given.Length - 1].Value, search.Deeper),
        IInvocationOperation => new Flow([]),
        _ => Flow.Unknown,
    };

    private static Flow One(IOperation value, Search search) => new([new FlowValue(value, search.Calls)]);

    private static Flow Joined(IEnumerable<Flow> parts)
    {
        var all = parts.ToList();
        return new Flow([.. all.SelectMany(static p => p.Values)], all.TrueForAll(static p => p.IsComplete));
    }
}
