using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Linking;

/// <summary>A call site with its model and its price.</summary>
/// <param name="Key">Its id; with its place where two sites of the program have one id.</param>
/// <param name="Price">USD of one call; null where something of it is unknown.</param>
internal sealed record LinkedCall(
    string Key, string Project, CallSiteFacts Site, LinkedModel Model, CallEstimate Estimate, CostRange? Price, IReadOnlyList<Substitute> Substitutes)
{
    public bool IsGrounded => Price is not null && Estimate.IsGrounded;

    /// <summary>What a call would cost with a substitute, on the same terms: discount, deployment, rounds.</summary>
    public CostRange PriceWith(Substitute substitute)
    {
        if (Price is null || substitute.Cost.Typical == 0m)
        {
            return substitute.Cost;
        }

        var terms = Price.Typical * (1m - substitute.Saving) / substitute.Cost.Typical;
        return new CostRange(substitute.Cost.Low * terms, substitute.Cost.Typical * terms, substitute.Cost.High * terms);
    }
}

/// <summary>Prices call sites by the price book that the analyzers use too.</summary>
internal sealed class CallPricer(PriceBook book, ModelLinker models, UsageDefaults defaults)
{
    public IReadOnlyList<LinkedCall> Price(IReadOnlyList<(string Project, CallSiteFacts Site)> sites)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. sites.Select(site => Price(site.Project, site.Site, Unique(site.Site, taken)))];
    }

    private LinkedCall Price(string project, CallSiteFacts site, string key)
    {
        var model = models.Link(site.Model);
        var estimate = book.Estimate(site.Id, site.Kind, site.IsFree, Named(model.Candidates), site.Input, site.OutputLimit);
        var price = site.IsFree || IsUsageKnown(site.Kind, estimate.Usage) ? estimate.Cost : null;
        return new LinkedCall(key, project, site, model, estimate, price, site.IsFree ? [] : book.SubstitutesFor(estimate, site.Needs));
    }

    /// <summary>A key that configuration does not hold leaves the decision to what stands beside it, or to the default model.</summary>
    private IReadOnlyList<ModelCandidate> Named(IReadOnlyList<ModelCandidate> candidates)
    {
        var named = candidates.Where(candidate => candidate.Text.Length > 0).ToList();
        return named.Count > 0 || defaults.Model is not null ? named : candidates;
    }

    /// <summary>A figure that an invalid entry touches is unknown. An image or a search has a price without tokens.</summary>
    private static bool IsUsageKnown(OperationKind kind, CallUsage usage) =>
        usage.Rounds.Source != FigureSource.Unknown
        && (kind is OperationKind.Image or OperationKind.Rerank
            || (usage.Input.Source != FigureSource.Unknown && usage.Output.Source != FigureSource.Unknown));

    private static string Unique(CallSiteFacts site, HashSet<string> taken)
    {
        var key = site.Id;
        for (var i = 2; !taken.Add(key); i++)
        {
            key = FormattableString.Invariant($"{site.Id} at {site.Position.File}:{site.Position.Line}:{site.Position.Column}")
                + (i == 2 ? "" : FormattableString.Invariant($" ({i})"));
        }

        return key;
    }
}
