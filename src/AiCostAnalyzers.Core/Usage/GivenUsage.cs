using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Usage;

/// <summary>What the pricing file says of one call, after its entries are weighed against each other.</summary>
internal sealed record GivenUsage
{
    /// <summary>Of a call that no entry matches.</summary>
    public static readonly GivenUsage Nothing = new();

    /// <summary>Of a call that an invalid entry matches.</summary>
    public static readonly GivenUsage Unknown = new()
    {
        InputTokens = GivenFigure.Unknown,
        OutputTokens = GivenFigure.Unknown,
        Rounds = GivenFigure.Unknown,
    };

    public GivenFigure InputTokens { get; init; }

    public GivenFigure OutputTokens { get; init; }

    public GivenFigure Rounds { get; init; }

    public GivenFigure Images { get; init; }

    public GivenFigure AudioMinutes { get; init; }

    public GivenFigure Characters { get; init; }

    public GivenFigure Searches { get; init; }

    public decimal? CacheReadRatio { get; init; }

    public decimal? CacheWriteRatio { get; init; }

    public decimal? CacheWriteHourRatio { get; init; }

    public decimal? Share { get; init; }

    public ServiceTier? Tier { get; init; }

    public string? Model { get; init; }

    /// <summary>The source stands in, field by field, for what the file leaves out.</summary>
    public GivenUsage Or(StatedUsage stated) => this with
    {
        InputTokens = InputTokens.Or(stated.InputTokens),
        OutputTokens = OutputTokens.Or(stated.OutputTokens),
        Rounds = Rounds.Or(stated.Rounds),
        CacheReadRatio = CacheReadRatio ?? stated.CacheReadRatio,
        Share = Share ?? stated.Share,
        Tier = Tier ?? stated.Tier,
    };
}

/// <summary>A figure of the pricing file, which may also be one that it leaves in doubt.</summary>
internal readonly record struct GivenFigure(GivenQuantity? Quantity, bool IsUnknown = false, FigureSource Source = FigureSource.Annotation)
{
    public static readonly GivenFigure NotGiven = new(null);

    /// <summary>Its entry is invalid, or two entries contradict each other: neither a default nor the source may stand in for it.</summary>
    public static readonly GivenFigure Unknown = new(null, IsUnknown: true);

    public bool IsGiven => Quantity is not null;

    public decimal? Low => Quantity?.Low;

    public decimal? Typical => Quantity?.Typical;

    public decimal? High => Quantity?.High;

    public GivenFigure Or(GivenQuantity? other) => IsUnknown || IsGiven || other is null ? this : new GivenFigure(other);
}
