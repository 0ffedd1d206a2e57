using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using AiCostAnalyzers.CallGraph;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// Lambdas and method groups that a local, a field or a property holds: they run where it is invoked or passed on, not where they are
/// written.
/// </summary>
/// <param name="isCalled">Whether anything in the compilation invokes or passes on something of this name.</param>
internal sealed class StoredFunctions(Func<string, bool> isCalled)
{
    private readonly ConditionalWeakTable<IOperation, StrongBox<ISymbol?>> _holders = new();

    /// <summary>What holds the function.</summary>
    /// <returns>Null where nothing does, or what does is never invoked here: then the function counts where it is written.</returns>
    public ISymbol? HolderOf(IOperation function) => _holders.GetValue(function, key => new StrongBox<ISymbol?>(Find(key))).Value;

    /// <summary>The local, field or property that a function-valued operation reads; null where it is none of them.</summary>
    public static ISymbol? HeldBy(IOperation? value) => Unwrap(value) switch
    {
        ILocalReferenceOperation { Type.TypeKind: TypeKind.Delegate } local => local.Local,
        IFieldReferenceOperation { Type.TypeKind: TypeKind.Delegate } field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation { Type.TypeKind: TypeKind.Delegate } property => property.Property.OriginalDefinition,
        _ => null,
    };

    /// <summary>The member's parameter that a function-valued operation reads; null where it is none.</summary>
    public static IParameterSymbol? ParameterOf(IOperation? value) =>
        Unwrap(value) is IParameterReferenceOperation { Type.TypeKind: TypeKind.Delegate, Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter }
            ? parameter
            : null;

    /// <summary>The function that a local was declared with.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation local) =>
        LocalValues.InitialValue(local) is { } value ? LambdaArguments.Unwrap(value) : null;

    public static IOperation? Unwrap(IOperation? value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    value = creation.Target;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IConditionalAccessInstanceOperation:
                    value = CountSources.Unwrap(value);
                    return value;
                default:
                    return value;
            }
        }
    }

    private ISymbol? Find(IOperation function)
    {
        var value = function;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        // new Lazy<string>(() => …): the value holds the function.
        if (value.Parent is IArgumentOperation { Parent: IObjectCreationOperation lazy } && CacheKeys.IsLazy(lazy.Type))
        {
            value = lazy;
            while (value.Parent is IConversionOperation or IParenthesizedOperation)
            {
                value = value.Parent;
            }
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => Local(declarator),
            IFieldInitializerOperation field => field.InitializedFields is [var only] ? Member(only) : null,
            IPropertyInitializerOperation property => property.InitializedProperties is [var only] ? Member(only) : null,
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation field } assignment when assignment.Value == value => Member(field.Field.OriginalDefinition),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment when assignment.Value == value => Member(property.Property.OriginalDefinition),
            _ => null,
        };
    }

    private ISymbol? Member(ISymbol member) =>
        member.DeclaringSyntaxReferences.Length > 0
        && TypeOf(member) is { } type
        && (CacheKeys.IsLazy(type) || (type.TypeKind == TypeKind.Delegate && isCalled(member.Name)))
            ? member
            : null;

    /// <summary>The field or property that holds a lazy value which is read here; null for anything else.</summary>
    public static ISymbol? LazyReadBy(IPropertyReferenceOperation read) =>
        read is { Property.Name: "Value", Instance: { } instance } && CacheKeys.IsLazy(instance.Type)
            ? Unwrap(instance) switch
            {
                IFieldReferenceOperation field => field.Field.OriginalDefinition,
                IPropertyReferenceOperation property => property.Property.OriginalDefinition,
                _ => null,
            }
            : null;

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    /// <summary>A local that is set once and does run: one that is only returned or kept leaves the function where it is.</summary>
    private static ILocalSymbol? Local(IVariableDeclaratorOperation declarator)
    {
        IOperation scope = declarator;
        while (scope.Parent is { } parent && scope is not IBlockOperation)
        {
            scope = parent;
        }

        if (declarator.Symbol.Type.TypeKind != TypeKind.Delegate || LocalValues.IsWritten(scope, declarator.Symbol))
        {
            return null;
        }

        foreach (var operation in scope.Descendants())
        {
            if (operation is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol)
                && (LambdaArguments.Find(reference) is not null || IsInvoked(reference)))
            {
                return declarator.Symbol;
            }
        }

        return null;
    }

    private static bool IsInvoked(IOperation function) => function.Parent switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call => call.Instance == function,
        IConditionalAccessOperation access => access.Operation == function,
        _ => false,
    };
}
