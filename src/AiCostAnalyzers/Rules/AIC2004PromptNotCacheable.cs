using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OperationKind = AiCostAnalyzers.Facts.OperationKind;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2004: a long constant part of a prompt is paid for in full each time, because nothing lets the provider keep it.</summary>
internal sealed class AIC2004PromptNotCacheable : CallSiteRule
{
    /// <summary>Providers keep no beginning that is shorter; some models ask for up to four times as many.</summary>
    private const int FewestTokens = 1024;

    /// <summary>What the models of Anthropic ask for that ask for most.</summary>
    private const int FewestTokensOfAnthropic = 4096;

    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.PromptNotCacheable,
        "Static prompt is not cacheable",
        "{0:#,0} constant tokens are sent to '{1}' at the full price {2}; cached they cost {3} less: {4}",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Info,
        "Providers keep the beginning of a prompt and charge a fraction for it when it comes again. What changes must stand behind what does not.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        var constant = call.Site.Prompt.ConstantTokens;
        if (constant < FewestTokens
            || call.Site.Prompt.IsComplete
            || call.Site.Operation.Definition.Kind is not (OperationKind.Chat or OperationKind.AgentRun)
            || call.HowOften is not { } often
            || call.Estimate is not { Model: { } model, Usage.CacheReadRatio: 0m }
            || model.PriceOn(call.Prices.Day).BandFor(constant) is not { CacheRead: { } cached, Input: { } input }
            || cached >= input
            || Advice(call, constant, call.Site.ConstantBeginning) is not { } advice)
        {
            return null;
        }

        return Diagnostic.Create(s_descriptor, call.Site.Location, constant, model.Id, often, CallText.Percent(1m - (cached / input)), advice);
    }

    private static string? Advice(PricedCallSite call, int constant, int beginning)
    {
        if (call.Site.Operation.Sdk.Provider == "anthropic")
        {
            return constant >= FewestTokensOfAnthropic && !MarksCache(call) ? "mark their end with 'CacheControl'" : null;
        }

        return beginning < FewestTokens && constant - beginning >= FewestTokens ? "put them before what changes" : null;
    }

    /// <summary>Whether the parameters hold a cache mark anywhere, or come from where they might.</summary>
    private static bool MarksCache(PricedCallSite call)
    {
        var parameters = ModelResolver.OptionsOf(call.Site.Invocation, call.Site.Operation);
        var mark = call.Analysis.Models.Options.Read(parameters, "CacheControl", call.Cancellation);
        if (!mark.IsKnown || mark.Value is not null)
        {
            return true;
        }

        foreach (var property in call.Site.Operation.Definition.PromptOptions)
        {
            var value = call.Analysis.Models.Options.Read(parameters, property, call.Cancellation);
            if (!value.IsKnown || value.Value?.DescendantsAndSelf().Any(static o => o is IPropertyReferenceOperation { Property.Name: "CacheControl" } or ILocalReferenceOperation or IFieldReferenceOperation { Field.HasConstantValue: false, Field.Type.SpecialType: not SpecialType.System_String }) == true)
            {
                return true;
            }
        }

        return false;
    }
}
