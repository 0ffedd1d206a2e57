namespace AiCostAnalyzers.Reports;

/// <summary>
/// A difference for a comment on a pull request. It begins with the report's own marker, by which a later run finds its comment.
/// Where nothing is to be shown it is empty: nobody reads a comment that says nothing twice.
/// </summary>
public static class DiffMarkdown
{
    private const int MostOpenRows = 5;

    private static readonly (string Name, bool IsNumber)[] _columns =
    [
        ("Entry point", false), ("Before", true), ("After", true), ("Change", true), ("A month", true), ("Why", false),
    ];

    /// <summary>Lines end in <c>\n</c>. Whatever names and paths hold, it stays text.</summary>
    public static string Write(CostDiff diff)
    {
        var budgets = ReportText.BudgetLines(diff.Report).ToList();
        if (diff.Shown.Count == 0 && budgets.Count == 0)
        {
            return "";
        }

        var rows = diff.Shown.Select(change => (string[])[
            change.Id, DiffText.Before(change), DiffText.After(change), DiffText.Change(change), DiffText.PerMonth(change), DiffText.Parts(change)]).ToList();
        var text = new MarkdownText().Line(MarkdownReportWriter.Marker(diff.Report.Project)).Heading(DiffText.Head(diff)).List(budgets).Table(_columns, rows.Take(MostOpenRows));
        if (rows.Count > MostOpenRows)
        {
            text.Folded(ReportText.Invariant($"{rows.Count - MostOpenRows} more"), () => text.Table(_columns, rows.Skip(MostOpenRows)));
        }

        string?[] closing = [DiffText.Omitted(diff), DiffText.Total(diff), ReportText.Counts(diff.Report)];
        text.List(closing.OfType<string>());
        var calls = diff.Shown.SelectMany(change => change.Calls.Select(call => $"{change.Id}: {DiffText.Call(call)}")).ToList();
        if (calls.Count > 0)
        {
            text.Folded("What changed", () => text.List(calls));
        }

        return text.ToString();
    }
}
