using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Linking;

/// <summary>A call site with its model and its price.</summary>
/// <param name="Key">Its id; with its place where two sites of the program have one id.</param>
internal sealed record LinkedCall(
    string Key, string Project, CallSiteFacts Site, LinkedModel Model, CallEstimate Estimate, IReadOnlyList<Substitute> Substitutes)
{
    /// <summary>Where it stands in <see cref="LinkedProgram.Calls"/>.</summary>
    public int Index { get; init; }

    /// <summary>What each turn of the conversation adds to those after it, in USD; null where the call sends no history that grows.</summary>
    public decimal? HistoryPerTurn { get; init; }

    /// <summary>USD of one call; null where something of it is unknown.</summary>
    public CostRange? Price => Estimate.Cost;

    /// <summary>Whether a cheaper model could do the work for less than half.</summary>
    public bool IsDear => Site.Kind is OperationKind.Chat or OperationKind.AgentRun
        && Estimate.Model is { Size: not ModelSize.Small } && Prices.Substitutes.IsDear(Substitutes);

    public bool IsGrounded => Price is not null && Estimate.IsGrounded;
}

/// <summary>Prices call sites by the price book that the analyzers use too.</summary>
internal sealed class CallPricer(PriceBook book, ModelLinker models)
{
    /// <summary>Of equal calls. A program asks few models in few ways, however often.</summary>
    private readonly Dictionary<(string Provider, string Model, CallUsage Usage, CostRange? Cost, ModelCapabilities Needs, CallTask Task), IReadOnlyList<Substitute>> _substitutes = [];

    public IReadOnlyList<LinkedCall> Price(IReadOnlyList<(string Project, CallSiteFacts Site)> sites)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. sites.Select((site, index) => Price(site.Project, site.Site, Unique(site.Site, taken), index))];
    }

    private LinkedCall Price(string project, CallSiteFacts site, string key, int index)
    {
        var model = models.Link(site.Model);
        if (model.Unregistered is null && ModelCandidate.AreLocal(model.Candidates))
        {
            // A client that the host registers may be one of its own machine.
            site = site with { IsFree = true };
        }

        var estimate = book.Estimate(site.Id, site.Kind, site.IsFree, model.Candidates, site.Input, site.OutputLimit, CallTraits.Of(site));
        return new LinkedCall(key, project, site, model, estimate, site.IsFree ? [] : SubstitutesFor(estimate, site))
        {
            Index = index,
            HistoryPerTurn = site.Frames.Any(frame => frame.Grows) ? book.HistoryPerTurn(estimate) : null,
        };
    }

    private IReadOnlyList<Substitute> SubstitutesFor(CallEstimate estimate, CallSiteFacts site)
    {
        if (estimate.Model is not { } model)
        {
            return [];
        }

        var key = (model.Provider, model.Id, estimate.Usage, estimate.Cost, site.Needs, site.Task);
        if (!_substitutes.TryGetValue(key, out var substitutes))
        {
            _substitutes.Add(key, substitutes = book.SubstitutesFor(estimate, site.Needs, site.Task));
        }

        return substitutes;
    }

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
