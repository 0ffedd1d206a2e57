namespace AiCostAnalyzers.Prices;

/// <summary>Prices from a day on. USD; null where the provider publishes none.</summary>
public sealed record PricePeriod
{
    /// <summary>First day; null for the first period.</summary>
    public CalendarDate? From { get; init; }

    /// <summary>By prompt length, ascending; the first starts at 0. Crossing into a band reprices every token of the request.</summary>
    public required IReadOnlyList<PriceBand> Bands { get; init; }

    /// <summary>Of an image that is made, or that is embedded.</summary>
    public decimal? PerImage { get; init; }

    /// <summary>Of a minute of audio.</summary>
    public decimal? PerMinute { get; init; }

    /// <summary>Of a request, on top of its tokens.</summary>
    public decimal? PerRequest { get; init; }

    /// <summary>Of a million characters that are spoken or embedded.</summary>
    public decimal? PerMillionCharacters { get; init; }

    /// <summary>Of a million tokens of audio that is heard.</summary>
    public decimal? AudioInput { get; init; }

    /// <summary>Of a million tokens of audio that is spoken.</summary>
    public decimal? AudioOutput { get; init; }

    /// <summary>Of a million tokens of an image that is seen.</summary>
    public decimal? ImageInput { get; init; }

    /// <summary>Of a million tokens of an image that is made.</summary>
    public decimal? ImageOutput { get; init; }

    /// <summary>Part of the price that is charged outside the provider's peak hours; null where the hour does not matter.</summary>
    public decimal? OffPeakMultiplier { get; init; }

    /// <summary>The band of a prompt. A prompt of just a band's limit is still in the band below.</summary>
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

    /// <summary>Of a cache entry that lives an hour.</summary>
    public decimal? CacheWriteHour { get; init; }

    public decimal? BatchInput { get; init; }

    public decimal? BatchOutput { get; init; }
}
