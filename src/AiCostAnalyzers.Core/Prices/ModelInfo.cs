using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Prices;

/// <summary>A model that a provider serves, with everything its price depends on.</summary>
public sealed record ModelInfo
{
    /// <summary>The canonical id, such as <c>gpt-6-luna</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who serves and bills it: <c>openai</c>, <c>azure</c>, <c>anthropic</c> …</summary>
    public required string Provider { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public OperationKind Kind { get; init; }

    public ModelSize Size { get; init; }

    /// <summary>By start date, ascending; the first has none and holds from ever.</summary>
    public required IReadOnlyList<PricePeriod> Periods { get; init; }

    /// <summary>Tokens; null if not published.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>Tokens of one answer; null if not published.</summary>
    public int? MaxOutputTokens { get; init; }

    public ModelCapabilities Capabilities { get; init; }

    /// <summary>The last day it is served; null if none is announced.</summary>
    public CalendarDate? Retires { get; init; }

    /// <summary>The vendor's own replacement, an id; null if none is named.</summary>
    public string? Replacement { get; init; }

    /// <summary>Tokens relative to o200k_base on English text: 1 for OpenAI, about 1.1 to 1.43 for others.</summary>
    public decimal TokenizerMultiplier { get; init; } = 1m;

    /// <summary>Dimensions of an embedding; null for other kinds.</summary>
    public int? EmbeddingDimensions { get; init; }

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    public string Confidence { get; init; } = "high";

    /// <summary>Names of the data sets that agree on it, or the pricing file.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The prices in force on a day.</summary>
    public PricePeriod PriceOn(CalendarDate day)
    {
        var current = Periods[0];
        foreach (var period in Periods)
        {
            if (period.From is null || period.From.Value <= day)
            {
                current = period;
            }
        }

        return current;
    }
}

public enum ModelSize
{
    Unknown,
    Small,
    Medium,
    Large,
}

[Flags]
public enum ModelCapabilities
{
    None = 0,
    Tools = 1,
    Vision = 2,
    StructuredOutput = 4,
    Reasoning = 8,
}

/// <summary>Prices from a day on. All in USD per million tokens; null where the provider publishes none.</summary>
public sealed record PricePeriod
{
    /// <summary>First day; null for the first period.</summary>
    public CalendarDate? From { get; init; }

    /// <summary>By prompt length, ascending; the first starts at 0. Crossing into a band reprices every token of the request.</summary>
    public required IReadOnlyList<PriceBand> Bands { get; init; }

    /// <summary>Of an image, USD; null for tokens only.</summary>
    public decimal? PerImage { get; init; }

    /// <summary>Of a minute of audio, USD.</summary>
    public decimal? PerMinute { get; init; }

    /// <summary>Of a request, USD, on top of its tokens.</summary>
    public decimal? PerRequest { get; init; }

    public PriceBand BandFor(decimal inputTokens)
    {
        var current = Bands[0];
        foreach (var band in Bands)
        {
            if (inputTokens > band.AboveInputTokens)
            {
                current = band;
            }
        }

        return current;
    }
}

/// <summary>Token prices of requests whose prompt is longer than <see cref="AboveInputTokens"/>. USD per million tokens.</summary>
public sealed record PriceBand
{
    public decimal AboveInputTokens { get; init; }

    public decimal? Input { get; init; }

    public decimal? Output { get; init; }

    public decimal? CacheRead { get; init; }

    public decimal? CacheWrite { get; init; }

    public decimal? CacheWriteHour { get; init; }

    public decimal? BatchInput { get; init; }

    public decimal? BatchOutput { get; init; }
}
