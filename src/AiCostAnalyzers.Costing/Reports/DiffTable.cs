using System.Text;

namespace AiCostAnalyzers.Reports;

/// <summary>A difference as a table of at most <see cref="TextLayout.Width"/> columns.</summary>
public static class DiffTable
{
    /// <summary>Lines end in <c>\n</c>.</summary>
    public static string Write(CostDiff diff)
    {
        var text = new StringBuilder();
        TextLayout.Paragraph(text, DiffText.Head(diff), "");
        if (diff.Shown.Count > 0)
        {
            text.Append('\n');
            Rows(text, diff);
        }

        text.Append('\n');
        string?[] closing = [DiffText.Omitted(diff), DiffText.Total(diff), .. ReportText.BudgetLines(diff.Report), ReportText.Counts(diff.Report)];
        foreach (var line in closing.OfType<string>())
        {
            TextLayout.Paragraph(text, line, TextLayout.Indent);
        }

        return text.ToString();
    }

    private static void Rows(StringBuilder text, CostDiff diff)
    {
        var rows = diff.Shown.Select(change => (Change: change, Cells: (string[])[
            ReportText.OneLine(change.Id), DiffText.Before(change), DiffText.After(change), DiffText.Change(change), DiffText.PerMonth(change)])).ToList();
        string[] heading = ["Entry point", "before", "after", "change", "a month"];
        var widths = heading.Select((name, i) => Math.Max(name.Length, rows.Max(row => row.Cells[i].Length))).ToArray();
        widths[0] = Math.Min(widths[0], TextLayout.Width - TextLayout.Indent.Length - widths.Skip(1).Sum(width => TextLayout.Gap.Length + width));
        Line(text, heading, widths);
        foreach (var (change, cells) in rows)
        {
            Line(text, cells, widths);
            TextLayout.Paragraph(text, DiffText.Parts(change), TextLayout.Indent + TextLayout.Indent);
            foreach (var call in change.Calls)
            {
                TextLayout.Paragraph(text, DiffText.Call(call), TextLayout.Indent + TextLayout.Indent);
            }
        }
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells, IReadOnlyList<int> widths)
    {
        var names = TextLayout.Wrap(cells[0], widths[0], "").ToList();
        text.Append(TextLayout.Indent).Append(names[0].PadRight(widths[0]));
        for (var i = 1; i < cells.Count; i++)
        {
            text.Append(TextLayout.Gap).Append(cells[i].PadLeft(widths[i]));
        }

        text.Append('\n');
        foreach (var rest in names.Skip(1))
        {
            text.Append(TextLayout.Indent).Append(rest).Append('\n');
        }
    }
}
