using System.Globalization;
using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;

namespace AiCostAnalyzers.Rules;

/// <summary>How often a call site runs each time its member runs.</summary>
internal static class Repetition
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

    /// <summary><c>3 · n(tickets)</c>.</summary>
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

        return string.Join(" · ", names);
    }

    /// <summary>What is counted per: <c>POST /tickets/triage</c>, <c>tick of NightlySummary</c> or <c>call of Triage.ClassifyAsync</c>.</summary>
    public static string Unit(MemberRoot root, EntryPoint? entryPoint) => entryPoint switch
    {
        null => "call of " + MemberKeys.ShortName(MemberKeys.NameOf(root)),
        { Unit: EntryPointUnits.Request } => entryPoint.Id,
        _ => entryPoint.Unit + " of " + entryPoint.Id,
    };
}
