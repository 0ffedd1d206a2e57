using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Batching;

/// <summary>
/// Judges whether a value that is computed once per item can be computed for all items first: it depends on the item and on
/// what does not change while the items are worked through, and computing it does nothing else.
/// </summary>
/// <param name="item">The loop variable or the lambda's parameter.</param>
/// <param name="repeated">The loop or lambda.</param>
internal sealed class RepeatedValues(SemanticModel semantics, ISymbol item, SyntaxNode repeated, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _written = Written(semantics, repeated, cancellationToken);

    /// <summary>Whether a value depends on the item, and on nothing that changes.</summary>
    public bool IsOfItem(ExpressionSyntax expression) => Mentions(expression, item) && Holds(expression, isItemAllowed: true);

    /// <summary>Whether a value is the same for all items.</summary>
    public bool IsInvariant(ExpressionSyntax expression) => Holds(expression, isItemAllowed: false);

    public bool Mentions(SyntaxNode node, ISymbol symbol) => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Any(n => n.Identifier.Text == symbol.Name && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(n, cancellationToken).Symbol, symbol));

    private bool Holds(ExpressionSyntax expression, bool isItemAllowed) =>
        semantics.GetOperation(expression, cancellationToken) is { } operation && Holds(operation, isItemAllowed);

    private bool Holds(IOperation operation, bool isItemAllowed)
    {
        if (operation.ConstantValue.HasValue)
        {
            return true;
        }

        switch (operation)
        {
            case IInstanceReferenceOperation or IDefaultValueOperation or IInterpolatedStringTextOperation:
                return true;
            case ILocalReferenceOperation { Local: var local }:
                return IsUnchanged(local, isItemAllowed);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return IsUnchanged(parameter, isItemAllowed);
            case IFieldReferenceOperation { Field: var field }:
                return !_written.Contains(field) && AllHold(operation, isItemAllowed);
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property }:
                return !_written.Contains(property) && IsStable(property, operation) && AllHold(operation, isItemAllowed);
            case IConversionOperation { OperatorMethod: null } or ICoalesceOperation or IConditionalOperation
                or IInterpolatedStringOperation or IParenthesizedOperation or IArgumentOperation or IArrayCreationOperation or IArrayInitializerOperation:
                return AllHold(operation, isItemAllowed);
            case IInterpolationOperation { Expression.Type: { } type }:
                return PrintsItself(type) && AllHold(operation, isItemAllowed);
            case IBinaryOperation { OperatorMethod: null }:
                return operation.ChildOperations.All(o => o is not IConversionOperation { Operand.Type: { } type } || PrintsItself(type)) && AllHold(operation, isItemAllowed);
            case IInvocationOperation { TargetMethod: var method }:
                return (method.ContainingType.SpecialType == SpecialType.System_String || (method.Name == "ToString" && PrintsItself(method.ContainingType)))
                    && AllHold(operation, isItemAllowed);
            case IObjectCreationOperation or IObjectOrCollectionInitializerOperation when !isItemAllowed:
                return AllHold(operation, isItemAllowed);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } } set:
                return Holds(set.Value, isItemAllowed);
            default:
                return false;
        }
    }

    private bool AllHold(IOperation operation, bool isItemAllowed) => operation.ChildOperations.All(o => Holds(o, isItemAllowed));

    private bool IsUnchanged(ISymbol variable, bool isItemAllowed) => SymbolEqualityComparer.Default.Equals(variable, item)
        ? isItemAllowed
        : !_written.Contains(variable) && !variable.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == repeated.SyntaxTree && repeated.Span.Contains(r.Span));

    /// <summary>A property that computes, such as a clock, may be another each time; the item's own is read once per item either way.</summary>
    private bool IsStable(IPropertySymbol property, IOperation reference) =>
        Mentions(reference.Syntax, item)
        || property.Type is { Name: nameof(CancellationToken), ContainingNamespace.Name: nameof(System.Threading) }
        || property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));

    private static bool PrintsItself(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or SpecialType.System_Char
        or SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double);

    private static HashSet<ISymbol> Written(SemanticModel semantics, SyntaxNode repeated, CancellationToken cancellationToken)
    {
        var written = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var node in repeated.DescendantNodes())
        {
            var target = node switch
            {
                AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => assignment.Left,
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix => prefix.Operand,
                PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => postfix.Operand,
                ArgumentSyntax { RefOrOutKeyword.RawKind: not 0 } argument => argument.Expression,
                _ => null,
            };
            var parts = target is TupleExpressionSyntax tuple ? tuple.Arguments.Select(a => a.Expression) : target is null ? [] : [target];
            foreach (var part in parts)
            {
                if (semantics.GetSymbolInfo(part, cancellationToken).Symbol is { } symbol)
                {
                    written.Add(symbol);
                }
            }
        }

        return written;
    }
}
