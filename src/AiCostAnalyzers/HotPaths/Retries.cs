using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = Microsoft.CodeAnalysis.OperationKind;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// A loop around a try that leaves the loop when it succeeds repeats its work only on failure: one turn in the normal case.
/// The same shape tries one model, region or key after the other.
/// </summary>
internal static class Retries
{
    public static bool IsRetry(ILoopOperation loop)
    {
        ImmutableArray<IOperation> statements = loop.Body is IBlockOperation block ? block.Operations : ImmutableArray.Create(loop.Body);
        foreach (IOperation statement in statements)
        {
            if (statement is ITryOperation { Catches.Length: > 0 } @try)
            {
                return SomeCatchGoesOn(@try)
                    && (LeavesAtEnd(@try.Body.Operations, loop) || LeavesAtEnd(statements, loop) || EndsCondition(@try.Body.Operations, loop));
            }
        }

        return false;
    }

    private static bool LeavesAtEnd(ImmutableArray<IOperation> statements, ILoopOperation loop) =>
        statements.Length > 0 && statements[statements.Length - 1] switch
        {
            IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } => true,
            IBranchOperation { BranchKind: BranchKind.Break } branch => SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel),
            _ => false,
        };

    /// <summary>Whether a failure is not the end: some catch neither throws nor leaves.</summary>
    private static bool SomeCatchGoesOn(ITryOperation @try)
    {
        foreach (ICatchClauseOperation clause in @try.Catches)
        {
            ImmutableArray<IOperation> steps = clause.Handler.Operations;
            if (steps.Length == 0 || steps[steps.Length - 1] is not (IThrowOperation or IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>done = true;</c> as the last step of the try, where the loop's condition reads <c>done</c>.</summary>
    private static bool EndsCondition(ImmutableArray<IOperation> body, ILoopOperation loop)
    {
        if (body.Length == 0
            || body[body.Length - 1] is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: bool }, Target: var target } }
            || SymbolOf(target) is not { } flag
            || LoopCounts.ConditionOf(loop) is not { } condition)
        {
            return false;
        }

        foreach (IOperation step in OwnSteps.Of(condition))
        {
            if (SymbolEqualityComparer.Default.Equals(SymbolOf(step), flag))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
