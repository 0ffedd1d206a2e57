using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2001: a model at half the price or less can do what the call asks, wherever the call stands.</summary>
internal sealed class AIC2001CheaperModelFits : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.CheaperModelFits,
        "A cheaper model fits this call",
        "'{0}' costs {1} a call; {2}",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Info,
        "A model of the same vendor with the capabilities that the call needs costs half or less. A suggestion where its quality is approved or measured, else seen as a quick fix only.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        if (call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun) || !call.IsDear)
        {
            return null;
        }

        var best = call.Substitutes[0];
        var isKnownToHold = best is { Grade: SubstituteGrade.Approved or SubstituteGrade.Measured } && best.Saving >= Substitutes.DearSaving;
        return Diagnostic.Create(
            s_descriptor,
            call.Site.Location,
            isKnownToHold && call.HasKnownModel ? DiagnosticSeverity.Info : DiagnosticSeverity.Hidden,
            ModelSwap.Places(call),
            ModelSwap.Properties(call),
            call.Estimate.Model!.Id, call.PriceText, ModelSwap.AdviceAndHint(call));
    }
}
