using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Prices;

public enum SubstituteGrade
{
    /// <summary>The team's own evaluation, named in the pricing file.</summary>
    Approved,

    /// <summary>Published figures of both models on the same measure of the call's kind of task, of which none is materially lower for the substitute.</summary>
    Measured,

    /// <summary>Cheaper and capable; that its quality for the call's task is level is not known, or published figures say that it is lower.</summary>
    Unmeasured,
}

/// <summary>What the pricing file says of substitutes. <see cref="To"/> and <see cref="From"/> may hold <c>*</c>.</summary>
public sealed record SubstituteRule(bool IsApproved, string? From, string To, string? Evaluation);

/// <summary>A cheaper model that can do what the call asks.</summary>
/// <param name="Saving">Part of the price saved at this call's token mix, above 0 and below 1.</param>
/// <param name="Cost">Of one call, on the call's own terms.</param>
/// <param name="Evidence">
/// The evaluation, or the measure with the substitute's figure and the model's: <c>whatmodel 75.1 against 54.0, autumn 2026</c>.
/// Null where there is neither; on an unmeasured one, what is measured of it in general, or the figure that is lower.
/// </param>
public sealed record Substitute(ModelInfo Model, SubstituteGrade Grade, decimal Saving, CostRange Cost, string? Evidence)
{
    /// <summary>The kind of task that the grade is of.</summary>
    public CallTask Task { get; init; }

    /// <summary>Whether published figures say that it is worse.</summary>
    public bool IsLower { get; init; }

    /// <summary>The measure on which published figures of both models say that it is better, while they say of none that it is lower; null where they do not.</summary>
    public string? BetterBy { get; init; }
}

public static class Substitutes
{
    /// <summary>More choices than this are no help at a call site.</summary>
    public const int Most = 4;

    /// <summary>A model is dear for a call when a substitute saves at least this part of its price.</summary>
    public const decimal DearSaving = 0.5m;

    private const int DaysLeftAtLeast = 90;

    /// <summary>
    /// Candidates of the same provider for a call, best first: approved, measured, unmeasured, each by saving; then by id.
    /// Only chat models of the same or a smaller size that are cheaper at the call's own usage, have the needed capabilities,
    /// a context window and output limit that fit, and neither are retired nor retire within 90 days of <paramref name="day"/>.
    /// At most <see cref="Most"/>; never for embeddings, whose index would have to be built again; for some tasks only what the team approved.
    /// </summary>
    public static IReadOnlyList<Substitute> Find(
        PriceCatalog catalog, ModelInfo model, CallUsage usage, ModelCapabilities needed, CallTask task, IReadOnlyList<SubstituteRule> rules, CalendarDate day) =>
        Cheaper(model, usage, Candidates(catalog, model, needed, task, rules, day), day);

    /// <summary>Those that may take the model's place if they are cheaper: saving and cost are still to be found. They hold for all calls of one need and task.</summary>
    internal static IReadOnlyList<Substitute> Candidates(
        PriceCatalog catalog, ModelInfo model, ModelCapabilities needed, CallTask task, IReadOnlyList<SubstituteRule> rules, CalendarDate day)
    {
        if (model.Kind != OperationKind.Chat)
        {
            return [];
        }

        var servedUntil = day.AddDays(DaysLeftAtLeast);
        var candidates = new List<Substitute>();
        foreach (var candidate in catalog.BilledBy(model.Provider))
        {
            if (IsOfSameProvider(model, candidate) && !HasRule(rules, isApproved: false, model, candidate, out _)
                && CanDo(candidate, needed) && !candidate.IsRetired(servedUntil)
                && (HasRule(rules, isApproved: true, model, candidate, out _) || (task.AllowsSubstitutes() && IsPeer(model, candidate))))
            {
                candidates.Add(Judged(model, candidate, task, 0m, CostRange.Zero, rules));
            }
        }

        return candidates;
    }

