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
    /// <summary>The kinds of operations that can run a member of the program.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(
        OperationKind.Invocation,
        OperationKind.ObjectCreation,
        OperationKind.PropertyReference,
        OperationKind.Binary,
        OperationKind.Unary,
        OperationKind.Conversion,
        OperationKind.CompoundAssignment,
        OperationKind.Increment,
        OperationKind.Decrement);

    /// <param name="called">Called for each of them: none for most steps, two for a property that is read and written.</param>
    public static void Visit<T>(IOperation step, T argument, Action<IMethodSymbol, T> called)
    {
        switch (step)
        {
            case IInvocationOperation call:
                called(call.TargetMethod, argument);
                break;
            case IObjectCreationOperation { Constructor: { } constructor }:
                called(constructor, argument);
                break;
            case IPropertyReferenceOperation property:
                VisitAccessors(property, argument, called);
                break;
            case IBinaryOperation { OperatorMethod: { } method }:
                called(method, argument);
                break;
            case IUnaryOperation { OperatorMethod: { } method }:
                called(method, argument);
                break;
            case IConversionOperation { OperatorMethod: { } method }:
                called(method, argument);
                break;
            case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                called(method, argument);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                called(method, argument);
                break;
        }
    }

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

    private static void VisitAccessors<T>(IPropertyReferenceOperation property, T argument, Action<IMethodSymbol, T> called)
    {
        var (isRead, isWritten) = property.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == property => (false, true),
            ICompoundAssignmentOperation assignment when assignment.Target == property => (true, true),
            ICoalesceAssignmentOperation assignment when assignment.Target == property => (true, true),
            IIncrementOrDecrementOperation => (true, true),
            _ => (true, false),
        };
        if (isRead && property.Property.GetMethod is { } getter)
        {
            called(getter, argument);
        }

        if (isWritten && property.Property.SetMethod is { } setter)
        {
            called(setter, argument);
        }
    }
}
