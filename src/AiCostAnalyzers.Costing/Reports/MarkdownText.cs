using System.Text;

namespace AiCostAnalyzers.Reports;

/// <summary>Markdown as code hosts render it. Lines end in <c>\n</c>; whatever cells and sentences hold, it stays text.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder _text = new();

    /// <summary>As it is: markup.</summary>
    public MarkdownText Line(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public MarkdownText Heading(string text) => Line("### " + Escape(text));

    /// <summary>Nothing for no lines.</summary>
    public MarkdownText List(IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                Line("");
            }

            isFirst = false;
            Line("- " + Escape(line));
        }

        return this;
    }

    /// <summary>Nothing for no rows.</summary>
    public MarkdownText Table(IReadOnlyList<(string Name, bool IsNumber)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var isFirst = true;
        foreach (var row in rows)
        {
            if (isFirst)
            {
                Line("");
                Line("| " + string.Join(" | ", columns.Select(column => column.Name)) + " |");
                Line("| " + string.Join(" | ", columns.Select(column => column.IsNumber ? "---:" : "---")) + " |");
            }

            isFirst = false;
            Line("| " + string.Join(" | ", row.Select(Escape)) + " |");
        }

        return this;
    }

    public MarkdownText Folded(string title, Action content)
    {
        Line("");
        Line($"<details><summary>{title}</summary>");
        content();
        Line("");
        return Line("</details>");
    }

    public override string ToString() => _text.ToString();

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
