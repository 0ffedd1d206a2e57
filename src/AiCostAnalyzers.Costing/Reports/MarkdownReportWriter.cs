using System.Text;
using AiCostAnalyzers.Costs;

namespace AiCostAnalyzers.Reports;

/// <summary>
/// The report for a comment on a pull request: what is over budget, the dearest entry points, and the rest folded away.
/// It begins with <see cref="Marker"/>, by which a later run finds its comment and replaces it.
/// </summary>
public static class MarkdownReportWriter
{
    private const int MostOpenRows = 5;

    /// <summary>An HTML comment, which no renderer shows.</summary>
    public static string Marker(string project) => $"<!-- aicost: {new string([.. project.Where(c => char.IsLetterOrDigit(c) || c is '.' or '_' or ' ')])} -->";

    /// <summary>Lines end in <c>\n</c>. Whatever names and paths hold, it stays text.</summary>
    public static string Write(CostReport report)
    {
        var text = new StringBuilder();
        Line(text, Marker(report.Project));
        Line(text, "### " + Escape(ReportText.Head(report)));
        List(text, ReportText.BudgetLines(report));

        var rows = report.EntryPoints.Where(entry => entry.ReachesCalls).OrderByDescending(entry => entry.Cost.Typical)
            .Select(entry => (entry.Id, PerUnit: entry.Terms + " per " + entry.Unit, entry.Cost, Models: string.Join(", ", entry.Models), Driver: ReportText.Driver(report, entry.Drivers)))
            .Concat(ReportText.OwnUnreached(report).Select(row => (
                Id: "in no entry point: " + row.Member, PerUnit: row.Terms.ToString(), row.Cost, Models: row.Driver.Model ?? "", Driver: ReportText.Driver(report, row.Driver))))
            .ToList();
        Table(text, rows.Take(MostOpenRows));
        if (rows.Count > MostOpenRows)
        {
            Folded(text, ReportText.Invariant($"{rows.Count - MostOpenRows} more"), () => Table(text, rows.Skip(MostOpenRows)));
        }

        string?[] closing = [ReportText.SinceBaseline(report), ReportText.Total(report), ReportText.Counts(report)];
        List(text, closing.OfType<string>());
        string?[] open = [ReportText.AssumptionsLine(report), .. report.Notes, .. ReportText.UnreachedElsewhere(report), ReportText.WithoutCalls(report), ReportText.Unseen(report), ReportText.Settles(report)];
        if (open.Any(line => line is not null))
        {
            Folded(text, "What is assumed, and what would settle it", () => List(text, open.OfType<string>()));
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, IEnumerable<(string Id, string PerUnit, CostFigure Cost, string Models, string Driver)> rows)
    {
        var lines = rows.Select(row => Row(row.Id, row.PerUnit, row.Cost, row.Models, row.Driver)).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        Line(text, "");
        Line(text, "| Entry point | Per unit | Low | Typical | High | Models | Driver |");
        Line(text, "| --- | --- | ---: | ---: | ---: | --- | --- |");
        lines.ForEach(line => Line(text, line));
    }

    private static void List(StringBuilder text, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                Line(text, "");
            }

            isFirst = false;
            Line(text, "- " + Escape(line));
        }
    }

    private static void Folded(StringBuilder text, string title, Action content)
    {
        Line(text, "");
        Line(text, $"<details><summary>{title}</summary>");
        content();
        Line(text, "");
        Line(text, "</details>");
    }

    private static string Row(string name, string perUnit, CostFigure cost, string models, string driver)
    {
        string[] cells = [name, perUnit, ReportText.Low(cost), ReportText.Typical(cost) + ReportText.Marks(cost), ReportText.High(cost), models, driver];
        return "| " + string.Join(" | ", cells.Select(Escape)) + " |";
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
