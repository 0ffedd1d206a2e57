using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1002: a dear model answers each request, message or tick.</summary>
internal sealed class AIC1002LargeModelPerRequest : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.LargeModelPerRequest,
        "Large model per request",
        "'{0}' runs with each {1} of {2}, {3} each; {4}{5}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Hidden,
        "A call in a handler runs with every request, and traffic multiplies its price. A cheaper model that can do what the call asks is known.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun)
            || call.EntryPoint is not { Kind: EntryPointKinds.Handler or EntryPointKinds.Message or EntryPointKinds.Timer or EntryPointKinds.Worker } entryPoint
            || Repetition.IsFanOut(call.Site.Frames)
            || !call.IsDear)
        {
            return null;
        }

        return new HotPathFinding(
            s_descriptor,
            DiagnosticSeverity.Hidden,
            CallText.Advice(call.Substitutes[0]),
            call.Estimate.Model!.Id, entryPoint.Unit, entryPoint.Id, call.PriceText, ModelSwap.AdviceAndHint(call))
        {
            Places = ModelSwap.Places(call),
            Properties = ModelSwap.Properties(call),
        };
    }
}
