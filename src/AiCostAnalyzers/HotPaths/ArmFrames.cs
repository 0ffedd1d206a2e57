using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>Arms that exclude one another: of an if, a switch, a <c>?:</c>, a <c>??</c>, a try against its catches. Nothing else.</summary>
internal static class ArmFrames
{
    /// <returns>Null where the child always runs, as a condition does, or the construct has no arms.</returns>
    public static Frame? Around(IOperation construct, IOperation child) => construct switch
    {
        IConditionalOperation conditional when child != conditional.Condition =>
            Arm(conditional, child == conditional.WhenTrue ? 0 : 1, 2),
        ICoalesceOperation coalesce when child == coalesce.WhenNull => Arm(coalesce, 1, 2),
        ICoalesceAssignmentOperation coalesce when child == coalesce.Value => Arm(coalesce, 1, 2),
        ISwitchCaseOperation { Parent: ISwitchOperation @switch } section when section.Body.Contains(child) =>
            Arm(@switch, @switch.Cases.IndexOf(section), @switch.Cases.Length + (HasDefault(@switch) ? 0 : 1)),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation @switch } arm when child == arm.Value =>
            Arm(@switch, @switch.Arms.IndexOf(arm), @switch.Arms.Length),
        ICatchClauseOperation { Parent: ITryOperation @try } clause =>
            Arm(@try, 1 + @try.Catches.IndexOf(clause), 1 + @try.Catches.Length),
        ITryOperation @try when child == @try.Body && HasFallback(@try.Catches) => Arm(@try, 0, 1 + @try.Catches.Length),
        _ => null,
    };

    private static Frame Arm(IOperation construct, int arm, int arms) =>
        new(FrameKind.Arm, ConstructId.Of(construct), Arm: arm, Arms: arms);

    private static bool HasDefault(ISwitchOperation @switch)
    {
        foreach (ISwitchCaseOperation section in @switch.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                if (clause.CaseKind == CaseKind.Default)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a catch does the work of the try in another way: it calls something other than a log, and does not throw.
    /// Otherwise every call in a try would look as if it might be skipped.
    /// </summary>
    private static bool HasFallback(ImmutableArray<ICatchClauseOperation> catches)
    {
        foreach (ICatchClauseOperation clause in catches)
        {
            if (!EndsInThrow(clause.Handler) && CallsBeyondLogging(clause.Handler))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInThrow(IBlockOperation block) =>
        block.Operations.Length > 0 && block.Operations[block.Operations.Length - 1] is IThrowOperation;

    private static bool CallsBeyondLogging(IOperation handler)
    {
        foreach (IOperation step in OwnSteps.Of(handler))
        {
            if (step is IInvocationOperation { TargetMethod.ContainingType: { } type }
                && !TypeNames.IsNamespace(type.ContainingNamespace, "Microsoft.Extensions.Logging")
                && !IsOfSystem(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfSystem(ITypeSymbol type)
    {
        INamespaceSymbol? symbol = type.ContainingNamespace;
        while (symbol is { ContainingNamespace.IsGlobalNamespace: false })
        {
            symbol = symbol.ContainingNamespace;
        }

        return symbol is { Name: "System" };
    }
}
