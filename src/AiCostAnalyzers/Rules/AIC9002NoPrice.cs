using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC9002: the call names a model that neither the catalog nor the pricing file knows.</summary>
internal sealed class AIC9002NoPrice : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.NoPrice,
        "No price for this model",
        "No price is known for '{0}'{1}; say what it runs in \"deployments\" or what it costs in \"prices\" of aicost.json",
        DiagnosticCategories.Configuration,
        DiagnosticSeverity.Info,
        "The cost of this call is unknown, and stands as unknown in the report, until the pricing file says what the model costs or what the deployment runs.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        foreach (var candidate in call.Estimate.Unknown)
        {
            if (candidate.Text.Length > 0)
            {
                var nearest = call.Prices.Catalog.Nearest(candidate.Text);
                var hint = nearest.Count == 0 ? "" : " (nearest known: " + string.Join(", ", nearest.Select(static n => "'" + n + "'")) + ")";
                return Diagnostic.Create(
                    s_descriptor,
                    call.Site.Location,
                    candidate.Text,
                    hint);
            }
        }

        return null;
    }
}
