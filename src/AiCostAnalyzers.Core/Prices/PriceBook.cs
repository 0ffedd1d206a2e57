using System.Collections.Concurrent;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Prices;

/// <summary>
/// What decides the price of a call: the catalog and the team's own models, deployments, discounts, annotations and the day.
/// Analyzers and linker both ask here, so that a warning and the report name the same figures.
/// </summary>
public sealed class PriceBook
{
    private readonly AnalysisInputs _inputs;
    private readonly Lazy<PriceCatalog> _catalog;
    private readonly ConcurrentDictionary<(string Provider, string Id, ModelCapabilities Needed, CallTask Task), IReadOnlyList<Substitute>> _candidates = new();

    public PriceBook(AnalysisInputs inputs)
    {
        _inputs = inputs;
        _catalog = new(() => PriceCatalog.Later(inputs.Catalog?.Value).With(inputs.Models));
        Usage = new UsageResolver(inputs.Calls, inputs.Counts, inputs.Defaults);
    }

    public PriceCatalog Catalog => _catalog.Value;

    public UsageResolver Usage { get; }

    /// <summary>The day whose prices hold: the pricing file's, else the catalog's own. Never the clock's.</summary>
    public CalendarDate Day => _inputs.PricesAsOf ?? Catalog.Date;

    /// <summary>The model behind a name in source: a deployment of that name first, then the catalog.</summary>
    /// <returns>Null when neither knows it.</returns>
    public PricedModel? FindModel(string name, string? provider)
    {
        if (DeploymentOf(name) is not { } deployment)
        {
            return Catalog.Find(name, provider) is { } model
                ? new PricedModel(model, Factor(model, name, DeploymentPlace.Global), IsProvisioned: false, IsDeployment: false)
                : null;
        }

        return (Catalog.Find(deployment.Model, provider) ?? Catalog.Find(deployment.Model)) is { } deployed
            ? new PricedModel(deployed, deployment.Multiplier ?? Factor(deployed, deployment.Model, deployment.Place), deployment.PerMonth is not null, IsDeployment: true)
            : null;
    }

    /// <summary>Usage and cost of one call.</summary>
    /// <param name="callSiteId"><c>Namespace.Type.Member(Operation)#k</c>; decides which annotations hold.</param>
    /// <param name="candidates">The models it may use, as source or settings name them.</param>
    /// <param name="traits">What else is known of the call; null where nothing is.</param>
    public CallEstimate Estimate(
        string callSiteId,
        OperationKind kind,
        bool isFree,
        IReadOnlyList<ModelCandidate> candidates,
        PromptFacts prompt,
        LimitFacts limit,
        CallTraits? traits = null)
    {
        if (Usage.AnnotatedModel(callSiteId, traits?.Operation) is { } annotated)
        {
            candidates = [new ModelCandidate(annotated, FigureSource.Annotation, null)];
        }

        candidates = Named(candidates);
        var (models, unknown) = Resolve(candidates);
        if ((models.Count == 0 || Weakest(candidates) <= FigureSource.Fallback) && Usage.ObservedModel(callSiteId) is { } served
            && FindModel(served, candidates.Count > 0 ? candidates[0].Provider : null) is { } answering)
        {
            candidates = [new ModelCandidate(served, FigureSource.Observed, null)];
            (models, unknown) = ([answering], []);
        }

        var source = Weakest(candidates);
        if (models.Count == 0 && unknown.Count == 0 && _inputs.Defaults.Model is { } assumed && FindModel(assumed, null) is { } standIn)
        {
            models = [standIn];
            source = FigureSource.Assumed;
        }

        var usage = Usage.Usage(callSiteId, kind, prompt, limit, models.Count == 1 ? models[0].Model : null, traits);
        var cost = isFree ? CostRange.Zero
            : unknown.Count > 0 || !IsKnown(usage, kind) ? null
            : models.Count == 1 ? Price(models[0], usage)
            : Cost(models, model => Usage.Usage(callSiteId, kind, prompt, limit, model, traits));
        return new CallEstimate(
            models.ConvertAll(static m => m.Model),
            source,
            usage,
            cost,
            isFree || (cost is not null && models.Count == 1 && source.IsGrounded() && IsGrounded(models[0].Model, usage)),
            unknown)
        {
            IsDeployment = models.Exists(static m => m.IsDeployment),
        };
    }

