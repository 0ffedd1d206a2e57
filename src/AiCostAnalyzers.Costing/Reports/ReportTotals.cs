using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Reports;

/// <param name="PerMonth">Of the entry points with a volume and of provisioned deployments; null where there is neither.</param>
/// <param name="ProvisionedDeployments">Those in use, with what each costs by the month, however much it is used.</param>
/// <param name="IsAtLeast">Whether an entry point is missing from it, for want of a volume or a price.</param>
public sealed record ReportTotals(
    CostFigure? PerMonth, IReadOnlyDictionary<string, decimal> ProvisionedDeployments, bool IsAtLeast, CallSiteCounts CallSites)
{
    /// <summary>The part of <see cref="PerMonth"/> that provisioned deployments cost.</summary>
    public decimal Provisioned => ProvisionedDeployments.Values.Sum();

    internal static ReportTotals Of(
        IReadOnlyList<EntryPointReport> entryPoints, IReadOnlyList<CallSiteReport> callSites, IReadOnlyDictionary<string, decimal> deployments)
    {
        var provisioned = deployments.Values.Sum();
        var known = entryPoints.Where(entry => entry.CostsSomething).ToList();
        var perMonth = known.Select(entry => entry.PerMonth).OfType<CostFigure>().ToList();
        var fixedCost = CostFigure.Of(new CostRange(provisioned, provisioned, provisioned), isGrounded: true);
        return new ReportTotals(
            perMonth.Count > 0 || provisioned > 0m ? perMonth.Aggregate(fixedCost, (total, one) => total.Plus(one)) : null,
            deployments,
            IsAtLeast: known.Exists(entry => entry.PerMonth is null or { IsComplete: false }),
            CallSiteCounts.Of(callSites));
    }
}

/// <summary>How many call sites there are. Priced, free, assumed and unknown add up to all.</summary>
/// <param name="Priced">With grounded figures.</param>
/// <param name="Observed">Of the priced and assumed, those measured in production; so with <paramref name="Annotated"/>.</param>
/// <param name="Unreached">Of all, those in no entry point.</param>
public sealed record CallSiteCounts(int Detected, int Priced, int Free, int Assumed, int Unknown, int Observed, int Annotated, int Unreached)
{
    internal static CallSiteCounts Of(IReadOnlyList<CallSiteReport> callSites)
    {
        var billed = callSites.Where(site => !site.IsFree).ToList();
        var priced = billed.Where(site => site.Cost is not null).ToList();
        return new CallSiteCounts(
            Detected: callSites.Count,
            Priced: priced.Count(site => site.IsGrounded),
            Free: callSites.Count - billed.Count,
            Assumed: priced.Count(site => !site.IsGrounded),
            Unknown: billed.Count - priced.Count,
            Observed: priced.Count(site => Comes(site, FigureSource.Observed)),
            Annotated: priced.Count(site => Comes(site, FigureSource.Annotation)),
            Unreached: callSites.Count(site => site.IsUnreached));
    }

    private static bool Comes(CallSiteReport site, FigureSource source) => site.Usage.Input.Source == source || site.Usage.Output.Source == source;
}
