using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>How many attempts a retry loop makes at most.</summary>
internal static class RetryAttempts
{
    /// <returns>Null where no constant bounds it.</returns>
    public static long? Of(ILoopOperation loop)
    {
        if (LoopCounts.Of(loop).Count is { } turns)
        {
            return turns;
        }

        if (BoundOf(LoopCounts.ConditionOf(loop)) is { } condition)
        {
            return condition;
        }

        // catch (TimeoutException) when (attempt < 3): the attempt whose failure is no longer caught is the last one.
        long? most = null;
        foreach (IOperation step in OwnSteps.Of(loop.Body))
        {
            if (step is ICatchClauseOperation { Filter: { } filter } && BoundOf(filter) is { } bound)
            {
                most = Math.Max(most ?? 0, bound + 1);
            }
        }

        return most;
    }

    /// <summary>Of <c>attempt &lt; 3</c> or <c>3 &gt; attempt</c>, in a conjunction or alone.</summary>
    private static long? BoundOf(IOperation? condition) => CountSources.Unwrap(condition) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => BoundOf(both.LeftOperand) ?? BoundOf(both.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } less => CountSources.Constant(less.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThanOrEqual } less => CountSources.Constant(less.RightOperand) + 1,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan } greater => CountSources.Constant(greater.LeftOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual } greater => CountSources.Constant(greater.LeftOperand) + 1,
        _ => null,
    };
}
