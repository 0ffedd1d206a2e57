using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2008: each request asks what every other has asked.</summary>
internal sealed class AIC2008ConstantPrompt : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.ConstantPrompt,
        "Constant prompt asked again and again",
        "{0} is asked the same constant prompt with each {1} of {2}, {3} each; keep the answer for a while",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Info,
        "Nothing of the request goes into the prompt. One answer, kept for an hour or a day, serves all requests.");

    private static readonly ImmutableDictionary<string, string?> s_none = ImmutableDictionary<string, string?>.Empty;

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        if (!call.Site.Prompt.IsComplete
            || call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.Embedding)
            || call.EntryPoint is not { Kind: EntryPointKinds.Handler or EntryPointKinds.Message, Framework: not "health-check" } entryPoint
            || call.Site.Needs != ModelCapabilities.None
            || call.Site.Prompt.ConstantTokens == 0
            || Repetition.IsCached(call.Site.Frames)
            || CachedCalls.IsCached(call.Site.Invocation))
        {
            return null;
        }

        var registration = call.Analysis.Pipelines.RegistrationOf(call.Site.Invocation.Receiver(), call.Cancellation);
        return Diagnostic.Create(
            s_descriptor,
            call.Site.Location,
            registration is null ? [] : [registration.GetLocation()],
            registration is null ? s_none : s_none.Add(DiagnosticProperties.Pipeline, ""),
            char.ToUpperInvariant(call.ModelText[0]) + call.ModelText.Substring(1), entryPoint.Unit, entryPoint.Id, call.PriceText);
    }
}
