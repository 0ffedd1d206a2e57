using System.Text;
using AiCostAnalyzers.Costs;

namespace AiCostAnalyzers.Reports;

/// <summary>The report for a pull request: a table, the budgets, what would settle what is open.</summary>
public static class MarkdownReportWriter
{
    /// <summary>Lines end in <c>\n</c>. Whatever names and paths hold, it stays text.</summary>
    public static string Write(CostReport report)
    {
        var text = new StringBuilder();
        Line(text, "### " + Escape(ReportText.Head(report)));
        if (ReportText.AssumptionsLine(report) is { } assumptions)
        {
            Line(text, "");
            Line(text, Escape(assumptions));
        }

        var entryPoints = report.EntryPoints.Where(entry => entry.ReachesCalls).ToList();
        var unreached = ReportText.OwnUnreached(report).ToList();
        if (entryPoints.Count + unreached.Count > 0)
        {
            Line(text, "");
            Line(text, "| Entry point | Per unit | Low | Typical | High | Models | Driver |");
            Line(text, "| --- | --- | ---: | ---: | ---: | --- | --- |");
        }

        foreach (var entry in entryPoints)
        {
            Row(text, entry.Id, entry.Terms + " per " + entry.Unit, entry.Cost, string.Join(", ", entry.Models), ReportText.Driver(report, entry.Drivers));
        }

        foreach (var row in unreached)
        {
            Row(text, "in no entry point: " + row.Member, row.Terms.ToString(), row.Cost, row.Driver.Model ?? "", ReportText.Driver(report, row.Driver));
        }

        string?[] closing = [.. ReportText.UnreachedElsewhere(report), ReportText.WithoutCalls(report), ReportText.Total(report), .. ReportText.BudgetLines(report), ReportText.Counts(report), ReportText.Settles(report)];
        Line(text, "");
        foreach (var line in closing.OfType<string>())
        {
            Line(text, "- " + Escape(line));
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, string perUnit, CostFigure cost, string models, string driver)
    {
        string[] cells = [name, perUnit, ReportText.Low(cost), ReportText.Typical(cost) + ReportText.Marks(cost), ReportText.High(cost), models, driver];
        Line(text, "| " + string.Join(" | ", cells.Select(Escape)) + " |");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    /// <summary>Text that no renderer reads as markup, mathematics (<c>$…$</c>) or a cell's end.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in ReportText.OneLine(text))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '!' or '$' or '~' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
