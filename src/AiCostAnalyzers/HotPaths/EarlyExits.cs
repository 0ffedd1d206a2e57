using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = Microsoft.CodeAnalysis.OperationKind;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// A step after a conditional <c>return</c>, <c>break</c> or <c>continue</c> may be skipped: it stands in the arm that does not leave.
/// A <c>throw</c> is a guard and skips nothing that a bill would hold.
/// </summary>
internal static class EarlyExits
{
    /// <summary>Adds an arm for every construct before the step that may leave its block, the nearest first.</summary>
    public static void AddBefore(IOperation step, ImmutableArray<IOperation> statements, ImmutableArray<Frame>.Builder frames)
    {
        bool before = false;
        for (int i = statements.Length - 1; i >= 0; i--)
        {
            if (before)
            {
                AddExits(statements[i], ownContinue: false, ownBreak: false, frames);
            }
            else
            {
                before = statements[i] == step;
            }
        }
    }

    /// <param name="ownContinue">Whether a <c>continue</c> stays within the statement that stands before the step.</param>
    /// <param name="ownBreak">Whether a <c>break</c> does.</param>
    private static void AddExits(IOperation? statement, bool ownContinue, bool ownBreak, ImmutableArray<Frame>.Builder frames)
    {
        switch (statement)
        {
            case IConditionalOperation conditional:
                AddArms(conditional, ownContinue, ownBreak, frames);
                break;

            case ISwitchOperation @switch:
                for (int i = @switch.Cases.Length - 1; i >= 0; i--)
                {
                    AddCase(@switch, @switch.Cases[i], ownContinue, frames);
                }

                break;

            case ILoopOperation loop:
                AddExits(loop.Body, ownContinue: true, ownBreak: true, frames);
                break;

            case IBlockOperation block:
                for (int i = block.Operations.Length - 1; i >= 0; i--)
                {
                    AddExits(block.Operations[i], ownContinue, ownBreak, frames);
                }

                break;

            case ITryOperation @try:
                AddExits(@try.Body, ownContinue, ownBreak, frames);
                break;

            case IUsingOperation @using:
                AddExits(@using.Body, ownContinue, ownBreak, frames);
                break;

            case ILockOperation @lock:
                AddExits(@lock.Body, ownContinue, ownBreak, frames);
                break;
        }
    }

    private static void AddArms(IConditionalOperation conditional, bool ownContinue, bool ownBreak, ImmutableArray<Frame>.Builder frames)
    {
        bool first = Leaves(conditional.WhenTrue, ownContinue, ownBreak);
        bool second = Leaves(conditional.WhenFalse, ownContinue, ownBreak);
        if (first != second)
        {
            frames.Add(new Frame(FrameKind.Arm, ConstructId.Of(conditional), Arm: first ? 1 : 0, Arms: 2));
        }

        if (!second)
        {
            AddExits(conditional.WhenFalse, ownContinue, ownBreak, frames);
        }

        if (!first)
        {
            AddExits(conditional.WhenTrue, ownContinue, ownBreak, frames);
        }
    }

    /// <summary>A section that leaves is one arm, all the others together are the other.</summary>
    private static void AddCase(ISwitchOperation @switch, ISwitchCaseOperation section, bool ownContinue, ImmutableArray<Frame>.Builder frames)
    {
        if (section.Body.Length > 0 && Leaves(section.Body[section.Body.Length - 1], ownContinue, ownBreak: true))
        {
            frames.Add(new Frame(FrameKind.Arm, ConstructId.Of(section), Arm: 1, Arms: 2));
            return;
        }

        for (int i = section.Body.Length - 1; i >= 0; i--)
        {
            AddExits(section.Body[i], ownContinue, ownBreak: true, frames);
        }
    }

    /// <summary>Whether the statement always leaves the block around the construct it stands in, other than by a throw.</summary>
    private static bool Leaves(IOperation? statement, bool ownContinue, bool ownBreak)
    {
        while (statement is IBlockOperation { Operations: { Length: > 0 } operations })
        {
            statement = operations[operations.Length - 1];
        }

        return statement switch
        {
            IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } => true,
            IBranchOperation { BranchKind: BranchKind.Continue } => !ownContinue,
            IBranchOperation { BranchKind: BranchKind.Break } => !ownBreak,
            _ => false,
        };
    }
}
