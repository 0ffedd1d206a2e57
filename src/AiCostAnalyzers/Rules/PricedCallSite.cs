using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Rules;

/// <summary>A call site with its price: what the rules judge.</summary>
internal sealed class PricedCallSite(CallSite site, string id, PriceBook prices, EntryPoint? entryPoint)
{
    private CallEstimate? _estimate;
    private IReadOnlyList<Substitute>? _substitutes;

    public CallSite Site => site;

    public string Id => id;

    public PriceBook Prices => prices;

    /// <summary>What its member is an entry point of, if anything.</summary>
    public EntryPoint? EntryPoint => entryPoint;

    public CallEstimate Estimate => _estimate ??= prices.Estimate(
        id, site.Operation.Definition.Kind, site.Operation.Definition.IsFree, site.Model.ToCandidates(), site.Prompt, site.Limit);

    public IReadOnlyList<Substitute> Substitutes => _substitutes ??= prices.SubstitutesFor(Estimate, site.Needs);

    /// <summary>Whether a cheaper model could do the work for less than half. A small model is what the rules ask for, never what they warn of.</summary>
    public bool IsDear => Estimate.Model is { Size: not ModelSize.Small } && AiCostAnalyzers.Prices.Substitutes.IsDear(Substitutes);

    /// <summary>Whether the model is what the source or a settings file says, and not what holds if neither says otherwise.</summary>
    public bool HasKnownModel => Estimate.Model is not null && Estimate.ModelSource > FigureSource.Fallback;

    /// <summary><c>POST /tickets/triage</c>, <c>tick of NightlySummary</c> or <c>call of Triage.ClassifyAsync</c>.</summary>
    public string Unit => entryPoint switch
    {
        null => "call of " + ShortName(CallGraph.MemberKeys.NameOf(site.Root)),
        { Unit: EntryPointUnits.Request } => entryPoint.Id,
        _ => entryPoint.Unit + " of " + entryPoint.Id,
    };

    /// <summary><c>about $0.0150</c>, and what was assumed for it.</summary>
    public string PriceText
    {
        get
        {
            if (Estimate.Cost is not { } cost)
            {
                return "at an unknown price";
            }

            var assumed = new List<string>();
            AddAssumed(Estimate.Usage.Input, "in");
            AddAssumed(Estimate.Usage.Output, "out");
            return "about " + Money.Format(cost.Typical) + (assumed.Count == 0 ? "" : " (assuming tokens: " + string.Join(", ", assumed) + ")");

            void AddAssumed(Quantity tokens, string direction)
            {
                if (tokens is { Source: FigureSource.Assumed, Typical: > 0m })
                {
                    assumed.Add(FormattableString.Invariant($"{tokens.Typical:#,0} {direction}"));
                }
            }
        }
    }

    private static string ShortName(string name)
    {
        var member = name.LastIndexOf('.');
        var type = member <= 0 ? -1 : name.LastIndexOf('.', member - 1);
        return type < 0 ? name : name.Substring(type + 1);
    }
}

internal static class Percentages
{
    /// <summary>A saving of 0.954 as <c>95 %</c>: rounded down, so that no message promises more than is saved.</summary>
    public static string Text(decimal fraction) => FormattableString.Invariant($"{Math.Floor(fraction * 100m):0} %");
}
