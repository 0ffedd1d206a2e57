using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC9005: what production was measured to do is old, or is not what the estimate of this call rests on.</summary>
internal sealed class AIC9005MeasuredOtherwise : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.MeasuredOtherwise,
        "Estimate and measurement no longer go together",
        "The estimate of this call no longer goes with what was measured: {0}; 'aicost calibrate' measures anew",
        DiagnosticCategories.Configuration,
        DiagnosticSeverity.Info,
        "The figures of this call were measured in production, and since then either time has passed, or the code or the pricing file says something else.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        var drifts = call.Prices.DriftOf(call.Id, call.Estimate, call.Site.Prompt, call.Site.Limit).Select(static drift => drift.Text).ToList();
        return drifts.Count == 0 ? null : Diagnostic.Create(s_descriptor, call.Site.Location, string.Join("; ", drifts));
    }
}
