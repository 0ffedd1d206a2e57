using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>Follows values back into what they are taken from: an element of a collection, an item of a tuple.</summary>
internal sealed class ElementFlow(SourceOperations source)
{
    private const int MaxHops = 6;

    private readonly CollectionElements _collections = new(source);

    /// <param name="back">One step back from any other expression.</param>
    /// <returns>Null where the expression takes nothing out of something, or out of what is out of sight.</returns>
    public Flow? Of(IOperation operation, Search search, Func<IOperation, Search, Flow?> back) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } table, Arguments: [var key] } => _collections.Of(table, key.Value, search, back),
        IArrayElementReferenceOperation { ArrayReference: var array, Indices: [var index] } => _collections.Of(array, index, search, back),
        IInvocationOperation { TargetMethod.Name: "GetValueOrDefault" } look => OfLook(look, search, back),
        IFieldReferenceOperation { Instance: { } tuple, Field: { ContainingType.IsTupleType: true } field } => OfItem(tuple, IndexOf(field), search, back, 0),
        ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: [var reference] } } => OfLocal(reference.GetSyntax(search.Cancellation), search, back),
        IParameterReferenceOperation { Parameter: { Ordinal: 0, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } } reference => OfQuery(reference, search, back),
        _ => null,
    };

    /// <summary><c>models.GetValueOrDefault(level, "gpt-4o")</c>.</summary>
    private Flow? OfLook(IInvocationOperation look, Search search, Func<IOperation, Search, Flow?> back)
    {
        if (look.Receiver() is not { } table || look.Argument("key") is not { } key || _collections.Of(table, key, search, back) is not { } element)
        {
            return null;
        }

        return look.Argument("defaultValue") is { } otherwise && !otherwise.Unwrap().IsNullOrDefault() && !key.Unwrap().ConstantValue.HasValue
            ? element with { Values = [.. element.Values, new FlowValue(otherwise, search.Calls)] }
            : element;
    }

    /// <summary>A local of a <c>foreach</c>, of <c>TryGetValue</c>, or of a deconstruction.</summary>
    private Flow? OfLocal(SyntaxNode declaration, Search search, Func<IOperation, Search, Flow?> back)
    {
        switch (declaration)
        {
            case ForEachStatementSyntax loop:
                return source.Of(loop.Expression, search.Cancellation) is { } collection ? _collections.Of(collection, null, search, back) : null;

            case SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } } }:
                return source.Of(call, search.Cancellation) is IInvocationOperation { TargetMethod.Name: "TryGetValue" } look
                    && look.Receiver() is { } table && look.Argument("key") is { } key
                    ? _collections.Of(table, key, search, back)
                    : null;

            case SingleVariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax set } } items } item:
                return source.Of(set.Right, search.Cancellation) is { } tuple ? OfItem(tuple, items.Variables.IndexOf(item), search, back, 0) : null;

            default:
                return null;
        }
    }

    private static int IndexOf(IFieldSymbol item) =>
        item.ContainingType.TupleElements.IndexOf(item) is >= 0 and var named ? named
        : item.ContainingType.TupleElements.Select(static e => e.CorrespondingTupleField ?? e).ToList()
            .FindIndex(e => SymbolEqualityComparer.Default.Equals(e, item.CorrespondingTupleField ?? item));

    /// <summary>An item of a tuple, wherever that is made.</summary>
    private static Flow? OfItem(IOperation tuple, int index, Search search, Func<IOperation, Search, Flow?> back, int hops)
    {
        tuple = tuple.Unwrap();
        if (index < 0 || hops > MaxHops)
        {
            return null;
        }

        if (tuple is ITupleOperation { Elements: var elements })
        {
            return index < elements.Length ? new Flow([new FlowValue(elements[index], search.Calls)]) : null;
        }

        if (back(tuple, search) is not { Values.Count: > 0 } flow)
        {
            return null;
        }

        var values = new List<FlowValue>();
        var isComplete = flow.IsComplete;
        foreach (var value in flow.Values)
        {
            var found = OfItem(value.Value, index, search.At(value), back, hops + 1);
            values.AddRange(found?.Values ?? []);
            isComplete &= found?.IsComplete == true;
        }

        return values.Count > 0 ? new Flow(values, isComplete, flow.Step) : null;
    }

    /// <summary>The element that a query hands to its function: <c>clients.Select(c => c.CompleteChatAsync(q))</c>.</summary>
    private Flow? OfQuery(IParameterReferenceOperation reference, Search search, Func<IOperation, Search, Flow?> back)
    {
        for (var parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol))
            {
                return lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } query } }
                    && (method.ContainingType.Is("System.Linq", "Enumerable") || method.ContainingType.Is("System.Linq", "ParallelEnumerable"))
                    && query.Receiver() is { } collection
                    ? _collections.Of(collection, null, search, back)
                    : null;
            }
        }

        return null;
    }
}
