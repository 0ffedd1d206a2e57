using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Usage;

/// <summary>One entry of <c>calls</c>.</summary>
/// <param name="Pattern">A call site's id, a member, a type or a namespace, with <c>*</c> and <c>**</c>.</param>
/// <param name="Depth">How near its file is to the project: 0 the farthest; the nearer wins.</param>
/// <param name="Position">In the pricing file; its File is as the file was found.</param>
public sealed record CallAnnotation(
    string Pattern,
    GivenQuantity? InputTokens,
    GivenQuantity? OutputTokens,
    decimal? CacheReadRatio,
    GivenQuantity? Rounds,
    decimal? Share,
    string? Model,
    int Depth,
    SourcePosition Position)
{
    /// <summary>Makes the methods that the pattern names operations of this kind: it then speaks of their calls, and not of those within them.</summary>
    public OperationKind? Kind { get; init; }

    /// <summary>Part of the input that is written to the provider's cache, 0 to 1.</summary>
    public decimal? CacheWriteRatio { get; init; }

    /// <summary>Part of the input that is written to the provider's cache for an hour, 0 to 1.</summary>
    public decimal? CacheWriteHourRatio { get; init; }

    public ServiceTier? Tier { get; init; }

    /// <summary>Images that one call makes.</summary>
    public GivenQuantity? Images { get; init; }

    /// <summary>Minutes of audio that one call hears or holds.</summary>
    public GivenQuantity? AudioMinutes { get; init; }

    /// <summary>Characters that one call speaks.</summary>
    public GivenQuantity? Characters { get; init; }

    /// <summary>Searches that the provider makes for one call.</summary>
    public GivenQuantity? Searches { get; init; }

    /// <summary>Measured in production: it stands behind an entry that names the call's own member, and before every other.</summary>
    public bool IsObserved { get; init; }

    /// <summary>The last day of the measurement; null for what was not measured.</summary>
    public CalendarDate? MeasuredUntil { get; init; }

    /// <summary>Whether it says something of a call, or of all calls of the method that the call invokes.</summary>
    /// <param name="operation"><c>Namespace.Type.Method</c>.</param>
    public bool SpeaksOf(string callSiteId, string operation) => Usage.Pattern.Matches(Pattern, Kind is null ? callSiteId : operation);

    /// <summary>The entry is invalid: every figure of the calls it matches is unknown, whatever else matches them.</summary>
    public bool IsRejected { get; init; }
}

/// <summary>One entry of <c>counts</c>.</summary>
/// <param name="Name">As in <c>n(name)</c>.</param>
/// <param name="Member">Of <c>Member:name</c>, else null.</param>
/// <param name="EntryPoint">Of <c>name@EntryPoint</c>, else null.</param>
public sealed record CountAnnotation(string Name, string? Member, string? EntryPoint, decimal? Typical, decimal? High, SourcePosition Position)
{
    /// <summary>As it stands in the file: <c>Member:name@entry point</c>.</summary>
    public string Key => (Member is null ? "" : Member + ":") + Name + (EntryPoint is null ? "" : "@" + EntryPoint);

    /// <summary>How near its file is to the project: 0 the farthest; the nearer wins.</summary>
    public int Depth { get; init; }

    /// <summary>Measured in production: it stands behind an annotation of the same form and reach.</summary>
    public bool IsObserved { get; init; }

    /// <summary>The entry is invalid: the counts it matches are unknown, whatever else matches them.</summary>
    public bool IsRejected { get; init; }
}

/// <summary>What is assumed where nothing says otherwise. The initial values are the product's visible defaults.</summary>
public sealed record UsageDefaults
{
    /// <summary>The model of a call whose own is unknown; null leaves it unpriced.</summary>
    public string? Model { get; init; }

    /// <summary>Turns of a loop; null where the pricing file's own is invalid, and then unset counts are unknown.</summary>
    public decimal? Count { get; init; } = 10m;

    /// <summary>Tokens per kind of operation. A kind that is missing has no default, and is unknown where nothing else says.</summary>
    public IReadOnlyDictionary<OperationKind, DefaultTokens> Tokens { get; init; } = BuiltInTokens;

    /// <summary>A chat call of 1,000 in and 300 out; an embedding of 300.</summary>
    public static readonly IReadOnlyDictionary<OperationKind, DefaultTokens> BuiltInTokens = new Dictionary<OperationKind, DefaultTokens>
    {
        [OperationKind.Chat] = new(1000m, 300m),
        [OperationKind.AgentRun] = new(1000m, 300m),
        [OperationKind.Embedding] = new(300m, 0m),
    };
}

public sealed record DefaultTokens(decimal Input, decimal Output);
