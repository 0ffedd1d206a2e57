using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>AIC1007: a deferred query asks the model again each time it is enumerated.</summary>
internal sealed class AIC1007LazyQueryCallsModel : HotPathRule
{
    private static readonly DiagnosticDescriptor s_descriptor = Describe(
        DiagnosticIds.LazyQueryCallsModel,
        "Lazy query calls a model",
        "'{0}' asks {1} {2} times each time it is enumerated, {3} each, and {4}; keep the answers in a list{5}",
        DiagnosticCategories.HotPath,
        DiagnosticSeverity.Warning,
        "A deferred query holds no answers: whoever enumerates it makes its model calls, all of them, again.");

    public override DiagnosticDescriptor Descriptor => s_descriptor;

    public override HotPathFinding? Find(PricedCallSite call)
    {
        if (new LazyQueries(call.Analysis.Frames).Around(call.Site.Invocation, call.Site.Root.Symbol) is not { } lazy
            || lazy is { Holder: ILocalSymbol, Enumerations: < 2 })
        {
            return null;
        }

        var where = lazy.Holder is ILocalSymbol
            ? FormattableString.Invariant($"is enumerated {lazy.Enumerations} times or more here")
            : "whoever reads it enumerates it again";
        var isCertain = lazy.Holder is ILocalSymbol && call.IsDear && call.HasKnownModel && Repetition.IsFanOut(call.Site.Frames);
        return new HotPathFinding(
            s_descriptor,
            isCertain ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            $"'{lazy.Holder.Name}' asks again each time it is enumerated",
            lazy.Holder.Name, call.ModelText, Repetition.Text(call.Site.Frames), call.PriceText, where)
        {
            Places = [lazy.Query.Syntax.GetLocation()],
            Properties = lazy.Holder is ILocalSymbol
                ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.QueryHolder, lazy.Holder.Name)
                : ImmutableDictionary<string, string?>.Empty,
        };
    }
}
