using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Prompts;

/// <summary>
/// Whether what goes into a call is provably the same each time it runs within a stretch of its member. What is not known to be stable is taken as
/// changing.
/// </summary>
/// <param name="member">The root of the member's operations.</param>
/// <param name="stretch">From where to where: the body of a loop, or what stands between two calls.</param>
/// <param name="calls">The calls that are compared; that they read something does not change it.</param>
internal sealed class StableInputs(IOperation member, TextSpan stretch, params IInvocationOperation[] calls)
{
    private const int MaxDepth = 24;

    public bool AreStable(IInvocationOperation call)
    {
        if (call.Instance is { } receiver && !IsStable(receiver, isClient: true, 0))
        {
            return false;
        }

        foreach (var argument in call.Arguments)
        {
            var isClient = argument.Parameter?.Ordinal == 0 && call.TargetMethod.IsExtensionMethod;
            if (!argument.Value.Type.Is("System.Threading", "CancellationToken") && !IsStable(argument.Value, isClient, 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="isClient">What a call is made on: using it elsewhere does not change what it is asked.</param>
    private bool IsStable(IOperation? operation, bool isClient, int depth)
    {
        if (operation is null)
        {
            return true;
        }

        operation = operation is IConversionOperation or IParenthesizedOperation ? operation.Unwrap() : operation;
        if (depth > MaxDepth)
        {
            return false;
        }

        if (operation.ConstantValue.HasValue)
        {
            return true;
        }

        switch (operation)
        {
            case IDefaultValueOperation or ILiteralOperation or ITypeOfOperation or IInstanceReferenceOperation or IInterpolatedStringTextOperation:
                return true;

            case ILocalReferenceOperation { Local: var local } reference:
                return IsDeclaredWithin(local)
                    ? LocalValues.Resolve(reference) is { } value && value != reference && IsUnchanged(local, local.Type, isClient) && IsStable(value, isClient, depth + 1)
                    : IsUnchanged(local, local.Type, isClient);

            case IParameterReferenceOperation { Parameter: var parameter }:
                // The variable of a query's clause is a parameter that is declared nowhere.
                return !parameter.DeclaringSyntaxReferences.IsEmpty && !IsDeclaredWithin(parameter) && IsUnchanged(parameter, parameter.Type, isClient);

            case IFieldReferenceOperation { Field: var field } reference:
                return field.IsReadOnly && IsStable(reference.Instance, isClient: true, depth + 1) && IsUnchanged(field, field.Type, isClient);

            case IPropertyReferenceOperation reference:
                return IsStable(reference, depth);

            case IInvocationOperation call:
                return IsPure(call.TargetMethod, isClient) && AllStable(call.ChildOperations, depth);

            case IArgumentOperation argument:
                return IsStable(argument.Value, isClient: false, depth + 1);

            // The target of an initializer names a property of what is being made.
            case ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } assignment:
                return IsStable(assignment.Value, isClient: false, depth + 1);

            case IMemberInitializerOperation member:
                return IsStable(member.Initializer, isClient: false, depth + 1);

            case IObjectOrCollectionInitializerOperation { Initializers: var initializers }:
                return initializers.All(i => i is IInvocationOperation add ? AllStable(add.Arguments, depth) : IsStable(i, isClient: false, depth + 1));

            case IObjectCreationOperation or IArrayCreationOperation or IArrayInitializerOperation or IInterpolatedStringOperation or IInterpolationOperation
                or IBinaryOperation or IUnaryOperation or IConditionalOperation or ICoalesceOperation or ITupleOperation:
                return AllStable(operation.ChildOperations, depth);

            default:
                // The oldest compiler supported has no operations for these.
                return operation.Kind.ToString() is "CollectionExpression" or "Spread" && AllStable(operation.ChildOperations, depth);
        }
    }

    private bool AllStable(IEnumerable<IOperation> operations, int depth) => operations.All(o => IsStable(o, isClient: false, depth + 1));

    /// <summary>A property that only hands on what its object was made with: <c>ticket.Text</c>, <c>options.Value</c>, <c>ChatRole.User</c>.</summary>
    private bool IsStable(IPropertyReferenceOperation reference, int depth)
    {
        var property = reference.Property;
        if (reference.Arguments.Length > 0)
        {
            return false;
        }

        if (property.IsStatic)
        {
            return SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType) && !TypeNames.IsNamespace(property.ContainingNamespace, "System");
        }

        return IsStable(reference.Instance, isClient: false, depth + 1) && IsPlain(property) && IsUnchanged(property, property.Type, isClient: false);
    }

    private static bool IsPlain(IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences.Length == 0)
        {
            return property.Name is "Value" or "Length" || property.SetMethod?.IsInitOnly == true;
        }

        return property.DeclaringSyntaxReferences.All(static r => r.GetSyntax() switch
        {
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } => accessors.Accessors.All(static a => a is { Body: null, ExpressionBody: null }),
            ParameterSyntax => true, // of a record
            _ => false,
        });
    }

    private static bool IsPure(IMethodSymbol method, bool isClient)
    {
        var type = method.ContainingType;
        return type.SpecialType == SpecialType.System_String
            || method is { Name: "ToString", Parameters.Length: 0 }
            || (method.DeclaringSyntaxReferences.Length == 0 && method.IsStatic && method.Name.StartsWith("Create", StringComparison.Ordinal))
            || (isClient && method.DeclaringSyntaxReferences.Length == 0 && (method.Name.StartsWith("Get", StringComparison.Ordinal) || method.Name.StartsWith("As", StringComparison.Ordinal)));
    }

    private bool IsDeclaredWithin(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == member.Syntax.SyntaxTree && stretch.Contains(r.Span));

    /// <summary>Whether nothing in the stretch sets it, nor does anything that could change what it holds.</summary>
    private bool IsUnchanged(ISymbol symbol, ITypeSymbol type, bool isClient)
    {
        var holdsState = !isClient && !IsImmutable(type);
        foreach (var operation in member.Descendants())
        {
            if (SymbolOf(operation) is { } other
                && SymbolEqualityComparer.Default.Equals(other, symbol)
                && stretch.Contains(operation.Syntax.Span)
                && (IsWrite(operation) || (holdsState && !calls.Any(c => c.Syntax.Span.Contains(operation.Syntax.Span)) && !IsRead(operation))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsImmutable(ITypeSymbol type) =>
        type.IsValueType || type.SpecialType == SpecialType.System_String || type is { IsRecord: true } || type.Is("System", "Uri");

    private static bool IsWrite(IOperation reference)
    {
        var value = reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ITupleOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == value,
            IIncrementOrDecrementOperation => true,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
            _ => false,
        };
    }

    /// <summary>Reading one of its properties changes nothing; anything else may.</summary>
    private static bool IsRead(IOperation reference) =>
        reference.Parent is IPropertyReferenceOperation { Arguments.Length: 0 } property && property.Instance == reference && !IsWrite(property);

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };
}
