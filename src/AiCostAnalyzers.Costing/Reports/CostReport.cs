using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Reports;

/// <summary>What a program's model calls cost: all that the table, report.json, the Markdown and the page say. Holds no time and no absolute path.</summary>
public sealed record CostReport
{
    /// <summary>The entry project's assembly.</summary>
    public required string Project { get; init; }

    /// <summary>Null where there is no one such.</summary>
    public string? TargetFramework { get; init; }

    public required CalendarDate PricesAsOf { get; init; }

    /// <summary>What is assumed and where it was needed, each as half a sentence; empty where nothing was.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>What a reader of the figures should know, each a sentence, such as that price lists differ.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Estimates that no longer go with what was measured, call sites first.</summary>
    public IReadOnlyList<DriftReport> Drift { get; init; } = [];

    /// <summary>By project, file, line and column.</summary>
    public required IReadOnlyList<CallSiteReport> CallSites { get; init; }

    /// <summary>By project, file and line; those too that reach no call.</summary>
    public required IReadOnlyList<EntryPointReport> EntryPoints { get; init; }

    /// <summary>Members whose calls no entry point reaches. They are in no total.</summary>
    public required IReadOnlyList<UnreachedReport> Unreached { get; init; }

    /// <summary>All whose facts are in it, the entry project first.</summary>
    public required IReadOnlyList<ProjectReport> Projects { get; init; }

    /// <summary>Which models take the money, the dearest first.</summary>
    public required IReadOnlyList<SpendReport> Spend { get; init; }

    /// <summary>Referenced projects whose calls and loops are not known, and may be part of the cost.</summary>
    public IReadOnlyList<string> Unseen { get; init; } = [];

    /// <summary>What changed since the baseline; null where there is none.</summary>
    public BaselineReport? Baseline { get; init; }

    /// <summary>The estimate against a bill; null where none was given, as in every build.</summary>
    public ReconciliationReport? Reconciliation { get; init; }

    public required IReadOnlyList<BudgetReport> Budgets { get; init; }

    public required ReportTotals Totals { get; init; }

    /// <summary>Budgets that are over or could not be judged: what a build reports. Not in report.json.</summary>
    public required IReadOnlyList<ReportProblem> Problems { get; init; }

    /// <summary>What asking one question would settle, the most helpful first: unknown calls before assumed ones.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }
}

/// <param name="Model">The one it is priced by; null if unknown or several.</param>
/// <param name="Vendor">Who serves that model, or all of its candidates; null where nobody knows, or several do.</param>
/// <param name="ModelSource">The weakest source among its candidates.</param>
/// <param name="ModelPosition">Where the model is set; null where that is no place in source.</param>
/// <param name="ModelVia">The members between the call and that place; null where there are none.</param>
/// <param name="Cost">USD of one call; null where the model or its price is unknown.</param>
public sealed record CallSiteReport(
    string Id,
    string Project,
    SourcePosition Position,
    string Sdk,
    string Operation,
    OperationKind Kind,
    bool IsFree,
    string? Model,
    string? Vendor,
    IReadOnlyList<string> Candidates,
    FigureSource ModelSource,
    SourcePosition? ModelPosition,
    string? ModelVia,
    CallUsage Usage,
    LimitFacts OutputLimit,
    CostRange? Cost,
    bool IsGrounded,
    bool IsUnreached,
    HotPathReport HotPath,
    SuggestionReport? Suggestion)
{
    /// <summary>Whether it may also run the program's own code and reach no model.</summary>
    public bool MayBeFree { get; init; }
}

/// <param name="Kind"><c>none</c>, <c>loop</c>, <c>query</c>, <c>handler</c>, <c>worker</c>, <c>timer</c>, <c>message</c> or <c>recursion</c>.</param>
/// <param name="Multiplicity">How often it runs per unit of its entry point: <c>3 · n(tickets)</c>.</param>
/// <param name="EntryPoint">The one where it costs most; null where none reaches it.</param>
/// <param name="Via">Names of the members from the entry point to the call.</param>
public sealed record HotPathReport(string Kind, bool IsInteractive, string Multiplicity, string? EntryPoint, IReadOnlyList<string> Via)
{
    /// <summary>Whether a cache stands before the call, so that <see cref="Multiplicity"/> is the most it can be.</summary>
    public bool IsCached { get; init; }
}

/// <param name="Saving">Part of the price, above 0 and below 1.</param>
public sealed record SuggestionReport(string Model, decimal Saving, string Reason);

