using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OperationKind = Microsoft.CodeAnalysis.OperationKind;

namespace AiCostAnalyzers.CallGraph;

/// <summary>The members that a step runs: methods, constructors, accessors and operators.</summary>
internal static class CalledMembers
{
    private static readonly ImmutableArray<OperationKind> s_kinds = ImmutableArray.Create(
        OperationKind.Invocation,
        OperationKind.ObjectCreation,
        OperationKind.PropertyReference);

    private static readonly ImmutableArray<OperationKind> s_operatorKinds = ImmutableArray.Create(
        OperationKind.Binary,
        OperationKind.Unary,
        OperationKind.Conversion,
        OperationKind.CompoundAssignment,
        OperationKind.Increment,
        OperationKind.Decrement);

    /// <summary>
    /// The kinds of operations that can run a member of the program. Conversions and the like stand everywhere and hardly ever run one:
    /// they are listed only where the program declares an operator, or one of a referenced project leads to a model.
    /// </summary>
    public static ImmutableArray<OperationKind> KindsIn(CompilationNames names, ReferencedSummaries summaries, CancellationToken cancellation) =>
        summaries.CalledNames.Any(static name => name.Kind == CalledKind.Operator) || names.DeclareOperators(cancellation)
            ? s_kinds.AddRange(s_operatorKinds)
            : s_kinds;

    /// <param name="called">Called for each of them: none for most steps, two for a property that is read and written.</param>
    public static void Visit<T>(IOperation step, T argument, Action<IMethodSymbol, T> called) =>
        Any(step, (argument, called), static (method, visit) =>
        {
            visit.called(method, visit.argument);
            return false;
        });

    /// <summary>Whether one of them is such a member.</summary>
    public static bool Any<T>(IOperation step, T argument, Func<IMethodSymbol, T, bool> isSuch) => step switch
    {
        IInvocationOperation call => isSuch(call.TargetMethod, argument),
        IPropertyReferenceOperation property => AnyAccessor(property, argument, isSuch),
        IObjectCreationOperation { Constructor: { } constructor } => isSuch(constructor, argument),
        IConversionOperation conversion => conversion.OperatorMethod is { } method && isSuch(method, argument),
        IBinaryOperation { OperatorMethod: { } method } => isSuch(method, argument),
        IUnaryOperation { OperatorMethod: { } method } => isSuch(method, argument),
        ICompoundAssignmentOperation { OperatorMethod: { } method } => isSuch(method, argument),
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => isSuch(method, argument),
        _ => false,
    };

    /// <summary>The name or the token that runs the member: what a diagnostic underlines.</summary>
    public static Location LocationOf(IOperation step) => step.Syntax switch
    {
        ObjectCreationExpressionSyntax creation => Location.Create(creation.SyntaxTree, TextSpan.FromBounds(creation.NewKeyword.SpanStart, creation.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        BinaryExpressionSyntax binary => binary.OperatorToken.GetLocation(),
        AssignmentExpressionSyntax assignment => assignment.OperatorToken.GetLocation(),
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken.GetLocation(),
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken.GetLocation(),
        var syntax => Sdks.CallSite.NameLocation(syntax),
    };

    /// <summary>Whether the step names the base class's member, so that no override takes its place.</summary>
    public static bool IsBaseCall(IOperation? step) => step switch
    {
        IInvocationOperation call => IsBase(call.Instance),
        IPropertyReferenceOperation property => IsBase(property.Instance),
        IMethodReferenceOperation reference => IsBase(reference.Instance),
        _ => false,
    };

    private static bool IsBase(IOperation? instance) => instance?.Syntax is BaseExpressionSyntax;

    private static bool AnyAccessor<T>(IPropertyReferenceOperation property, T argument, Func<IMethodSymbol, T, bool> isSuch)
    {
        var (isRead, isWritten) = property.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == property => (false, true),
            ICompoundAssignmentOperation assignment when assignment.Target == property => (true, true),
            ICoalesceAssignmentOperation assignment when assignment.Target == property => (true, true),
            IIncrementOrDecrementOperation => (true, true),
            _ => (true, false),
        };
        return (isRead && property.Property.GetMethod is { } getter && isSuch(getter, argument))
            | (isWritten && property.Property.SetMethod is { } setter && isSuch(setter, argument));
    }
}
