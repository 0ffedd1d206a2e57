using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2005: a call that runs often asks the model to think long.</summary>
internal sealed class AIC2005HighEffort : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.HighEffort,
        "High reasoning effort on a hot path",
        "{0} thinks at effort '{1}' {2}, {3} each; what it thinks is billed as output, so a lower effort costs less where the task is simple",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Info,
        "Tokens that a model thinks with are output tokens, the dearest ones. A high effort multiplies them.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        if (call.HowOften is not { } often
            || new EffortReader(call.Analysis.Models.Options).ReadHigh(call.Site.Invocation, call.Site.Operation, call.Cancellation) is not { } high)
        {
            return null;
        }

        return Diagnostic.Create(
            s_descriptor,
            call.Site.Location,
            [high.Value.Syntax.GetLocation()],
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Effort, high.Level),
            call.ModelText, high.Level, often, call.PriceText);
    }
}
