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
    public string Unit => CountedUnit.Of(site.Root, entryPoint);
}
