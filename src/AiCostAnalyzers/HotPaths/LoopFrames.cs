using System.Runtime.CompilerServices;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.HotPaths;

/// <summary>What a loop does to the steps within it. A loop is judged once, however many of its steps ask.</summary>
internal sealed class LoopFrames
{
    private readonly ConditionalWeakTable<ILoopOperation, StrongBox<Frame?>> _frames = new();

    /// <returns>Null where the child runs once.</returns>
    public Frame? Around(ILoopOperation loop, IOperation child) => RunsEachTurn(loop, child)
        ? _frames.GetValue(loop, static key => new StrongBox<Frame?>(Judge(key))).Value
        : null;

    private static bool RunsEachTurn(ILoopOperation loop, IOperation child) => loop switch
    {
        IForEachLoopOperation forEach => child != forEach.Collection,
        IForLoopOperation @for => !@for.Before.Contains(child),
        _ => true,
    };

    private static Frame? Judge(ILoopOperation loop)
    {
        int id = ConstructId.Of(loop);
        if (Pacing.AsksAPerson(loop))
        {
            return new Frame(FrameKind.Interactive, id);
        }

        if (Pacing.Of(loop) is { } pace)
        {
            return new Frame(FrameKind.Paced, id, Period: pace.Period);
        }

        if (Retries.IsRetry(loop))
        {
            return new Frame(FrameKind.Retry, id, Count: RetryAttempts.Of(loop));
        }

        CountSource source = LoopCounts.Of(loop);
        return source.ToFrame(FrameKind.Loop, id);
    }
}
