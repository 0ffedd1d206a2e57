using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Prices;

public enum SubstituteGrade
{
    /// <summary>The team's own evaluation, named in the pricing file.</summary>
    Approved,

    /// <summary>Published figures of both models on the same measure.</summary>
    Measured,

    /// <summary>Cheaper and capable; quality not known.</summary>
    Unmeasured,
}

/// <summary>What the pricing file says of substitutes. <see cref="To"/> and <see cref="From"/> may hold <c>*</c>.</summary>
public sealed record SubstituteRule(bool IsApproved, string? From, string To, string? Evaluation);

/// <summary>A cheaper model that can do what the call asks.</summary>
/// <param name="Saving">Part of the price saved at this call's token mix, above 0 and below 1.</param>
/// <param name="Evidence">The evaluation or the measure with both figures; null when unmeasured.</param>
public sealed record Substitute(ModelInfo Model, SubstituteGrade Grade, decimal Saving, CostRange Cost, string? Evidence);

public static class Substitutes
{
    /// <summary>
    /// Candidates of the same provider for a call, best first: approved, measured, unmeasured, each by saving; then by id.
    /// Only models of the same kind that are cheaper at the call's own usage, have the needed capabilities,
    /// a context window and output limit that fit, and neither are retired nor retire within 90 days of <paramref name="day"/>.
    /// </summary>
    public static IReadOnlyList<Substitute> Find(
        PriceCatalog catalog, ModelInfo model, CallUsage usage, ModelCapabilities needed, IReadOnlyList<SubstituteRule> rules, CalendarDate day) =>
        throw new NotImplementedException();
}
