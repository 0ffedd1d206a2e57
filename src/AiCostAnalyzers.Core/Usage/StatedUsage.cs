using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Usage;

/// <summary>What the source itself states of a call: the tier it asks for, and an attribute on its member or type.</summary>
public sealed record StatedUsage
{
    public static readonly StatedUsage None = new();

    /// <summary>Null where the call leaves it to the provider.</summary>
    public ServiceTier? Tier { get; init; }

    public GivenQuantity? InputTokens { get; init; }

    public GivenQuantity? OutputTokens { get; init; }

    /// <summary>Part of the input, 0 to 1.</summary>
    public decimal? CacheReadRatio { get; init; }

    public GivenQuantity? Rounds { get; init; }

    /// <summary>Part of the requests, 0 to 1.</summary>
    public decimal? Share { get; init; }
}
