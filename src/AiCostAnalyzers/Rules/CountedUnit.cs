using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;

namespace AiCostAnalyzers.Rules;

/// <summary>What the turns of a loop are counted per.</summary>
internal static class CountedUnit
{
    /// <summary><c>POST /tickets/triage</c>, <c>tick of NightlySummary</c> or <c>call of Triage.ClassifyAsync</c>.</summary>
    public static string Of(MemberRoot root, EntryPoint? entryPoint) => entryPoint switch
    {
        null => "call of " + MemberKeys.ShortName(MemberKeys.NameOf(root)),
        { Unit: EntryPointUnits.Request } => entryPoint.Id,
        _ => entryPoint.Unit + " of " + entryPoint.Id,
    };
}
