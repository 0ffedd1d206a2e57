using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2003: the provider has ended the model, or has announced when it will. Judged as of the prices' date, never by the clock.</summary>
internal sealed class AIC2003ModelRetires : CallSiteRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.ModelRetires,
        "Model is retired or retires",
        "'{0}' {1} (prices of {2}){3}",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Info,
        "Calls to a model that is no longer served fail, or are answered and billed as another model's.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        if (call.Estimate.Model is not { } model
            || !call.HasKnownModel
            || (model.Retires is null && model.Status is not (ModelStatus.Shutdown or ModelStatus.Deprecated)))
        {
            return null;
        }

        var day = call.Prices.Day;
        var end = model.Retires is { } date
            ? model.IsRetired(day) ? $"is no longer served since {date}" : $"is served until {date}"
            : model.Status == ModelStatus.Shutdown ? "is no longer served" : "has an end, whose day is not announced";
        var successor = call.Prices.ReplacementOf(call.Estimate, call.Site.Task);
        var isSwappable = successor is not null && call.Site.Operation.Definition.Kind is OperationKind.Chat or OperationKind.AgentRun;
        return Diagnostic.Create(
            s_descriptor,
            call.Site.Location,
            isSwappable ? ModelSwap.Places(call) : [],
            ModelSwap.Properties(call, isSwappable ? [successor!] : []),
            model.Id,
            end,
            day,
            successor is not null ? $"; a call costs {call.PriceText}; its provider names '{successor.Model.Id}' instead, which costs {CallText.Price(successor)} ({CallText.Grade(successor)})"
                : model.Replacement is { } named ? $"; its provider names '{named}' instead" : "");
    }
}
