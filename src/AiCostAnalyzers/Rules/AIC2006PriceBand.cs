using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Prompts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2006: a prompt that can grow past a length from which each of its tokens costs more.</summary>
internal sealed class AIC2006PriceBand : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.PriceBand,
        "Prompt can cross a price band",
        "Above {0} input tokens '{1}' costs ${2} instead of ${3} per million of them, all of them, and {4}; keep it below",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Info,
        "Some models charge more for long prompts, for every token of the request and not only for those above the limit.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        if (call.Estimate.Model is not { } model
            || model.PriceOn(call.Prices.Day).Bands is not { Count: > 1 } bands
            || bands[0].Input is not { } below)
        {
            return null;
        }

        var usage = call.Estimate.Usage.Input;
        foreach (var band in bands.Skip(1))
        {
            if (band.Input is { } above && above > below && usage.Typical <= band.AboveInputTokens && Reason(call, usage, band) is { } reason)
            {
                return Diagnostic.Create(s_descriptor, call.Site.Location, Text(band.AboveInputTokens, "#,0"), model.Id, Text(above, "0.####"), Text(below, "0.####"), reason);
            }
        }

        return null;
    }

    /// <summary>Why the prompt may be that long: as measured, or as the source shows. A window that is large enough is no reason.</summary>
    private static string? Reason(PricedCallSite call, Usage.Quantity usage, PriceBand band) => usage switch
    {
        { Source: FigureSource.Annotation or FigureSource.Observed, High: { } high } when high < call.Estimate.Model!.ContextWindow =>
            high > band.AboveInputTokens ? $"this prompt is given with up to {Text(high, "#,0")}" : null,
        _ => new UnboundedInput(call.Analysis.Source, call.Analysis.Models.Options).Of(call.Site, call.Cancellation) is { } input
            ? $"this prompt takes {input}"
            : null,
    };

    private static string Text(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