    /// <summary>Of the candidates for a model those that a call saves by, best first.</summary>
    internal static IReadOnlyList<Substitute> Cheaper(ModelInfo model, CallUsage usage, IReadOnlyList<Substitute> candidates, CalendarDate day)
    {
        if (candidates.Count == 0 || CallPricing.Cost(model, usage, day, 0m) is not { Typical: > 0m } current)
        {
            return [];
        }

        var found = new List<Substitute>();
        foreach (var candidate in candidates)
        {
            if (Fits(candidate.Model, model, usage, mustBeKnown: candidate.Grade != SubstituteGrade.Approved)
                && CallPricing.Cost(candidate.Model, InTokensOf(candidate.Model, model, usage), day, 0m) is { } cost
                && cost.Typical < current.Typical
                && !(cost.High > current.High))
            {
                found.Add(candidate with { Saving = 1m - (cost.Typical / current.Typical), Cost = cost });
            }
        }

        found.Sort(BestFirst);
        return found.Count <= Most ? found : found.GetRange(0, Most);
    }

    /// <summary>Whether the model that these substitute for is dear for its call: its price decides, never its name.</summary>
    public static bool IsDear(IReadOnlyList<Substitute> substitutes)
    {
        foreach (var substitute in substitutes)
        {
            if (substitute.Saving >= DearSaving)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the pricing file says that a model is never to be offered in place of another.</summary>
    public static bool IsDenied(IReadOnlyList<SubstituteRule> rules, string model, string candidate)
    {
        foreach (var rule in rules)
        {
            if (!rule.IsApproved && Wildcard.Matches(rule.To, candidate) && (rule.From is null || Wildcard.Matches(rule.From, model)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By the team's word, else by published figures.</summary>
    private static Substitute Judged(ModelInfo model, ModelInfo other, CallTask task, decimal saving, CostRange cost, IReadOnlyList<SubstituteRule> rules)
    {
        var graded = Graded(model, other, task, saving, cost);
        return HasRule(rules, isApproved: true, model, other, out var evaluation)
            ? graded with { Grade = SubstituteGrade.Approved, Evidence = evaluation, IsLower = false }
            : graded;
    }

    /// <summary>By published figures: of the task first. What holds in general is told where nothing is known of the task, and is no grade.</summary>
    private static Substitute Graded(ModelInfo model, ModelInfo other, CallTask task, decimal saving, CostRange cost)
    {
        var general = QualityComparison.Of(model, other);
        var ofTask = QualityComparison.Of(task, model.Quality, other.Quality);
        var told = ofTask ?? general;
        return new Substitute(other, ofTask is { IsLevel: true } ? SubstituteGrade.Measured : SubstituteGrade.Unmeasured, saving, cost, told?.Evidence)
        {
            Task = task,
            IsLower = told is { IsLevel: false },
            BetterBy = general is { IsBetter: true } better ? better.Evidence : null,
        };
    }

    /// <summary>The model that the provider names in place of one that it ends, whatever it costs: its saving is negative where it costs more.</summary>
    /// <returns>Null where none is named, where it has no price for the call, and where the pricing file denies it.</returns>
    public static Substitute? Replacement(
        PriceCatalog catalog, ModelInfo model, CallUsage usage, CallTask task, IReadOnlyList<SubstituteRule> rules, CalendarDate day)
    {
        if (model.Replacement is not { } named
            || catalog.Find(named, model.Provider) is not { } successor
            || successor.Kind != model.Kind
            || HasRule(rules, isApproved: false, model, successor, out _)
            || CallPricing.Cost(model, usage, day, 0m) is not { Typical: > 0m } current
            || CallPricing.Cost(successor, InTokensOf(successor, model, usage), day, 0m) is not { } cost)
        {
            return null;
        }

        return Judged(model, successor, task, 1m - (cost.Typical / current.Typical), cost, rules);
    }

    /// <summary>Whether it may be offered without the team's word: in its prime, and of a size that is no step up.</summary>
    private static bool IsPeer(ModelInfo model, ModelInfo candidate) =>
        candidate.Status == ModelStatus.Active
        && candidate.Size != ModelSize.Unknown
        && (model.Size == ModelSize.Unknown || candidate.Size <= model.Size);

    private static bool IsOfSameProvider(ModelInfo model, ModelInfo candidate) =>
        candidate.Kind == OperationKind.Chat
        && !string.Equals(candidate.Id, model.Id, StringComparison.OrdinalIgnoreCase)
        && (candidate.Provider.Length == 0 || string.Equals(candidate.Provider, model.Provider, StringComparison.OrdinalIgnoreCase));

    private static bool CanDo(ModelInfo candidate, ModelCapabilities needed) => (candidate.Capabilities & needed) == needed;

    /// <summary>The same text in the candidate's tokens.</summary>
    private static CallUsage InTokensOf(ModelInfo candidate, ModelInfo model, CallUsage usage)
    {
        var ratio = TokenRatio(candidate, model);
        return ratio == 1m ? usage : usage with { Input = Times(usage.Input, ratio), Output = Times(usage.Output, ratio) };
    }

    private static decimal TokenRatio(ModelInfo candidate, ModelInfo model) => candidate.TokenizerMultiplier / model.TokenizerMultiplier;

    private static Quantity Times(Quantity tokens, decimal ratio) =>
        tokens with { Low = tokens.Low * ratio, Typical = tokens.Typical * ratio, High = tokens.High * ratio };

    /// <summary>Whether the call's bounds are within the candidate's. A bound that is only the model's own limit asks for no more than the typical.</summary>
    private static bool Fits(ModelInfo candidate, ModelInfo model, CallUsage usage, bool mustBeKnown)
    {
        var ratio = TokenRatio(candidate, model);
        var input = Needed(usage.Input, model.ContextWindow) * ratio;
        var output = Needed(usage.Output, model.MaxOutputTokens) * ratio;
        return Within(input + output, candidate.ContextWindow, mustBeKnown) && Within(output, candidate.MaxOutputTokens, mustBeKnown);
    }

    /// <summary>A bound that is only the model's own limit asks for no more than the typical.</summary>
    internal static decimal Needed(Quantity tokens, int? modelLimit) => tokens.High is { } high && !(high >= modelLimit) ? high : tokens.Typical;

    private static bool Within(decimal tokens, int? limit, bool mustBeKnown) => limit is null ? !mustBeKnown : tokens <= limit;

    private static bool HasRule(IReadOnlyList<SubstituteRule> rules, bool isApproved, ModelInfo model, ModelInfo candidate, out string? evaluation)
    {
        foreach (var rule in rules)
        {
            if (rule.IsApproved == isApproved && Wildcard.Matches(rule.To, candidate.Id) && (rule.From is null || Wildcard.Matches(rule.From, model.Id)))
            {
                evaluation = rule.Evaluation;
                return true;
            }
        }

        evaluation = null;
        return false;
    }

    private static int BestFirst(Substitute left, Substitute right)
    {
        var byGrade = left.Grade.CompareTo(right.Grade);
        if (byGrade != 0)
        {
            return byGrade;
        }

        var byEvidence = Rank(left).CompareTo(Rank(right));
        var bySaving = right.Saving.CompareTo(left.Saving);
        return byEvidence != 0 ? byEvidence
            : bySaving != 0 ? bySaving
            : string.CompareOrdinal(left.Model.Id, right.Model.Id);
    }

    /// <summary>Of unmeasured ones, those that are level in general come before those of which nothing is known, and these before lower ones.</summary>
    private static int Rank(Substitute substitute) =>
        substitute.Grade != SubstituteGrade.Unmeasured ? 0 : substitute.IsLower ? 2 : substitute.Evidence is null ? 1 : 0;
}
