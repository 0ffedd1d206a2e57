using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2007: work that nobody waits for is asked for at the full price.</summary>
internal sealed class AIC2007OfflineAtFullPrice : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.OfflineAtFullPrice,
        "Offline work at full price",
        "'{0}' runs {1} times per {2}, {3} each, and nobody waits for it; in a batch{5} it costs {4} less",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Info,
        "Nobody waits for these answers. The provider's batch interface gives them within a day, at a part of the price.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        if (call.EntryPoint is not { Kind: EntryPointKinds.Worker or EntryPointKinds.Timer }
            || call.Site.Operation is not { Definition.Kind: OperationKind.Chat or OperationKind.Embedding } operation
            || operation.Method.Contains("Stream")
            || call.Site.Needs.HasFlag(ModelCapabilities.Tools)
            || !Repetition.IsFanOut(call.Site.Frames)
            || call.Estimate.Model is not { } model
            || Saving(call, model) is not { } saving)
        {
            return null;
        }

        return Diagnostic.Create(
            s_descriptor, call.Site.Location, model.Id, Repetition.Text(call.Site.Frames), call.Unit, call.PriceText, CallText.Percent(saving), Interface(model));
    }

    /// <summary>What takes a batch in the vendor's own SDK, whichever SDK asks now; empty where that is not known.</summary>
    private static string Interface(ModelInfo model) => model.Provider switch
    {
        "openai" or "azure" => " ('BatchClient.CreateBatch')",
        "anthropic" => " ('Messages.Batches.Create')",
        "google" => " ('Batches')",
        _ => "",
    };

    /// <summary>At the call's own mix of tokens; null where the provider has no batch price for the model.</summary>
    private static decimal? Saving(PricedCallSite call, ModelInfo model)
    {
        var (input, output) = (call.Estimate.Usage.Input.Typical, call.Estimate.Usage.Output.Typical);
        var band = model.PriceOn(call.Prices.Day).BandFor(input);
        var full = (input * band.Input) + (output * (band.Output ?? 0m));
        var batch = (input * band.BatchInput) + (output * (output == 0m ? 0m : band.BatchOutput));
        return full > 0m && batch < full ? 1m - (batch / full) : null;
    }
}
