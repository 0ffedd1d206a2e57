using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Costs;

namespace AiCostAnalyzers.Reports;

/// <summary>The sentences and cells that the written forms of a difference share. Plain text: each form escapes it its own way.</summary>
internal static class DiffText
{
    public static string Head(CostDiff diff) =>
        $"AiCost · {diff.Report.Project} against {diff.Against} · prices of {diff.Report.PricesAsOf}, USD";

    public static string Before(EntryPointChange change) => change.Before == 0m && change.Calls.All(call => call.Kind == CallChangeKind.Added) ? "–" : Money.Format(change.Before);

    public static string After(EntryPointChange change) => change.After == 0m && change.Calls.All(call => call.Kind == CallChangeKind.Removed) ? "–" : Money.Format(change.After);

    public static string Change(EntryPointChange change) => ReportText.Signed(change.After - change.Before);

    public static string PerMonth(EntryPointChange change) => CostDiff.PerMonth(change) is { } amount ? ReportText.Signed(amount) : "volume?";

    /// <summary>Where the change of an entry point comes from.</summary>
    public static string Parts(EntryPointChange change) =>
        $"per {change.Unit}: code {ReportText.Signed(change.Code)}, usage {ReportText.Signed(change.Usage)}"
        + (change.Price == 0m ? "" : $", and prices alone {ReportText.Signed(change.Price)}")
        + (change.VolumeBefore != change.VolumeAfter && change is { VolumeBefore: { } old, VolumeAfter: { } now }
            ? ReportText.Invariant($"; {old:#,0.##} a month → {now:#,0.##}")
            : "");

    /// <summary>What became of a call site.</summary>
    public static string Call(CallChange call) => call.Kind switch
    {
        CallChangeKind.Added => $"new {call.Id}: {call.After!.Model ?? "unknown model"}, {call.After.Runs} ({ReportText.Signed(call.CostAfter)})",
        CallChangeKind.Removed => $"gone {call.Id}: {call.Before!.Model ?? "unknown model"}, {call.Before.Runs} ({ReportText.Signed(-call.CostBefore)})",
        _ => $"{call.Id}: {string.Join(", ", call.Differences)} ({ReportText.Signed(call.CostAfter - call.CostBefore)})",
    };

    /// <summary>All together, by the month.</summary>
    public static string Total(CostDiff diff)
    {
        var changed = diff.All.Count(change => change.IsChange);
        if (changed == 0)
        {
            return $"Nothing costs more or less than at {diff.Against}." + Prices(diff);
        }

        var silent = diff.All.Count(change => change.IsChange && CostDiff.PerMonth(change) is null);
        var sum = diff.TotalPerMonth is { } total
            ? $"Together {ReportText.Signed(total)} a month: code {ReportText.Signed(diff.CodePerMonth ?? 0m)}, usage {ReportText.Signed(diff.UsagePerMonth ?? 0m)}"
            : "Together unknown";
        return sum + (silent == 0 ? "." : ReportText.Invariant($"; of {silent} nothing says how often {(silent == 1 ? "it runs" : "they run")}.")) + Prices(diff);
    }

    /// <summary>Null where all that changed is shown.</summary>
    public static string? Omitted(CostDiff diff) => diff.Omitted == 0
        ? null
        : ReportText.Invariant($"{diff.Omitted} more changed by less than {Money.Format(diff.Threshold)} a month.");

    private static string Prices(CostDiff diff) => diff.PricePerMonth is { } price && price != 0m
        ? $" Prices alone did {ReportText.Signed(price)} a month since {diff.Report.Baseline!.PricesAsOf}, which is in no other figure."
        : "";
}
