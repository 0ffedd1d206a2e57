using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2009: another model of the vendor is better by published figures, and cheaper.</summary>
internal sealed class AIC2009DominatedModel : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.DominatedModel,
        "Dominated model",
        "'{0}' costs {1} a call; '{2}' is better ({3}) and costs {4}",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Info,
        "A later model of the same vendor costs less for this call, and no published figure that both have is lower.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        if (call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun)
            || !call.HasKnownModel
            || call.Substitutes.Where(static s => s.BetterBy is not null).ToList() is not { Count: > 0 } better)
        {
            return null;
        }

        var best = better[0];
        return Diagnostic.Create(
            s_descriptor,
            call.Site.Location,
            ModelSwap.Places(call),
            ModelSwap.Properties(call, better),
            call.Estimate.Model!.Id, call.PriceText, best.Model.Id, best.BetterBy!, CallText.Price(best));
    }
}
