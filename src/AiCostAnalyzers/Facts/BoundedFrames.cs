using System.Collections.Immutable;

namespace AiCostAnalyzers.Facts;

/// <summary>
/// The constructs around a step, no more than facts may hold. Generated code and long chains of guards have hundreds; of those that are too
/// many, the inner branches are dropped, and the step then may be skipped.
/// </summary>
internal static class BoundedFrames
{
    /// <summary>The count of loops that are too many.</summary>
    private const string UnknownCount = "calls";

    public static ImmutableArray<Frame> Of(ImmutableArray<Frame> frames)
    {
        if (frames.Length <= Frame.Most)
        {
            return frames;
        }

        var others = frames.Count(static frame => frame.Kind != FrameKind.Arm);
        if (others >= Frame.Most)
        {
            return frames.RemoveRange(Frame.Most - 1, frames.Length - Frame.Most + 1).Add(new Frame(FrameKind.Loop, frames[Frame.Most - 1].Id, UnknownCount));
        }

        var arms = Frame.Most - others - 1;
        var bounded = ImmutableArray.CreateBuilder<Frame>(Frame.Most);
        foreach (var frame in frames)
        {
            if (frame.Kind != FrameKind.Arm || arms > 0)
            {
                bounded.Add(frame);
            }
            else if (arms == 0)
            {
                bounded.Add(new Frame(FrameKind.Arm, frame.Id, Arm: 1, Arms: 2));
            }

            arms -= frame.Kind == FrameKind.Arm ? 1 : 0;
        }

        return bounded.ToImmutable();
    }
}
