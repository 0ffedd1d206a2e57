using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Models;

/// <summary>Conditions that ask whether a value was given at all: what stands in for it then is a fallback, like the right of a <c>??</c>.</summary>
internal static class NullTests
{
    /// <summary>The value that the condition finds missing or given; null for any other condition.</summary>
    public static IOperation? TestedBy(IOperation condition)
    {
        condition = condition.Unwrap();
        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => TestedBy(not.Operand),
            IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var tested] } => tested.Value.Unwrap(),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } equality =>
                equality.RightOperand.Unwrap().IsNullOrDefault() ? equality.LeftOperand.Unwrap()
                : equality.LeftOperand.Unwrap().IsNullOrDefault() ? equality.RightOperand.Unwrap()
                : null,
            IIsPatternOperation pattern when IsNull(pattern.Pattern) => pattern.Value.Unwrap(),
            _ => null,
        };
    }

    /// <summary>Whether two expressions read the same thing.</summary>
    public static bool IsSame(IOperation? tested, IOperation other) => tested is not null && tested.Syntax.IsEquivalentTo(other.Unwrap().Syntax);

    /// <summary>Whether a value is assigned only where its target has none: <c>??=</c>, or an <c>if</c> around the assignment.</summary>
    public static bool IsGuarded(IOperation value)
    {
        var assignment = value.Parent;
        while (assignment is IConversionOperation or IParenthesizedOperation or IAwaitOperation)
        {
            assignment = assignment.Parent;
        }

        if (assignment is ICoalesceAssignmentOperation)
        {
            return true;
        }

        var statement = assignment is ISimpleAssignmentOperation ? assignment.Parent : null;
        var branch = statement?.Parent is IBlockOperation { Operations.Length: 1 } block ? block.Parent : statement?.Parent;
        return branch is IConditionalOperation { WhenFalse: null } conditional
            && IsSame(TestedBy(conditional.Condition), ((ISimpleAssignmentOperation)assignment!).Target);
    }

    private static bool IsNull(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation negated => IsNull(negated.Pattern),
        IConstantPatternOperation constant => constant.Value.IsNullOrDefault(),
        _ => false,
    };
}
