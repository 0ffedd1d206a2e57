using System.Globalization;
using System.Text;
using AiCostAnalyzers.Costs;

namespace AiCostAnalyzers.Reports;

/// <summary>A reconciliation as a table, as Markdown, and as the JSON that report.json carries too.</summary>
public static class ReconciliationText
{
    private const int MostRows = 200;

    private static readonly (string Name, bool IsNumber)[] Columns = [("Billed for", false), ("Billed", true), ("Estimated", true), ("Explained", true), ("Ratio", true)];

    public static string Table(ReconciliationReport report)
    {
        var rows = new[] { Columns.Select(column => column.Name).ToArray() }.Concat(report.Rows.Take(MostRows).Select(Cells)).ToList();
        var widths = Enumerable.Range(0, Columns.Length).Select(i => rows.Max(row => row[i].Length)).ToList();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append("  ").Append(string.Join("  ", row.Select((cell, i) => Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd()).Append('\n');
        }

        return "AiCost · bill and estimate, USD\n\n" + text + "\n" + string.Concat(Sentences(report).Select(line => "  " + line + "\n"));
    }

    public static string Markdown(ReconciliationReport report) =>
        new MarkdownText().Heading("AiCost · bill and estimate, USD").Table(Columns, report.Rows.Take(MostRows).Select(Cells)).List(Sentences(report)).ToString();

    public static string Json(ReconciliationReport report) => ReconciliationJson.Write(report);

    private static string[] Cells(ReconciledRow row) =>
    [
        ReportText.OneLine(row.Name),
        row.Billed == 0m ? "–" : Money.Format(row.Billed),
        row.Estimated is { } estimated ? Money.Format(estimated) : "no call site",
        Money.Format(row.Explained),
        row.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "",
    ];

    private static IEnumerable<string> Sentences(ReconciliationReport report)
    {
        yield return ReportText.Invariant($"{Money.Format(report.Billed)} billed in {report.Days:0.##} days, {Money.Format(report.Explained)} explained")
            + (report.Part is { } part ? ReportText.Invariant($": {part * 100m:0.0} %.") : ".");
        if (report.Assumed > 0m)
        {
            yield return $"{Money.Format(report.Assumed)} of the estimate is assumed.";
        }

        var unexplained = report.Rows.Where(row => row.Estimated is null && row.Billed > 0m).ToList();
        if (unexplained.Count > 0)
        {
            yield return $"No call site explains {string.Join(", ", unexplained.Take(10).Select(row => $"{ReportText.OneLine(row.Name)} ({Money.Format(row.Billed)})"))}"
                + (unexplained.Count > 10 ? ReportText.Invariant($" and {unexplained.Count - 10} more") : "") + ". A deployment is mapped in aicost.json: deployments.";
        }

        var unbilled = report.Rows.Where(row => row.Billed == 0m && row.Estimated > 0m).ToList();
        if (unbilled.Count > 0)
        {
            yield return $"Estimated and not billed: {string.Join(", ", unbilled.Take(10).Select(row => row.Name))}.";
        }

        if (report.Silent.Count > 0)
        {
            yield return $"Nothing says how often {string.Join(", ", report.Silent.Take(5))}{(report.Silent.Count > 5 ? ReportText.Invariant($" and {report.Silent.Count - 5} more") : "")} {(report.Silent.Count == 1 ? "runs" : "run")}: not in the estimate.";
        }

        foreach (var note in report.Notes)
        {
            yield return note;
        }
    }

    private sealed class ReconciliationJson(IndentedJson json) : JsonDocument(json)
    {
        public static string Write(ReconciliationReport report) => Text(json => new ReconciliationJson(json).Report(report));

        public static void WriteInto(IndentedJson json, ReconciliationReport report) => new ReconciliationJson(json).Report(report);

        private void Report(ReconciliationReport report) => Object(() =>
        {
            Amount("days", report.Days);
            Amount("billed", Rounded(report.Billed));
            Amount("explained", Rounded(report.Explained));
            Amount("assumed", Rounded(report.Assumed));
            Amount("part", report.Part is { } part ? Math.Round(part, 6) : null);
            Array("rows", report.Rows, row => Object(() =>
            {
                Value("name", row.Name);
                Amount("billed", Rounded(row.Billed));
                Amount("estimated", Rounded(row.Estimated));
                Amount("explained", Rounded(row.Explained));
                Amount("ratio", row.Ratio is { } ratio ? Math.Round(ratio, 6) : null);
            }));
            Array("silent", report.Silent, Json.Value);
            Array("notes", report.Notes, Json.Value);
        });

        private static decimal? Rounded(decimal? amount) => amount is { } value ? Math.Round(value, 10) : null;
    }

    /// <summary>As a member of another document.</summary>
    internal static void WriteInto(IndentedJson json, ReconciliationReport report) => ReconciliationJson.WriteInto(json, report);
}
