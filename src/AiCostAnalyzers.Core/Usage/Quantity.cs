using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Usage;

/// <summary>A figure with its range and where it came from. Low ≤ Typical ≤ High.</summary>
/// <param name="Low">What is proven.</param>
/// <param name="High">The bound; null where there is none.</param>
public sealed record Quantity(decimal Low, decimal Typical, decimal? High, FigureSource Source)
{
    public static Quantity Exact(decimal value, FigureSource source) => new(value, value, value, source);
}

/// <summary>A figure as the pricing file gives it. A single number there is <see cref="Typical"/>.</summary>
public sealed record GivenQuantity(decimal? Low, decimal? Typical, decimal? High);

/// <summary>The usage of one call.</summary>
/// <param name="Input">Tokens of the model's own tokenizer, cached ones included.</param>
/// <param name="Output">Tokens, reasoning included.</param>
/// <param name="CacheReadRatio">Part of the input that is read from the provider's cache, 0 to 1.</param>
/// <param name="Rounds">Model calls behind one call; 1 without tools.</param>
/// <param name="Share">Part of the requests that take the call's branch, 0 to 1; null where not given.</param>
public sealed record CallUsage(Quantity Input, Quantity Output, decimal CacheReadRatio, Quantity Rounds, decimal? Share)
{
    public ServiceTier Tier { get; init; }

    /// <summary>Part of the input that is written to the provider's cache, 0 to 1.</summary>
    public decimal CacheWriteRatio { get; init; }

    /// <summary>Part of the input that is written to the provider's cache for an hour, 0 to 1.</summary>
    public decimal CacheWriteHourRatio { get; init; }

    /// <summary>Images that one call makes; null for the one that an image call makes unless it says otherwise.</summary>
    public Quantity? Images { get; init; }

    /// <summary>Minutes of audio that one call hears or holds; null where nobody says.</summary>
    public Quantity? AudioMinutes { get; init; }

    /// <summary>Characters that one call speaks; null where nobody says.</summary>
    public Quantity? Characters { get; init; }

    /// <summary>Searches that the provider makes for one call; null for none.</summary>
    public Quantity? Searches { get; init; }

    /// <summary>Whether tokens and rounds all come from literal, constant, configuration, annotation or observation.</summary>
    public bool IsGrounded => Input.Source.IsGrounded() && Output.Source.IsGrounded() && Rounds.Source.IsGrounded();
}
