using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>Lengths that the source proves: literal arrays and collections, locals and readonly fields that hold them.</summary>
internal static class ConstantLengths
{
    /// <param name="source">What a loop runs over, unwrapped.</param>
    public static long? Of(IOperation source) => source switch
    {
        IArrayCreationOperation { Initializer.ElementValues.Length: var length } => length,
        IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => CountSources.Constant(sizes[0]),
        IObjectCreationOperation { Initializer.Initializers: { Length: > 0 } added } creation => IsCollection(added) && creation.Arguments.Length == 0 ? added.Length : null,
        ILocalReferenceOperation { Type: IArrayTypeSymbol } local => LocalValues.Resolve(local) is { } value and not ILocalReferenceOperation ? Of(value) : null,
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => OfField(field),
        _ => OfLiteral(source.Syntax),
    };

    private static bool IsCollection(ImmutableArray<IOperation> initializers)
    {
        foreach (IOperation initializer in initializers)
        {
            if (initializer is not IInvocationOperation)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A readonly array keeps its length; the initializer of a readonly list does not say how many are added later.</summary>
    private static long? OfField(IFieldSymbol field) =>
        field.Type is IArrayTypeSymbol or INamedTypeSymbol { Name: "ImmutableArray" or "FrozenSet" or "ReadOnlyMemory" }
        && field.DeclaringSyntaxReferences is { Length: 1 } declarations
        && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? OfLiteral(value)
            : null;

    private static long? OfLiteral(SyntaxNode syntax)
    {
        switch (syntax)
        {
            // Compilers before 4.9 have no operation for a collection expression.
            case CollectionExpressionSyntax collection:
                foreach (CollectionElementSyntax element in collection.Elements)
                {
                    if (element is SpreadElementSyntax)
                    {
                        return null;
                    }
                }

                return collection.Elements.Count;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions.Count;
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions.Count;
            case InitializerExpressionSyntax initializer:
                return initializer.Expressions.Count;
            default:
                return null;
        }
    }
}
