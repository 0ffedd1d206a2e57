using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Prices;

/// <summary>A model that a provider serves, with everything its price depends on.</summary>
public sealed record ModelInfo
{
    /// <summary>The canonical id, such as <c>gpt-6-luna</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who serves and bills it: <c>openai</c>, <c>azure</c>, <c>anthropic</c> … Empty for a model of the pricing file that any provider may serve.</summary>
    public required string Provider { get; init; }

    /// <summary>Other names of the same model. Those of the pricing file's models may hold <c>*</c>, which stands for any characters.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public OperationKind Kind { get; init; }

    public ModelSize Size { get; init; }

    public ModelStatus Status { get; init; }

    /// <summary>By start date, ascending; the first has none and holds from ever.</summary>
    public required IReadOnlyList<PricePeriod> Periods { get; init; }

    /// <summary>Tokens; null if not published.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>Tokens of one answer; null if not published.</summary>
    public int? MaxOutputTokens { get; init; }

    public ModelCapabilities Capabilities { get; init; }

    /// <summary>The day from which it is no longer served; null if none is announced.</summary>
    public CalendarDate? Retires { get; init; }

    /// <summary>The vendor's own replacement, an id; null if none is named.</summary>
    public string? Replacement { get; init; }

    /// <summary>Tokens relative to o200k_base on English text: 1 for OpenAI, about 1.1 to 1.43 for others; 1 where not known.</summary>
    public decimal TokenizerMultiplier { get; init; } = 1m;

    /// <summary>Dimensions of an embedding; null for other kinds.</summary>
    public int? EmbeddingDimensions { get; init; }

    /// <summary>Published results, at most one of each measure.</summary>
    public IReadOnlyList<QualityFigure> Quality { get; init; } = [];

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    public string Confidence { get; init; } = "high";

    /// <summary>Names of the data sets that agree on it, or the pricing file.</summary>
    public string Origin { get; init; } = "";

    /// <summary>On the token prices of the flex tier; null where it is not offered or not known.</summary>
    public PriceFactor? Flex { get; init; }

    /// <summary>On the token prices of the priority tier; null where it is not offered or not known.</summary>
    public PriceFactor? Priority { get; init; }

    /// <summary>Prompts of fewer tokens are not cached; null if not published.</summary>
    public int? MinCacheableTokens { get; init; }

    /// <summary>USD of one search that the provider makes for the model; null where not published.</summary>
    public decimal? PerSearch { get; init; }

    /// <summary>On the price, where the deployment is bound to a data zone; null where that has no price of its own.</summary>
    public decimal? DataZone { get; init; }

    /// <summary>On the price, where the deployment is bound to a region; null where that has no price of its own.</summary>
    public decimal? Regional { get; init; }

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

    /// <summary>Whether it is no longer served on a day.</summary>
    public bool IsRetired(CalendarDate day) => Retires is { } end ? end <= day : Status == ModelStatus.Shutdown;
}

public enum ModelSize
{
    Unknown,
    Small,
    Medium,
    Large,
}

/// <summary>Where the vendor sees the model in its life.</summary>
public enum ModelStatus
{
    Active,

    /// <summary>Served, with a successor that the vendor prefers.</summary>
    Legacy,

    /// <summary>Its end is announced.</summary>
    Deprecated,

    /// <summary>Its end has passed.</summary>
    Shutdown,

    /// <summary>Sources disagree on whether it is still served.</summary>
    Unknown,
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

/// <summary>A published result, such as 75.1 of <c>whatmodel</c>.</summary>
public sealed record QualityFigure(string Measure, decimal Value);