    /// <summary>Where the estimate of a call and what production was measured to do no longer go together; empty where nothing was measured.</summary>
    /// <param name="prompt">What the source proves of its input.</param>
    public IEnumerable<Drift> DriftOf(string callSiteId, CallEstimate estimate, PromptFacts prompt, LimitFacts limit)
    {
        if (Usage.Measured(callSiteId) is not { } measured)
        {
            yield break;
        }

        if (DriftFinder.Age(measured.MeasuredUntil, _inputs.ObservedMaxAge, Day, measured.Position) is { } old)
        {
            yield return old;
        }

        if (measured.Model is { } answered && FindModel(answered, estimate.Model?.Provider)?.Model.Id is { } id && estimate.Models.Count > 0
            && estimate.Models.All(model => model.Id != id))
        {
            yield return new Drift(DriftKind.OtherModel, $"priced is {string.Join(" or ", estimate.Models.Select(model => $"'{model.Id}'"))}, answered has '{id}'", measured.Position);
        }

        Drift?[] written =
        [
            DriftFinder.Written("input tokens", estimate.Usage.Input, measured.InputTokens, measured.Position),
            DriftFinder.Written("output tokens", estimate.Usage.Output, measured.OutputTokens, measured.Position),
            DriftFinder.Written("rounds", estimate.Usage.Rounds, measured.Rounds, measured.Position),
        ];
        foreach (var drift in written.OfType<Drift>().Concat(DriftFinder.Proven(measured, prompt, limit, estimate.Model)))
        {
            yield return drift;
        }
    }

    /// <summary>What one call costs that uses a model so, whoever makes it; null where neither catalog nor pricing file has a price.</summary>
    public CostRange? Price(string model, string? provider, CallUsage usage) => FindModel(model, provider) is { } priced ? Price(priced, usage) : null;

    /// <summary>
    /// What one more turn of a conversation adds to each turn after it, typically, in USD: its own input and its answer, read again.
    /// </summary>
    /// <returns>Null where that is not known, and where the input is that of real calls, whose average holds the history already.</returns>
    public decimal? HistoryPerTurn(CallEstimate estimate)
    {
        var usage = estimate.Usage;
        if (estimate is not { Model: { } model, Cost: { Typical: > 0m } cost } || usage.Input.Source is FigureSource.Annotation or FigureSource.Observed)
        {
            return null;
        }

        var read = usage with
        {
            Input = Quantity.Exact(usage.Input.Typical + usage.Output.Typical, usage.Input.Source),
            Output = Quantity.Exact(0m, FigureSource.Constant),
        };
        return CallPricing.Cost(model, usage, Day, 0m) is { Typical: > 0m } listed && CallPricing.Cost(model, read, Day, 0m) is { } again
            ? again.Typical * (cost.Typical / listed.Typical)
            : null;
    }

    /// <summary>
    /// Cheaper models for an estimated call, best first, with what it would cost on the same terms: discount, deployment, rounds.
    /// None for a call of several or unknown models, and none where nothing can be saved.
    /// </summary>
    public IReadOnlyList<Substitute> SubstitutesFor(CallEstimate estimate, ModelCapabilities needed, CallTask task)
    {
        if (estimate is not { Model: { } model, Cost: { Typical: > 0m } cost })
        {
            return [];
        }

        var candidates = _candidates.GetOrAdd((model.Provider, model.Id, needed, task), _ => Substitutes.Candidates(Catalog, model, needed, task, _inputs.Substitutes, Day));
        return [.. Substitutes.Cheaper(model, estimate.Usage, candidates, Day).Select(substitute => OnTermsOf(cost, substitute))];
    }

    /// <summary>A model for one's own machine that a measure speaks for; none that the pricing file denies.</summary>
    public LocalModel? LocalFor(CallEstimate estimate, ModelCapabilities needed, CallTask task) =>
        estimate is { Model: { } model, Cost: { Typical: > 0m } }
            ? LocalModels.For(Catalog, model, estimate.Usage, needed, task, id => Substitutes.IsDenied(_inputs.Substitutes, model.Id, id))
            : null;

    /// <summary>What the provider names in place of the call's model, which it ends.</summary>
    public Substitute? ReplacementOf(CallEstimate estimate, CallTask task) =>
        estimate is { Model: { } model, Cost: { } cost } && Substitutes.Replacement(Catalog, model, estimate.Usage, task, _inputs.Substitutes, Day) is { } successor
            ? OnTermsOf(cost, successor)
            : null;

    private static Substitute OnTermsOf(CostRange cost, Substitute substitute)
    {
        if (substitute.Cost.Typical == 0m)
        {
            return substitute;
        }

        var terms = cost.Typical * (1m - substitute.Saving) / substitute.Cost.Typical;
        return substitute with { Cost = new CostRange(substitute.Cost.Low * terms, substitute.Cost.Typical * terms, substitute.Cost.High * terms) };
    }

    /// <summary>A configuration key that no settings file holds leaves the decision to what stands beside it, or to the default model.</summary>
    private IReadOnlyList<ModelCandidate> Named(IReadOnlyList<ModelCandidate> candidates)
    {
        var named = new List<ModelCandidate>();
        foreach (var candidate in candidates)
        {
            if (candidate.Text.Length > 0)
            {
                named.Add(candidate);
            }
        }

        return named.Count > 0 || _inputs.Defaults.Model is not null ? named : candidates;
    }

    /// <summary>What a model's name or a deployment's place adds to its price: <c>us.anthropic.…</c> is bound to a group of regions.</summary>
    private static decimal Factor(ModelInfo model, string name, DeploymentPlace place) => place switch
    {
        DeploymentPlace.DataZone => model.DataZone ?? 1m,
        DeploymentPlace.Regional => model.Regional ?? 1m,
        _ => ModelName.IsRegionalProfile(name) ? model.Regional ?? 1m : 1m,
    };

