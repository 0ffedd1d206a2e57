namespace AiCostAnalyzers.Reports;

/// <summary>A written form of the report.</summary>
/// <param name="Name">As <c>--output</c> names it.</param>
/// <param name="IsForPeople">Read as it is: colour and closing lines may stand in it. Else a program reads it, and nothing else may.</param>
/// <param name="Write">Lines end in <c>\n</c>; equal reports give equal text.</param>
public sealed record ReportFormat(string Name, bool IsForPeople, Func<CostReport, string> Write)
{
    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("table", IsForPeople: true, TableWriter.Write),
        new("json", IsForPeople: false, JsonReportWriter.Write),
        new("markdown", IsForPeople: true, MarkdownReportWriter.Write),
        new("html", IsForPeople: false, HtmlReportWriter.Write),
        new("csv", IsForPeople: false, CsvReportWriter.Write),
        new("sarif", IsForPeople: false, SarifReportWriter.Write),
    ];
}
