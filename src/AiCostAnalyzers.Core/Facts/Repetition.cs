using System.Globalization;

namespace AiCostAnalyzers.Facts;

/// <summary>How often a call site runs each time its member runs.</summary>
public static class Repetition
{
    /// <summary>A literal list of fewer items is an enumeration of cases, not a fan-out over data.</summary>
    private const long SmallestFanOut = 10;

    /// <summary>Whether it runs per item of something: a loop or query whose turns are not a handful of constants.</summary>
    public static bool IsFanOut(IReadOnlyList<Frame> frames)
    {
        var constant = 1L;
        foreach (var frame in frames)
        {
            if (!frame.Repeats)
            {
                continue;
            }

            if (frame.Count is not { } count)
            {
                return true;
            }

            constant = Math.Min(long.MaxValue / 1024, constant) * Math.Max(0, Math.Min(count, 1024));
        }

        return constant >= SmallestFanOut;
    }

    /// <summary>Whether a cache may answer for it, so that it runs less often than its loops turn.</summary>
    public static bool IsCached(IReadOnlyList<Frame> frames) => frames.Any(frame => frame.Kind == FrameKind.Cached);

    /// <summary><c>3 · n(tickets)</c>; <c>at most n(tickets)</c> behind a cache.</summary>
    public static string Text(IReadOnlyList<Frame> frames)
    {
        var constant = 1m;
        var names = new List<string>();
        foreach (var frame in frames)
        {
            if (!frame.Repeats)
            {
                continue;
            }

            if (frame.Count is { } count)
            {
                constant *= count;
            }
            else
            {
                names.Add("n(" + frame.Name + ")");
            }
        }

        if (constant != 1m || names.Count == 0)
        {
            names.Insert(0, constant.ToString("#,0", CultureInfo.InvariantCulture));
        }

        return (IsCached(frames) ? "at most " : "") + string.Join(" · ", names);
    }
}
