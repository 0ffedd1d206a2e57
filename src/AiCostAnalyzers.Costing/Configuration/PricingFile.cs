using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Configuration;

/// <summary>
/// What <c>aicost.json</c> says: one file as read, or several merged. A field that is null was not given.
/// An entry that is invalid stays, marked rejected and without figures, so that what it touches is unknown instead of falling back to something else.
/// </summary>
public sealed record PricingFile
{
    public static readonly PricingFile Empty = new();

    /// <summary>Paths as written, relative to the file's folder.</summary>
    public IReadOnlyList<Given<string>> Includes { get; init; } = [];

    /// <summary>The day whose prices hold.</summary>
    public Given<CalendarDate>? PricesAsOf { get; init; }

    /// <summary>The fraction taken off, 0 to 1, by billing provider.</summary>
    public IReadOnlyDictionary<string, Given<decimal>> Discounts { get; init; } = new SortedDictionary<string, Given<decimal>>(StringComparer.Ordinal);

    public IReadOnlyList<ModelEntry> Models { get; init; } = [];

    public IReadOnlyList<DeploymentEntry> Deployments { get; init; } = [];

    public DefaultsEntry Defaults { get; init; } = new();

    public IReadOnlyList<CallAnnotation> Calls { get; init; } = [];

    public IReadOnlyList<CountAnnotation> Counts { get; init; } = [];

    public IReadOnlyList<EntryPointEntry> EntryPoints { get; init; } = [];

    public ObservedFigures Observed { get; init; } = ObservedFigures.None;

    public IReadOnlyList<BudgetEntry> Budgets { get; init; } = [];

    public IReadOnlyList<SubstituteEntry> Substitutes { get; init; } = [];

    /// <summary>What each included price list says, also where another one holds.</summary>
    public IReadOnlyList<ListedPrice> ListedPrices { get; init; } = [];
}

/// <summary>A model's price in a price list that was included.</summary>
/// <param name="File">As it was found.</param>
/// <param name="Input">USD per million tokens of a short prompt.</param>
public sealed record ListedPrice(string File, string Id, string Provider, decimal Input, decimal Output);

/// <summary>A single value and where it stands.</summary>
public sealed record Given<T>(T Value, SourcePosition Position)
{
    /// <summary>It is invalid; <see cref="Value"/> means nothing and the figures it touches are unknown.</summary>
    public bool IsRejected { get; init; }
}

/// <summary>A model of the team's own, or its own prices of a known one.</summary>
/// <param name="Id">The canonical id; of a rejected entry without one, what it matches.</param>
public sealed record ModelEntry(string Id, SourcePosition Position)
{
    /// <summary>Who bills it; null for whoever serves the id.</summary>
    public string? Provider { get; init; }

    /// <summary>Other names of the model, which may hold <c>*</c>.</summary>
    public IReadOnlyList<string> Match { get; init; } = [];

    public OperationKind? Kind { get; init; }

    public ModelSize? Size { get; init; }

    /// <summary>Tokens.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>Tokens of one answer.</summary>
    public int? MaxOutputTokens { get; init; }

    public ModelCapabilities? Capabilities { get; init; }

    public int? EmbeddingDimensions { get; init; }

    /// <summary>Tokens relative to o200k_base.</summary>
    public decimal? TokenizerMultiplier { get; init; }

    /// <summary>On the token prices of the flex tier.</summary>
    public decimal? FlexMultiplier { get; init; }

    /// <summary>On the token prices of the priority tier.</summary>
    public decimal? PriorityMultiplier { get; init; }

    /// <summary>Prompts of fewer tokens are not cached.</summary>
    public int? MinCacheableTokens { get; init; }

    /// <summary>USD of one search that the provider makes for the model.</summary>
    public decimal? PerSearch { get; init; }

    /// <summary>The last day it is served.</summary>
    public CalendarDate? Retires { get; init; }

    /// <summary>Id of the model that takes its place.</summary>
    public string? Replacement { get; init; }

    /// <summary>The prices that hold from ever.</summary>
    public PricePeriod Price { get; init; } = new() { Bands = [new PriceBand()] };

    /// <summary>The prices that hold from later days on, ascending.</summary>
    public IReadOnlyList<PricePeriod> LaterPrices { get; init; } = [];

    /// <summary>Whether it prices anything, and does not only name or describe a model that the catalog prices.</summary>
    public bool HasPrice => LaterPrices.Count > 0 || !Price.Bands.SequenceEqual([new PriceBand()])
        || Price.PerImage is not null || Price.PerMinute is not null || Price.PerRequest is not null || Price.PerMillionCharacters is not null;

    /// <summary>Whether it stands in a price list that was included, and so is whole: nothing of another list is joined to it.</summary>
    public bool IsListed { get; init; }

    public bool IsRejected { get; init; }
}

