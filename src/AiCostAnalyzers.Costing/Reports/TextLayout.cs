using System.Text;

namespace AiCostAnalyzers.Reports;

/// <summary>Plain text of at most <see cref="Width"/> columns.</summary>
internal static class TextLayout
{
    public const int Width = 100;
    public const string Indent = "  ";
    public const string Gap = "  ";

    /// <summary>Wrapped to the width, what follows the first line farther in.</summary>
    public static void Paragraph(StringBuilder text, string paragraph, string indent)
    {
        foreach (var line in Wrap(ReportText.OneLine(paragraph), Width - indent.Length, Indent))
        {
            text.Append(indent).Append(line).Append('\n');
        }
    }

    /// <summary>Breaks at spaces, and where there is none in a whole line, anywhere.</summary>
    public static IEnumerable<string> Wrap(string text, int width, string hanging)
    {
        var prefix = "";
        while (prefix.Length + text.Length > width)
        {
            var room = width - prefix.Length;
            var space = text.LastIndexOf(' ', Math.Min(room, text.Length - 1));
            var end = space > 0 ? space : BreakAt(text, room);
            yield return prefix + text.Substring(0, end);
            text = text.Substring(end).TrimStart(' ');
            prefix = hanging;
        }

        yield return prefix + text;
    }

    /// <summary>Behind the last separator of a long name, else in the middle of it.</summary>
    private static int BreakAt(string text, int room)
    {
        var separator = text.LastIndexOfAny(['/', '.', '·', ','], room - 1);
        return separator > room / 3 ? separator + 1 : room;
    }

    /// <summary>The end of a text that is too long.</summary>
    public static string Cut(string text, int width) => text.Length <= width ? text : "…" + text.Substring(text.Length - width + 1);
}
