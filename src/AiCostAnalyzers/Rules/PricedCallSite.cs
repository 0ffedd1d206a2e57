using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Sdks;

namespace AiCostAnalyzers.Rules;

/// <summary>A call site with its price: what the rules judge.</summary>
internal sealed class PricedCallSite(CallSite site, string id, PriceBook prices, EntryPoint? entryPoint) : PricedCall(
    prices,
    site.Operation.Definition.Kind,
    site.Needs,
    () => prices.Estimate(id, site.Operation.Definition.Kind, site.IsFree, site.Model.ToCandidates(), site.Prompt, site.Limit))
{
    public CallSite Site => site;

    public string Id => id;

    /// <summary>What its member is an entry point of, if anything.</summary>
    public EntryPoint? EntryPoint => entryPoint;

    /// <summary><c>POST /tickets/triage</c>, <c>tick of NightlySummary</c> or <c>call of Triage.ClassifyAsync</c>.</summary>
    public string Unit => Repetition.Unit(site.Root, entryPoint);
}

internal static class Percentages
{
    /// <summary>A saving of 0.954 as <c>95 %</c>: rounded down, so that no message promises more than is saved.</summary>
    public static string Text(decimal fraction) => FormattableString.Invariant($"{Math.Floor(fraction * 100m):0} %");
}
