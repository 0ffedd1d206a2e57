namespace AiCostAnalyzers.Reports;

/// <summary>What a bill says against what was estimated for the same time.</summary>
/// <param name="Days">How many days the bill covers.</param>
/// <param name="Billed">USD of all that is billed.</param>
/// <param name="Explained">Of it, what the estimate accounts for: of each line, the smaller of billed and estimated.</param>
/// <param name="Assumed">Of the estimate, what rests on assumptions.</param>
/// <param name="Rows">The dearest first.</param>
/// <param name="Silent">Entry points that cost something and have no volume: what they cost is in the bill and not in the estimate.</param>
/// <param name="Notes">What of the bill was not used, a sentence each.</param>
public sealed record ReconciliationReport(
    decimal Days, decimal Billed, decimal Explained, decimal Assumed, IReadOnlyList<ReconciledRow> Rows, IReadOnlyList<string> Silent, IReadOnlyList<string> Notes)
{
    /// <summary>The part of the bill that is explained; null for a bill of nothing.</summary>
    public decimal? Part => Billed > 0m ? Explained / Billed : null;
}

/// <param name="Name">The deployment or the model; else what the bill calls it.</param>
/// <param name="Billed">USD; 0 for what is estimated and not billed.</param>
/// <param name="Estimated">USD for the days of the bill; null where no call site uses it.</param>
public sealed record ReconciledRow(string Name, decimal Billed, decimal? Estimated)
{
    public decimal Explained => Math.Max(0m, Math.Min(Billed, Estimated ?? 0m));

    /// <summary>Estimated to billed; null without either.</summary>
    public decimal? Ratio => Estimated is { } estimated && Billed > 0m ? estimated / Billed : null;
}
