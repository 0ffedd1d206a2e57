using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1004: texts are embedded one request at a time where one request takes them all.</summary>
internal sealed class AIC1004OneByOneEmbeddings : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.OneByOneEmbeddings,
        "One-by-one embeddings",
        "'{0}' sends {1} requests per {2}, {3} each; '{4}' takes all texts in one{5}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Warning,
        "Each text costs a request of its own, with its latency and its part of the rate limit. The SDK has a call that takes many texts at once.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (call.Site.Operation is not { Definition.Kind: Facts.OperationKind.Embedding, BatchMethod: { } batch } operation
            || !Repetition.IsFanOut(call.Site.Frames))
        {
            return null;
        }

        return new HotPathFinding(
            s_descriptor,
            DiagnosticSeverity.Warning,
            $"'{batch}' takes all texts in one request",
            operation.Method, Repetition.Text(call.Site.Frames), call.Unit, call.PriceText, batch)
        {
            Properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.BatchMethod, batch),
        };
    }
}
