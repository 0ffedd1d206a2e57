using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Baselines;

/// <summary>
/// What a program's calls used and how often they ran at some commit: quantities, so that both sides of a comparison are priced with the
/// same catalog. Costs stand in it for readers, and to tell how much of a change the prices made.
/// </summary>
/// <param name="PricesAsOf">The day whose prices <see cref="BaselineEntryPoint.Cost"/> holds.</param>
/// <param name="EntryPoints">By project and id, ordinal.</param>
public sealed record Baseline(CalendarDate PricesAsOf, IReadOnlyList<BaselineEntryPoint> EntryPoints)
{
    /// <summary>Beside the project, and in version control.</summary>
    public const string FileName = "aicost.baseline.json";

    /// <summary>The version of the file's format.</summary>
    public const int SchemaVersion = 1;
}

/// <summary>An entry point, known by its project and id: where its code stands does not matter.</summary>
/// <param name="RequestsPerMonth">Units a month; null where nobody said.</param>
/// <param name="Cost">USD of one unit, typically, on the baseline's day.</param>
/// <param name="Calls">By project and id, ordinal.</param>
public sealed record BaselineEntryPoint(string Project, string Id, string Unit, decimal? RequestsPerMonth, decimal Cost, IReadOnlyList<BaselineCall> Calls);

/// <summary>A call site in an entry point.</summary>
/// <param name="Project">Of the call site.</param>
/// <param name="Model">Null where it is unknown, or several.</param>
/// <param name="Vendor">Who serves it; null where nobody knows.</param>
/// <param name="Input">Tokens of one call, typically, cached ones included.</param>
/// <param name="CacheReadRatio">Part of the input that is read from the provider's cache, 0 to 1.</param>
/// <param name="Runs">How often it runs, as reports say it: <c>3 · n(tickets)</c>.</param>
/// <param name="Times">How often it runs per unit, typically, as a number.</param>
/// <param name="Cost">USD of one call, typically, on the baseline's day; null where unknown.</param>
public sealed record BaselineCall(
    string Project,
    string Id,
    string? Model,
    string? Vendor,
    decimal Input,
    decimal Output,
    decimal CacheReadRatio,
    decimal Rounds,
    string Runs,
    decimal Times,
    decimal? Cost);
