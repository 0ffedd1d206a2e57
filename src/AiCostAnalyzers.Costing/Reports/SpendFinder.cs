using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Reports;

/// <summary>Adds up by vendor and model what entry points cost.</summary>
internal static class SpendFinder
{
    /// <summary>Of one entry point.</summary>
    /// <param name="contributions">By call site, in USD per unit.</param>
    /// <param name="volume">Units a month; null where nobody said.</param>
    public static IReadOnlyList<SpendReport> Of(LinkedProgram program, IReadOnlyDictionary<string, decimal> contributions, decimal? volume) =>
        Together(contributions.Select(part => (Call: program.CallsByKey[part.Key], Typical: part.Value))
            .Select(part => new SpendReport(CostReportBuilder.Vendor(part.Call), part.Call.Estimate.Model?.Id, part.Typical, part.Typical * volume)));

    /// <summary>The dearest first; models that cost nothing are left out.</summary>
    public static IReadOnlyList<SpendReport> Together(IEnumerable<SpendReport> spend) =>
    [
        .. spend.GroupBy(one => (one.Vendor, one.Model))
            .Select(same => new SpendReport(
                same.Key.Vendor,
                same.Key.Model,
                same.Sum(one => one.PerUnits),
                same.Any(one => one.PerMonth is not null) ? same.Sum(one => one.PerMonth) : null))
            .Where(one => one.PerUnits > 0m)
            .OrderByDescending(one => one.PerMonth ?? 0m)
            .ThenByDescending(one => one.PerUnits)
            .ThenBy(one => one.Model, StringComparer.Ordinal)
            .ThenBy(one => one.Vendor, StringComparer.Ordinal),
    ];
}
