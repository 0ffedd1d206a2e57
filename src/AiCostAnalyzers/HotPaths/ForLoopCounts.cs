using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>The count of <c>for (var i = 0; i &lt; limit; i++)</c>.</summary>
internal static class ForLoopCounts
{
    public static CountSource Of(IForLoopOperation loop)
    {
        if (CountSources.Unwrap(loop.Condition) is not IBinaryOperation comparison || Variable(loop, comparison) is not { } variable)
        {
            return new CountSource(null, null);
        }

        bool isLeft = IsReferenceTo(comparison.LeftOperand, variable);
        IOperation limit = isLeft ? comparison.RightOperand : comparison.LeftOperand;
        IOperation? start = Start(loop, variable);
        long? step = Step(loop, variable);

        // Down to a constant: what is counted is where it starts.
        IOperation counted = step < 0 && start is not null ? start : limit;
        if (step is null or not (1 or -1) && !limit.ConstantValue.HasValue)
        {
            return new CountSource(CountSources.Chunks, null);
        }

        CountSource named = CountSources.OfNumber(counted);
        if (step is not { } by || CountSources.Constant(start) is not { } from || LocalValues.IsWritten(loop.Body, variable))
        {
            return named with { Count = null };
        }

        if (CountSources.Constant(limit) is { } to)
        {
            return named with { Count = Turns(comparison.OperatorKind, isLeft, from, to, by) };
        }

        // A bound such as Math.Min(10, n) is a count only for a loop that starts at zero and counts up.
        return from == 0 && by == 1 ? named : named with { Count = null };
    }

    private static long? Turns(BinaryOperatorKind @operator, bool isVariableLeft, long from, long to, long step)
    {
        bool isInclusive = @operator is BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual;
        bool isUp = @operator switch
        {
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => isVariableLeft,
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => !isVariableLeft,
            BinaryOperatorKind.NotEquals => step > 0,
            _ => step < 0,
        };
        if (isUp != step > 0 || step is 0 or long.MinValue)
        {
            return null;
        }

        decimal distance = (isUp ? (decimal)to - from : (decimal)from - to) + (isInclusive ? 1 : 0);
        return distance <= 0 ? 0 : (long)Math.Ceiling(distance / Math.Abs(step));
    }

    /// <summary>The local that the loop compares and steps.</summary>
    private static ILocalSymbol? Variable(IForLoopOperation loop, IBinaryOperation comparison)
    {
        ILocalSymbol? left = (CountSources.Unwrap(comparison.LeftOperand) as ILocalReferenceOperation)?.Local;
        ILocalSymbol? right = (CountSources.Unwrap(comparison.RightOperand) as ILocalReferenceOperation)?.Local;
        return right is null || (left is not null && Step(loop, left) is not null) ? left : right;
    }

    private static IOperation? Start(IForLoopOperation loop, ILocalSymbol variable)
    {
        foreach (IOperation before in loop.Before)
        {
            if (before is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } && IsReferenceTo(assignment.Target, variable))
            {
                return assignment.Value;
            }

            if (before is not IVariableDeclarationGroupOperation group)
            {
                continue;
            }

            foreach (IVariableDeclarationOperation declaration in group.Declarations)
            {
                foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
                {
                    if (SymbolEqualityComparer.Default.Equals(declarator.Symbol, variable))
                    {
                        return declarator.GetVariableInitializer()?.Value;
                    }
                }
            }
        }

        return null;
    }

    private static long? Step(IForLoopOperation loop, ILocalSymbol variable)
    {
        foreach (IOperation bottom in loop.AtLoopBottom)
        {
            switch (bottom is IExpressionStatementOperation statement ? statement.Operation : bottom)
            {
                case IIncrementOrDecrementOperation increment when IsReferenceTo(increment.Target, variable):
                    return increment.Kind == OperationKind.Increment ? 1 : -1;
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } add when IsReferenceTo(add.Target, variable):
                    return CountSources.Constant(add.Value);
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract } subtract when IsReferenceTo(subtract.Target, variable):
                    return -CountSources.Constant(subtract.Value);
            }
        }

        return null;
    }

    private static bool IsReferenceTo(IOperation operation, ILocalSymbol variable) =>
        CountSources.Unwrap(operation) is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, variable);
}
