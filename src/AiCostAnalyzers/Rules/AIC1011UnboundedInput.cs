using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prompts;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1011: nothing but the model's own window bounds what goes into the prompt.</summary>
internal sealed class AIC1011UnboundedInput : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.UnboundedInput,
        "Input without a bound",
        "The prompt takes {0}, {1}; take the best matches, the first part or a summary{2}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Info,
        "A prompt that takes a whole file, query or page costs what that has grown to, up to the model's window.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun)
            || new UnboundedInput(call.Analysis.Source, call.Analysis.Models.Options).Of(call.Site, call.Cancellation) is not { } input)
        {
            return null;
        }

        // An annotation that bounds the input has measured what the source leaves open.
        var usage = call.Estimate.Usage;
        if (usage.Input is { Source: FigureSource.Annotation or FigureSource.Observed, High: { } high } && !(high >= call.Estimate.Model?.ContextWindow))
        {
            return null;
        }

        var bound = call.Estimate is { Model: { ContextWindow: { } window } model, Cost.High: { } most }
            ? Invariant($"up to the {window:#,0} tokens of '{model.Id}', at most {Money.Format(most)} a call")
            : "and nothing bounds it";
        return new HotPathFinding(s_descriptor, DiagnosticSeverity.Info, $"the prompt takes {input}", input, bound);
    }
}
