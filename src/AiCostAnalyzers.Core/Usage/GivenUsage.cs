namespace AiCostAnalyzers.Usage;

/// <summary>What the pricing file says of one call, after its entries are weighed against each other.</summary>
internal sealed record GivenUsage(
    GivenFigure InputTokens,
    GivenFigure OutputTokens,
    decimal? CacheReadRatio,
    GivenFigure Rounds,
    decimal? Share,
    string? Model)
{
    /// <summary>Of a call that an invalid entry matches.</summary>
    public static readonly GivenUsage Unknown = new(GivenFigure.Unknown, GivenFigure.Unknown, null, GivenFigure.Unknown, null, null);
}

/// <summary>A figure of the pricing file, which may also be one that it leaves in doubt.</summary>
internal readonly record struct GivenFigure(GivenQuantity? Quantity, bool IsUnknown = false)
{
    public static readonly GivenFigure NotGiven = new(null);

    /// <summary>Its entry is invalid, or two entries contradict each other: neither a default nor the source may stand in for it.</summary>
    public static readonly GivenFigure Unknown = new(null, IsUnknown: true);

    public bool IsGiven => Quantity is not null;

    public decimal? Low => Quantity?.Low;

    public decimal? Typical => Quantity?.Typical;

    public decimal? High => Quantity?.High;
}
