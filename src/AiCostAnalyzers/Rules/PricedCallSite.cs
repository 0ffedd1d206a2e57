using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Rules;

/// <summary>A call site with its price: what the rules judge.</summary>
/// <param name="analysis">What its compilation knows, for rules that look further than the call.</param>
internal sealed class PricedCallSite(
    CallSite site, string id, PriceBook prices, EntryPoint? entryPoint, CompilationAnalysis analysis, CancellationToken cancellation) : PricedCall(
    prices,
    site.Operation.Definition.Kind,
    site.Needs,
    site.Task,
    () => prices.Estimate(id, site.Operation.Definition.Kind, site.IsFree, site.Model.ToCandidates(), site.Prompt, site.Limit, new CallTraits(site.Operation.FullName, site.Stated)))
{
    public CallSite Site => site;

    public string Id => id;

    /// <summary>How often a call on a hot path runs, as <c>n(tickets) times per POST /triage</c>; null off one.</summary>
    public string? HowOften =>
        Repetition.IsFanOut(site.Frames) ? $"{Repetition.Text(site.Frames)} times per {Unit}"
        : entryPoint is { Kind: EntryPointKinds.Handler or EntryPointKinds.Message or EntryPointKinds.Timer or EntryPointKinds.Worker } ? $"with each {entryPoint.Unit} of {entryPoint.Id}"
        : null;

    public CompilationAnalysis Analysis => analysis;

    public CancellationToken Cancellation => cancellation;

    /// <summary>What its member is an entry point of, if anything.</summary>
    public EntryPoint? EntryPoint => entryPoint;

    /// <summary><c>POST /tickets/triage</c>, <c>tick of NightlySummary</c> or <c>call of Triage.ClassifyAsync</c>.</summary>
    public string Unit => CountedUnit.Of(site.Root, entryPoint);
}
