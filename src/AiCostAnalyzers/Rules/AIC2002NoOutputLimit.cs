using System.Collections.Immutable;
using System.Globalization;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC2002: nothing but the model's own limit bounds the answer.</summary>
internal sealed class AIC2002NoOutputLimit : CallSiteRule
{
    /// <summary>A limit to start from where no annotation says how long answers get: a page of text.</summary>
    private const decimal StartingLimit = 1024m;

    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.NoOutputLimit,
        "No output limit",
        "No output limit: {0}; set '{1}'",
        DiagnosticCategories.Model,
        DiagnosticSeverity.Hidden,
        "Output tokens are the dearest ones, and only the model's own limit ends this answer.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override Diagnostic? Judge(PricedCallSite call)
    {
        var definition = call.Site.Operation.Definition;
        if (call.Site.Limit.Status != LimitStatus.NotSet
            || definition is not { Limit: { } property, Options: { } options, Requests: null }
            || ParameterOf(call.Site.Invocation, options, property) is not { } parameter)
        {
            return null;
        }

        var estimate = call.Estimate;
        var bound = estimate.Model?.MaxOutputTokens is { } tokens && estimate.Cost?.High is { } high
            ? Invariant($"'{estimate.Model.Id}' may answer with up to {tokens:#,0} tokens, at most {Money.Format(high)} a call")
            : "nothing bounds the length of the answer, nor its price";

        var limit = estimate.Usage.Output is { Source: FigureSource.Annotation or FigureSource.Observed, High: { } expected } ? expected : StartingLimit;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.LimitOptionsType, options)
            .Add(DiagnosticProperties.LimitParameter, parameter)
            .Add(DiagnosticProperties.SuggestedLimit, decimal.Ceiling(limit).ToString(CultureInfo.InvariantCulture));
        if (!property.Contains("."))
        {
            // The fix sets a property of the options themselves.
            properties = properties.Add(DiagnosticProperties.LimitProperty, property);
        }

        return Diagnostic.Create(s_descriptor, call.Site.Location, null, properties, bound, property);
    }

    /// <returns>Null for an overload that takes no options, or only their base class, which knows no limit.</returns>
    private static string? ParameterOf(IInvocationOperation call, string options, string property)
    {
        foreach (var parameter in call.TargetMethod.Parameters)
        {
            if (Sdks.Names.MetadataName(parameter.Type) == options && Sdks.Names.HasProperty(parameter.Type, property))
            {
                return parameter.Name;
            }
        }

        return null;
    }
}
