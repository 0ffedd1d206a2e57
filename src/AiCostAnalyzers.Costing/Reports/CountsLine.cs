namespace AiCostAnalyzers.Reports;

/// <summary>The line that ends every output: how many call sites there are, and what is known of them.</summary>
public static class CountsLine
{
    public static string Of(CostReport report) => ReportText.Counts(report);

    /// <summary>Where there is no report.</summary>
    public static string Nothing { get; } = ReportText.Counts(CallSiteCounts.Of([]));
}