/// <param name="Volume">Units a month; null where nobody said.</param>
/// <param name="VolumeSource">Unknown where there is no volume.</param>
/// <param name="PerMonth">Null without a volume.</param>
/// <param name="PerN">Of the typical cost, with every unset count at 1, 10 and 100.</param>
/// <param name="CallSites">Ids of the call sites it reaches.</param>
/// <param name="Drivers">The call sites that cost most, at most three.</param>
/// <param name="Paths">The ways to its call sites, those that cost most first; at most <see cref="EntryPointPaths.Most"/>.</param>
/// <param name="Spend">Which models take its money, the dearest first.</param>
/// <param name="Models">Those its call sites use, ordinal.</param>
public sealed record EntryPointReport(
    string Id,
    string Kind,
    string Framework,
    string Unit,
    string Member,
    string? Owner,
    string Project,
    SourcePosition Position,
    bool ReachesCalls,
    CostFigure Cost,
    CostTerms Terms,
    IReadOnlyList<decimal> PerN,
    decimal? Volume,
    FigureSource VolumeSource,
    CostFigure? PerMonth,
    IReadOnlyList<string> CallSites,
    IReadOnlyList<DriverReport> Drivers,
    IReadOnlyList<PathReport> Paths,
    IReadOnlyList<SpendReport> Spend,
    IReadOnlyList<string> Models)
{
    /// <summary>Whether it can cost anything: else nobody needs to say how often it runs.</summary>
    public bool CostsSomething => ReachesCalls && Cost is not { IsComplete: true, High: 0m };
}

/// <param name="Typical">What the call site adds to the typical cost of one unit, in USD.</param>
/// <param name="Model">Null if unknown or several.</param>
public sealed record DriverReport(string CallSite, string Project, SourcePosition Position, string? Model, decimal Typical);

/// <param name="Typical">What the call site adds to the typical cost of one unit, in USD; 0 where its price is unknown.</param>
/// <param name="Multiplicity">How often it runs per unit: <c>3 · n(tickets)</c>.</param>
/// <param name="Via">Names of the members from the entry point to the call.</param>
public sealed record PathReport(string CallSite, decimal Typical, string Multiplicity, IReadOnlyList<string> Via);

/// <param name="Vendor">Null for a model of one's own, or several.</param>
/// <param name="Model">Null where a call has several candidates.</param>
/// <param name="PerUnits">USD for one unit of the entry point, or of every one.</param>
/// <param name="PerMonth">USD a month of the entry points with a volume; null where there is none.</param>
public sealed record SpendReport(string? Vendor, string? Model, decimal PerUnits, decimal? PerMonth);

/// <param name="PricesAsOf">The day whose prices the baseline was written with.</param>
/// <param name="Changes">By project and id; entry points that cost the same are in it too.</param>
public sealed record BaselineReport(CalendarDate PricesAsOf, IReadOnlyList<EntryPointChange> Changes);

/// <summary>A member with calls that no entry point reaches, and what one run of it costs.</summary>
public sealed record UnreachedReport(
    string Member, string Project, CostFigure Cost, CostTerms Terms, IReadOnlyList<string> CallSites, DriverReport Driver);

public sealed record ProjectReport(string Name, int CallSites, int EntryPoints);

/// <param name="Subject">What it is of: <c>callSite</c>, <c>count</c> or <c>entryPoint</c>.</param>
/// <param name="Id">The call site's or the entry point's, or the count's key.</param>
/// <param name="Text">Half a sentence: <c>2,600 input tokens are annotated, 700 to 1,100 were measured</c>.</param>
/// <param name="Project">Whose call it is; null of what is no call.</param>
/// <param name="Position">Of the call, in its project; of what is no call, in the file with the measurement.</param>
public sealed record DriftReport(string Subject, string Id, DriftKind Kind, string Text, string? Project, SourcePosition Position);

/// <summary>One thing to say, and the call sites whose figures it settles.</summary>
/// <param name="IsUnknown">Whether it prices calls that have no price; else it grounds assumed figures.</param>
/// <param name="Text">What to write and where: <c>"deployments": { "chat-prod": "…" }</c>.</param>
/// <param name="Position">Of the first call site.</param>
/// <param name="UnitPrice">Of an unknown figure whose model is known: what a unit costs; else null.</param>
public sealed record Answer(bool IsUnknown, string Text, IReadOnlyList<string> CallSites, SourcePosition Position, string? UnitPrice = null);

/// <param name="Name">The budget's own name, or what it limits.</param>
/// <param name="Scope"><c>entryPoint</c>, <c>project</c> or <c>solution</c>.</param>
/// <param name="Figure"><c>perRequest</c>, <c>perMonth</c> or <c>increase</c>.</param>
/// <param name="Actual">USD; null where it is unbounded, or matches nothing.</param>
/// <param name="Remedy">What would bring it under or settle it; null where nothing is known.</param>
public sealed record BudgetReport(
    string Name,
    string Scope,
    BudgetLevel Level,
    string Figure,
    decimal Limit,
    decimal? Actual,
    string? EntryPoint,
    string? Owner,
    BudgetStatus Status,
    SourcePosition Position,
    string? Remedy = null);
