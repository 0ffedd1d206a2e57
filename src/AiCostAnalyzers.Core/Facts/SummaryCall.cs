using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Facts;

/// <summary>Something that one run of a member calls.</summary>
/// <param name="MayBeSkipped">
/// Whether a branch, an implementation or an override decides if it runs. Calls that may be skipped may exclude one another:
/// their sum is a bound.
/// </param>
public abstract record SummaryCall(SummaryMultiplicity Times, bool MayBeSkipped);

/// <summary>A call to a model.</summary>
/// <param name="Model">Its candidates have no positions.</param>
public sealed record SummaryModelCall(
    OperationKind Kind, ModelFacts Model, PromptFacts Input, LimitFacts OutputLimit, SummaryMultiplicity Times, bool MayBeSkipped)
    : SummaryCall(Times, MayBeSkipped)
{
    /// <summary>What a substitute for its model must be able to do.</summary>
    public ModelCapabilities Needs { get; init; }

    /// <summary>The kind of task that it visibly does.</summary>
    public CallTask Task { get; init; }

    /// <summary>Whether it may also reach no model.</summary>
    public bool MayBeFree { get; init; }
}

/// <summary>A call to a member of another project, or to one that other projects may implement or override.</summary>
/// <param name="Target">Key of the member.</param>
public sealed record SummaryOpenCall(string Target, SummaryMultiplicity Times, bool MayBeSkipped)
    : SummaryCall(Times, MayBeSkipped);
