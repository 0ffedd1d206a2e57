using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1001: a dear model answers once per item of a loop or query.</summary>
internal sealed class AIC1001LargeModelInLoop : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.LargeModelInLoop,
        "Large model in a loop",
        "'{0}' runs {1} times per {2}, {3} each; {4}{5}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Warning,
        "A call that runs once per item multiplies its price by the number of items. A cheaper model that can do what the call asks is known.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun)
            || !Repetition.IsFanOut(call.Site.Frames)
            || !call.IsDear)
        {
            return null;
        }

        // A warning only where the model is known for sure, and no cache answers in its place.
        return new HotPathFinding(
            s_descriptor,
            call.HasKnownModel && !Repetition.IsCached(call.Site.Frames) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            CallText.Advice(call.Substitutes[0]),
            call.Estimate.Model!.Id, Repetition.Text(call.Site.Frames), call.Unit, call.PriceText, ModelSwap.AdviceAndHint(call))
        {
            Places = ModelSwap.Places(call),
            Properties = ModelSwap.Properties(call),
        };
    }
}
