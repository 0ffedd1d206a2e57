using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>Elements of arrays, lists and dictionaries that the source writes out: a table of models by level, or several clients.</summary>
internal sealed class CollectionElements(SourceOperations source)
{
    private const int MaxDepth = 6;

    private static readonly string[] s_interfaces = ["IDictionary", "IReadOnlyDictionary", "IList", "IReadOnlyList", "IReadOnlyCollection", "IEnumerable"];

    private static readonly string[] s_copies =
    [
        "AsReadOnly", "AsEnumerable", "AsParallel", "ToArray", "ToList", "ToDictionary", "ToFrozenDictionary", "ToFrozenSet", "ToImmutableArray", "ToImmutableDictionary", "ToImmutableList",
    ];

    private static readonly string[] s_changes = ["Add", "AddRange", "AddOrUpdate", "GetOrAdd", "Insert", "Set", "SetItem", "TryAdd", "TryUpdate"];

    /// <param name="key">Of the one that is asked for; null for any.</param>
    /// <param name="back">One step back from what holds a collection.</param>
    /// <returns>Null where the elements are out of sight.</returns>
    public Flow? Of(IOperation collection, IOperation? key, Search search, Func<IOperation, Search, Flow?> back) =>
        IsCollection(collection.Type) ? Of(collection, key?.Unwrap().ConstantValue ?? default, search, back, 0) : null;

    private Flow? Of(IOperation collection, Optional<object?> key, Search search, Func<IOperation, Search, Flow?> back, int depth)
    {
        collection = collection.Unwrap();
        if (depth > MaxDepth)
        {
            return null;
        }

        if (Written(collection, search.Cancellation) is { } written)
        {
            var (elements, isComplete) = written;
            var asked = key.HasValue ? elements.FindAll(e => e.Key is null || e.Key.Equals(key.Value)) : elements;
            return new Flow([.. asked.Select(e => new FlowValue(e.Value, search.Calls))], isComplete && asked.Count > 0);
        }

        if (collection is IInvocationOperation { TargetMethod.Name: var name, Arguments.Length: <= 1 } copy && Array.IndexOf(s_copies, name) >= 0 && copy.Receiver() is { } copied)
        {
            return Of(copied, key, search, back, depth + 1);
        }

        if (collection is IInvocationOperation || back(collection, search) is not { Values: [var only] } flow
            || Of(only.Value, key, search.At(only), back, depth + 1) is not { } found)
        {
            return null;
        }

        return found with { IsComplete = found.IsComplete && flow.IsComplete && !MayChange(collection, search.Cancellation), Step = flow.Step };
    }

    private static bool IsCollection(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is { SpecialType: SpecialType.None } && Array.Exists(s_interfaces, i => type.Is("System.Collections.Generic", i) || type.FindInterface("System.Collections.Generic", i) is not null));

    /// <summary>What a collection is made with, each with its constant key or place.</summary>
    private (List<(object? Key, IOperation Value)> Elements, bool IsComplete)? Written(IOperation collection, CancellationToken cancellation)
    {
        switch (collection)
        {
            case IArrayCreationOperation { Initializer.ElementValues: var values }:
                return (values.Select(static (value, i) => ((object?)i, value)).ToList(), true);

            case { Syntax: CollectionExpressionSyntax { Elements: var parts } }:
                var expressions = parts.OfType<ExpressionElementSyntax>().Select(part => source.Of(part.Expression, cancellation)).ToList();
                return expressions.Count == parts.Count && !expressions.Contains(null)
                    ? (expressions.Select(static (value, i) => ((object?)i, value!)).ToList(), true)
                    : (expressions.OfType<IOperation>().Select(static value => ((object?)null, value)).ToList(), false);

            case IObjectCreationOperation { Initializer.Initializers: { Length: > 0 } initializers }:
                var elements = new List<(object?, IOperation)>();
                foreach (var initializer in initializers)
                {
                    switch (initializer)
                    {
                        case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment:
                            elements.Add((KeyOf(key.Value), assignment.Value));
                            break;
                        case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] }:
                            elements.Add((KeyOf(key.Value), value.Value));
                            break;
                        case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var value] }:
                            elements.Add((elements.Count, value.Value));
                            break;
                    }
                }

                return elements.Count == initializers.Length ? (elements, true) : null;

            default:
                return null;
        }
    }

    private static object? KeyOf(IOperation key) => key.Unwrap().ConstantValue is { HasValue: true, Value: { } value } ? value : null;

    /// <summary>Whether the class or member that holds a collection puts something into it later.</summary>
    private static bool MayChange(IOperation holder, CancellationToken cancellation)
    {
        var (symbol, scopes) = holder switch
        {
            ILocalReferenceOperation { Local: var local } => ((ISymbol)local, [holder.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? holder.Syntax.SyntaxTree.GetRoot(cancellation)]),
            IMemberReferenceOperation { Member: var member } => (member, member.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation))),
            _ => (null, Enumerable.Empty<SyntaxNode>()),
        };
        return symbol is not null && scopes.SelectMany(static s => s.DescendantNodes()).Any(node => node switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } => NamedMember.NameOf(element.Expression) == symbol.Name,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } =>
                Array.IndexOf(s_changes, access.Name.Identifier.ValueText) >= 0 && NamedMember.NameOf(access.Expression) == symbol.Name,
            _ => false,
        });
    }
}