/// <summary>What a deployment's name stands for.</summary>
public sealed record DeploymentEntry(string Name, SourcePosition Position)
{
    public string? Model { get; init; }

    /// <summary>On the model's price.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>Where it applies; null everywhere.</summary>
    public string? Environment { get; init; }

    public DeploymentSku? Sku { get; init; }

    /// <summary>USD a month of provisioned throughput.</summary>
    public decimal? PerMonth { get; init; }

    public bool IsRejected { get; init; }
}

/// <summary>How a deployment is billed.</summary>
public enum DeploymentSku
{
    /// <summary>By the token, wherever it runs.</summary>
    Standard,

    /// <summary>By the token, bound to a data zone.</summary>
    DataZone,

    /// <summary>By the token, bound to a region.</summary>
    Regional,

    /// <summary>By the month.</summary>
    Provisioned,
}

/// <summary>What is assumed where nothing says otherwise.</summary>
public sealed record DefaultsEntry
{
    public Given<string>? Model { get; init; }

    /// <summary>Turns of a loop.</summary>
    public Given<decimal>? Count { get; init; }

    /// <summary>Tokens of one call, by kind of operation.</summary>
    public IReadOnlyDictionary<OperationKind, Given<DefaultTokensEntry>> Tokens { get; init; } = new SortedDictionary<OperationKind, Given<DefaultTokensEntry>>();
}

public sealed record DefaultTokensEntry(decimal? Input, decimal? Output);

/// <summary>One entry of <c>entryPoints</c>.</summary>
/// <param name="Pattern">An entry point's id, with <c>*</c> and <c>**</c>.</param>
public sealed record EntryPointEntry(string Pattern, SourcePosition Position)
{
    public decimal? RequestsPerMonth { get; init; }

    public string? Owner { get; init; }

    /// <summary><c>request</c>, <c>message</c>, <c>tick</c>, <c>run</c> or <c>start</c>; null for what the framework says.</summary>
    public string? Unit { get; init; }

    /// <summary>How near its file is to the project: 0 the farthest; the nearer wins.</summary>
    public int Depth { get; init; }

    /// <summary>Measured in production: it stands behind an entry without wildcards, and before every other.</summary>
    public bool IsObserved { get; init; }

    public bool IsRejected { get; init; }
}

/// <summary>One entry of <c>budgets</c>. At least one of its limits is given.</summary>
public sealed record BudgetEntry(SourcePosition Position)
{
    public string? Name { get; init; }

    /// <summary>Pattern of the entry points it holds for; null for all.</summary>
    public string? EntryPoint { get; init; }

    /// <summary>Pattern of the projects it holds for; null for all that the file covers.</summary>
    public string? Project { get; init; }

    public BudgetScope? Scope { get; init; }

    /// <summary>USD of one unit of an entry point.</summary>
    public decimal? PerRequest { get; init; }

    /// <summary>USD.</summary>
    public decimal? PerMonth { get; init; }

    /// <summary>What the cost may rise by against the baseline.</summary>
    public IncreaseLimit? Increase { get; init; }

    public BudgetApply? Apply { get; init; }

    public BudgetLevel? Level { get; init; }

    /// <summary>The part of the limit from which it is near, 0 to 1.</summary>
    public decimal? WarnAt { get; init; }

    public AssumedSeverity? Assumed { get; init; }

    public string? Owner { get; init; }

    /// <summary>What the team wants said with a breach.</summary>
    public string? Message { get; init; }

    /// <summary>Where the team tracks it; said with a breach.</summary>
    public string? Ticket { get; init; }

    /// <summary>How a budget is reported that could not be judged because a call has no price; null for as the build says of what is not checked.</summary>
    public UnknownSeverity? Unknown { get; init; }

    /// <summary>That a breach is known and put up with for a while.</summary>
    public Acceptance? Accepted { get; init; }
}

/// <summary>Both that are given must be crossed.</summary>
/// <param name="Percent">10 for a tenth.</param>
/// <param name="PerMonth">USD.</param>
public sealed record IncreaseLimit(decimal? Percent, decimal? PerMonth);

/// <param name="Until">The last day.</param>
public sealed record Acceptance(string Reason, CalendarDate Until);

/// <summary>How a budget is reported that could not be judged because a call has no price.</summary>
public enum UnknownSeverity
{
    Ok,
    Warning,
    Error,
}

public enum BudgetScope
{
    Project,
    Solution,
}

/// <summary>Whether each entry point that matches has the limit, or all of them together.</summary>
public enum BudgetApply
{
    Each,
    Sum,
}

/// <summary>Which figure is held against the limit.</summary>
public enum BudgetLevel
{
    Typical,
    High,
}

/// <summary>How a budget that is over only by assumed figures is reported.</summary>
public enum AssumedSeverity
{
    Message,
    Warning,
    Error,
}

public sealed record SubstituteEntry(SubstituteRule Rule, SourcePosition Position);