    private bool IsGrounded(ModelInfo model, CallUsage usage) =>
        usage.Tier != ServiceTier.Unknown
        && (CallPricing.IsBilledByUnits(model, usage, Day)
            ? usage.Rounds.Source.IsGrounded() && (usage.AudioMinutes ?? usage.Characters)!.Source.IsGrounded()
            : usage.IsGrounded);

    /// <summary>A figure that an invalid entry of the pricing file touches is unknown. Images, searches and audio have prices without tokens.</summary>
    private static bool IsKnown(CallUsage usage, OperationKind kind) =>
        usage.Rounds.Source != FigureSource.Unknown
        && (kind is OperationKind.Image or OperationKind.Rerank or OperationKind.Transcription or OperationKind.Speech or OperationKind.Realtime
            || (usage.Input.Source != FigureSource.Unknown && usage.Output.Source != FigureSource.Unknown));

    private (List<PricedModel> Known, List<ModelCandidate> Unknown) Resolve(IReadOnlyList<ModelCandidate> candidates)
    {
        var known = new List<PricedModel>();
        var unknown = new List<ModelCandidate>();
        foreach (var candidate in candidates)
        {
            if (candidate.Text.Length == 0 || FindModel(candidate.Text, candidate.Provider) is not { } model)
            {
                unknown.Add(candidate);
            }
            else if (!known.Contains(model))
            {
                known.Add(model);
            }
        }

        return (known, unknown);
    }

    private CostRange? Cost(List<PricedModel> models, Func<ModelInfo, CallUsage> usageOf)
    {
        CostRange? total = null;
        foreach (var model in models)
        {
            // Another tokenizer, another output limit: each candidate has a usage of its own.
            if (Price(model, usageOf(model.Model)) is not { } one)
            {
                return null;
            }

            total = total is null
                ? one
                : new CostRange(
                    Math.Min(total.Low, one.Low),
                    Math.Max(total.Typical, one.Typical),
                    total.High is { } a && one.High is { } b ? Math.Max(a, b) : null);
        }

        return total;
    }

    private CostRange? Price(PricedModel model, CallUsage usage)
    {
        if (model.IsProvisioned)
        {
            return CostRange.Zero;
        }

        var discount = _inputs.Discounts.TryGetValue(model.Model.Provider, out var taken) ? taken : 0m;
        return CallPricing.Cost(model.Model, usage, Day, discount) is { } one
            ? new CostRange(one.Low * model.Multiplier, one.Typical * model.Multiplier, one.High * model.Multiplier)
            : null;
    }

    private Deployment? DeploymentOf(string name)
    {
        Deployment? found = null;
        foreach (var deployment in _inputs.Deployments)
        {
            if (deployment.Name != name)
            {
                continue;
            }

            if (deployment.Environment is null)
            {
                found ??= deployment;
            }
            else if (string.Equals(deployment.Environment, _inputs.Environment, StringComparison.OrdinalIgnoreCase))
            {
                return deployment;
            }
        }

        return found;
    }

    private static FigureSource Weakest(IReadOnlyList<ModelCandidate> candidates)
    {
        var weakest = candidates.Count == 0 ? FigureSource.Unknown : FigureSource.Observed;
        foreach (var candidate in candidates)
        {
            weakest = candidate.Source < weakest ? candidate.Source : weakest;
        }

        return weakest;
    }
}

/// <summary>A model at the terms of a deployment.</summary>
/// <param name="Multiplier">On each of its prices.</param>
/// <param name="IsProvisioned">Paid by the month; its calls cost nothing each.</param>
/// <param name="IsDeployment">Whether the source names a deployment, and not the model.</param>
public sealed record PricedModel(ModelInfo Model, decimal Multiplier, bool IsProvisioned, bool IsDeployment);

/// <summary>What is known of the price of one call.</summary>
/// <param name="Models">All it may use; empty where none is known.</param>
/// <param name="ModelSource">The weakest source among them.</param>
/// <param name="Cost">USD; null where a model or its price is unknown. With several models, low is the cheapest's and typical and high the dearest's.</param>
/// <param name="IsGrounded">Whether model, tokens and rounds are all literal, constant, configuration, annotation or observed.</param>
/// <param name="Unknown">Names that no deployment and no catalog knows.</param>
public sealed record CallEstimate(
    IReadOnlyList<ModelInfo> Models, FigureSource ModelSource, CallUsage Usage, CostRange? Cost, bool IsGrounded, IReadOnlyList<ModelCandidate> Unknown)
{
    /// <summary>Whether the source names a deployment: a model's id in its place would name none.</summary>
    public bool IsDeployment { get; init; }

    /// <summary>Whether the model is what the source or a settings file says, and not what holds if neither says otherwise.</summary>
    public bool HasKnownModel => Model is not null && ModelSource > FigureSource.Fallback;

    /// <summary>The model, where it is one.</summary>
    public ModelInfo? Model => Models.Count == 1 ? Models[0] : null;
}
