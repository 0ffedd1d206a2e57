using AiCostAnalyzers.Baselines;

namespace AiCostAnalyzers.Reports;

/// <summary>What a program costs more or less than a baseline, as people ask for it: by entry point, and without what is too little to matter.</summary>
/// <param name="report">Compared with the baseline.</param>
/// <param name="against">What the baseline is called: a file, or a commit, branch or tag.</param>
/// <param name="threshold">USD a month: smaller changes are counted, not shown. One without a volume is always shown.</param>
public sealed class CostDiff(CostReport report, string against, decimal threshold)
{
    public CostReport Report => report;

    public string Against => against;

    public decimal Threshold => threshold;

    /// <summary>All entry points of both sides, by project and id.</summary>
    public IReadOnlyList<EntryPointChange> All { get; } = report.Baseline?.Changes ?? [];

    /// <summary>Those that are shown, the largest change first.</summary>
    public IReadOnlyList<EntryPointChange> Shown { get; } =
    [
        .. (report.Baseline?.Changes ?? [])
            .Where(change => change.IsChange && !(Math.Abs(PerMonth(change) ?? decimal.MaxValue) < threshold))
            .OrderByDescending(change => Math.Abs(PerMonth(change) ?? 0m))
            .ThenByDescending(change => Math.Abs(change.After - change.Before))
            .ThenBy(change => change.Project, StringComparer.Ordinal)
            .ThenBy(change => change.Id, StringComparer.Ordinal),
    ];

    /// <summary>Entry points that changed by less than the threshold.</summary>
    public int Omitted => All.Count(change => change.IsChange) - Shown.Count;

    /// <summary>USD a month of all whose volume is known; null where none is.</summary>
    public decimal? TotalPerMonth => Sum(PerMonth);

    public decimal? CodePerMonth => Sum(change => change.CodePerMonth);

    public decimal? UsagePerMonth => Sum(change => change.UsagePerMonth);

    /// <summary>What the prices alone did since the baseline was written: in none of the others.</summary>
    public decimal? PricePerMonth => Sum(change => change.Price * change.VolumeBefore);

    /// <summary>USD a month; null without a volume.</summary>
    public static decimal? PerMonth(EntryPointChange change) => change.AfterPerMonth - change.BeforePerMonth;

    private decimal? Sum(Func<EntryPointChange, decimal?> part)
    {
        var known = All.Where(change => PerMonth(change) is not null && part(change) is not null).ToList();
        return known.Count == 0 ? null : known.Sum(change => part(change)!.Value);
    }
}
