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

    public MarkdownText Heading(string text) => Line("### ", text);

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
            Line("- ", line);
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
            _text.Append('|');
            foreach (var cell in row)
            {
                _text.Append(' ');
                Append(cell);
                _text.Append(" |");
            }

            _text.Append('\n');
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

    private MarkdownText Line(string markup, string text)
    {
        _text.Append(markup);
        Append(text);
        _text.Append('\n');
        return this;
    }

    /// <summary>Text that no renderer reads as markup, mathematics (<c>$…$</c>) or a cell's end.</summary>
    private void Append(string text)
    {
        foreach (var c in ReportText.OneLine(text))
        {
            _ = c switch
            {
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '&' => _text.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '!' or '$' or '~' => _text.Append('\\').Append(c),
                _ => _text.Append(c),
            };
        }
    }
}
