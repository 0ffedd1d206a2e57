using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Batching;

/// <summary>The collection that items come from, taken in chunks.</summary>
internal static class ChunkSource
{
    /// <summary>
    /// Whether taking several items before the first is worked on changes nothing: <c>Chunk</c> exists, the collection is one in memory or a query,
    /// not one that may wait for items (such as a blocking queue), and the work on an item does not change it.
    /// </summary>
    public static bool IsChunkable(ExpressionSyntax collection, SyntaxNode work, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (semantics.GetTypeInfo(collection, cancellationToken).Type is not { } type
            || semantics.LookupSymbols(collection.SpanStart, type, "Select", includeReducedExtensionMethods: true) is { IsEmpty: false } found && !found.All(IsOfEnumerable)
            || !HasChunk(semantics.Compilation))
        {
            return false;
        }

        // Of `items ?? []` the items are what counts.
        var items = collection is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left } ? left : collection;
        var symbol = semantics.GetSymbolInfo(items, cancellationToken).Symbol;
        var isInMemory = type is IArrayTypeSymbol || type.AllInterfaces.Append(type).Any(i => i.OriginalDefinition.SpecialType
            is SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T);
        var isSequence = type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            && symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol;
        return (isInMemory || (isSequence && (symbol is not IMethodSymbol method || IsOfEnumerable(method))))
            && (symbol is null or IMethodSymbol || !IsChanged(symbol, work, semantics, cancellationToken));
    }

    public static string Text(ExpressionSyntax collection, int size)
    {
        var text = collection.WithoutTrivia().ToString();
        var isPrimary = collection is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax or ThisExpressionSyntax;
        return FormattableString.Invariant($"{(isPrimary ? text : $"({text})")}.Chunk({size})");
    }

    private static bool IsOfEnumerable(ISymbol symbol) =>
        symbol is IMethodSymbol { ContainingType: { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } };

    private static bool HasChunk(Compilation compilation) =>
        compilation.GetTypesByMetadataName("System.Linq.Enumerable").Any(t => t.GetMembers("Chunk").Any(m => m.DeclaredAccessibility == Accessibility.Public));

    /// <summary>Reading a property or an element leaves a collection alone; of all else we do not know.</summary>
    private static bool IsChanged(ISymbol collection, SyntaxNode work, SemanticModel semantics, CancellationToken cancellationToken) =>
        work.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.Text == collection.Name
            && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(n, cancellationToken).Symbol, collection)
            && !IsRead(n));

    private static bool IsRead(ExpressionSyntax collection) => collection.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } self => IsRead(self),
        MemberAccessExpressionSyntax access => access.Parent is not InvocationExpressionSyntax && !IsAssigned(access),
        ElementAccessExpressionSyntax element => !IsAssigned(element),
        _ => false,
    };

    private static bool IsAssigned(ExpressionSyntax target) => target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target
        || target.Parent is PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 };
}
