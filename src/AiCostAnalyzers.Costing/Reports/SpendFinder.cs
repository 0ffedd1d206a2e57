using AiCostAnalyzers.Linking;

namespace AiCostAnalyzers.Reports;

/// <summary>Adds up by vendor and model what the entry points cost.</summary>
internal static class SpendFinder
{
    public static IReadOnlyList<SpendReport> Find(LinkedProgram program, IReadOnlyList<EntryPointPaths> ways, IReadOnlyList<EntryPointReport> entryPoints)
    {
        var spend = new Dictionary<(string? Vendor, string? Model), (decimal PerUnits, decimal? PerMonth)>();
        for (var i = 0; i < ways.Count; i++)
        {
            foreach (var part in ways[i].Contributions)
            {
                var call = program.CallsByKey[part.Key];
                var key = (CostReportBuilder.Vendor(call), call.Estimate.Model?.Id);
                spend.TryGetValue(key, out var sum);
                spend[key] = (sum.PerUnits + part.Value, entryPoints[i].Volume is { } volume ? (sum.PerMonth ?? 0m) + (part.Value * volume) : sum.PerMonth);
            }
        }

        return
        [
            .. spend.Select(one => new SpendReport(one.Key.Vendor, one.Key.Model, one.Value.PerUnits, one.Value.PerMonth))
                .Where(one => one.PerUnits > 0m)
                .OrderByDescending(one => one.PerMonth ?? 0m)
                .ThenByDescending(one => one.PerUnits)
                .ThenBy(one => one.Model, StringComparer.Ordinal)
                .ThenBy(one => one.Vendor, StringComparer.Ordinal),
        ];
    }
}
