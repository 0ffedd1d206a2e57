using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Sdks;
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
            || CachedCalls.IsCached(call.Site.Invocation))
        {
            return null;
        }

        var pipeline = RegisteredPipeline.Of(call.Site, call.Analysis.Models.Registrations, call.Analysis.Source, call.Cancellation);
        return pipeline is { IsCached: true } ? null : Diagnostic.Create(
            s_descriptor,
            call.Site.Location,
            pipeline is null ? [] : [pipeline.Registration.GetLocation()],
            pipeline is null ? s_none : s_none.Add(DiagnosticProperties.Pipeline, ""),
            char.ToUpperInvariant(call.ModelText[0]) + call.ModelText.Substring(1), entryPoint.Unit, entryPoint.Id, call.PriceText);
    }
}
