using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Models;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>What a fix needs to know to swap a model: where it is set, and for what.</summary>
internal static class ModelSwap
{
    /// <summary>The expression that sets the model, in source or in a settings file.</summary>
    public static IEnumerable<Location> Places(PricedCallSite call) =>
        Swappable(call) is { Place: { } place }
            ? [Reportable(place, call.Site.Invocation.SemanticModel!.Compilation)]
            : [];

    /// <summary>In an editor, referenced projects are source too; a diagnostic that points into another compilation's tree is an exception.</summary>
    private static Location Reportable(Location place, Compilation compilation) => place.SourceTree is { } tree && !compilation.ContainsSyntaxTree(tree)
        ? Location.Create(tree.FilePath, place.SourceSpan, place.GetLineSpan().Span)
        : place;

    public static ImmutableDictionary<string, string?> Properties(PricedCallSite call) => Properties(call, call.Substitutes);

    /// <param name="substitutes">What is offered, best first.</param>
    public static ImmutableDictionary<string, string?> Properties(PricedCallSite call, IReadOnlyList<Substitute> substitutes)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        if (Swappable(call) is not { } model)
        {
            return properties.ToImmutable();
        }

        properties[DiagnosticProperties.ModelText] = model.Text;
        properties[DiagnosticProperties.ModelForm] = model.Form;
        var lines = new StringBuilder();
        foreach (var substitute in substitutes)
        {
            lines.Append(lines.Length == 0 ? "" : "\n")
                .Append(substitute.Model.Id).Append('\t')
                .Append(substitute.Grade.ToString().ToLowerInvariant()).Append('\t')
                .Append(substitute.Saving.ToString(CultureInfo.InvariantCulture)).Append('\t')
                .Append(model.Form == ModelForms.Member ? call.Site.Operation.Sdk.Models?.ToMember?.Invoke(substitute.Model.Id) : "");
        }

        properties[DiagnosticProperties.Substitutes] = lines.ToString();
        return properties.ToImmutable();
    }

    /// <summary>The one model that the source names itself: another id in place of a deployment's name, or beside an annotation or a measurement, would change nothing.</summary>
    private static ResolvedModel? Swappable(PricedCallSite call) =>
        call.Site.Model.Candidates is { Length: 1 } candidates && !call.Estimate.IsDeployment && call.Estimate.ModelSource is not (FigureSource.Annotation or FigureSource.Observed)
            ? candidates[0]
            : null;

    /// <summary>Another model with both prices behind it, and what could run on one's own machine where a measure speaks for it.</summary>
    public static string AdviceAndHint(PricedCallSite call) => CallText.Advice(call.Substitutes[0])
        + (call.Prices.LocalFor(call.Estimate, call.Site.Needs, call.Site.Task) is { } local ? CallText.Hint(local, call.Estimate.Model!) : "");
}
