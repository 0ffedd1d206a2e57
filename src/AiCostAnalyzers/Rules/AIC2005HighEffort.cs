using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
        if (call.Site.Operation.Definition.Effort is not { } property
            || call.HowOften is not { } often
            || call.Analysis.Models.Options.Read(ModelResolver.OptionsOf(call.Site.Invocation, call.Site.Operation), property, call.Cancellation).Value is not { } value
            || Level(value.Unwrap()) is not { } level)
        {
            return null;
        }

        return Diagnostic.Create(
            s_descriptor,
            call.Site.Location,
            [value.Unwrap().Syntax.GetLocation()],
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Effort, level),
            call.ModelText, level, often, call.PriceText);
    }

    /// <returns>The level as the source writes it, where it is a high one; else null.</returns>
    private static string? Level(IOperation value)
    {
        var level = value switch
        {
            IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } => member.Name,
            IPropertyReferenceOperation { Property: { IsStatic: true } member } => member.Name,
            IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } }] } => text,
            { ConstantValue: { HasValue: true, Value: string text } } => text,
            _ => null,
        };
        return level?.ToLowerInvariant() is "high" or "xhigh" or "extrahigh" or "max" ? level : null;
    }
}
