using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = Microsoft.CodeAnalysis.OperationKind;

namespace AiCostAnalyzers.HotPaths;

/// <summary>
/// A step after a conditional <c>return</c>, <c>break</c> or <c>continue</c> may be skipped: it stands in the arm that does not leave.
/// A <c>throw</c> is a guard and skips nothing that a bill would hold. The exits of a list of statements are found once for all its steps.
/// </summary>
internal sealed class EarlyExits
{
    private readonly ConditionalWeakTable<IOperation, Exits> _exits = new();

    /// <summary>Adds an arm for every construct before the step that may leave its block, the nearest first.</summary>
    /// <param name="holder">The block or section that the statements are of.</param>
    public void AddBefore(IOperation step, IOperation holder, ImmutableArray<IOperation> statements, ImmutableArray<Frame>.Builder frames)
    {
        if (!MayHoldExits(statements))
        {
            return;
        }

        var exits = _exits.GetValue(holder, _ => new Exits(statements));
        if (exits.IsEmpty || !exits.Positions.TryGetValue(step, out int position))
        {
            return;
        }

        for (int i = exits.Arms.Count - 1; i >= 0; i--)
        {
            if (exits.Arms[i].Statement < position)
            {
                frames.AddRange(exits.Arms[i].Frames);
            }
        }
    }

    /// <summary>Most lists of statements hold none that holds others: a look at them costs less than an entry in the table.</summary>
    private static bool MayHoldExits(ImmutableArray<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            if (statement.Kind is not (OperationKind.ExpressionStatement or OperationKind.VariableDeclarationGroup or OperationKind.Return or OperationKind.Throw))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What leaves a list of statements, and from where.</summary>
    private sealed class Exits
    {
        public Exits(ImmutableArray<IOperation> statements)
        {
            for (int i = 0; i < statements.Length; i++)
            {
                var frames = ImmutableArray.CreateBuilder<Frame>();
                AddExits(statements[i], ownContinue: false, ownBreak: false, frames);
                if (frames.Count > 0)
                {
                    Arms.Add((i, frames.ToImmutable()));
                }
            }

            for (int i = 0; i < statements.Length && !IsEmpty; i++)
            {
                Positions[statements[i]] = i;
            }
        }

        /// <summary>In the order of the statements; of each the nearest to its end first.</summary>
        public List<(int Statement, ImmutableArray<Frame> Frames)> Arms { get; } = [];

        public Dictionary<IOperation, int> Positions { get; } = [];

        public bool IsEmpty => Arms.Count == 0;
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
