using System.Text;

namespace AiCostAnalyzers.Reports;

/// <summary>The table that a build prints: at most <see cref="Width"/> columns, numbers aligned, <c>*</c> for assumed and <c>!</c> for unknown.</summary>
public static class TableWriter
{
    public const int Width = 100;

    private const string Indent = "  ";
    private const string Gap = "  ";
    private const string UnreachedName = "in no entry point";
    private const int LongestName = 30;
    private const int LongestDriver = 22;
    private const int ComfortableExpression = 20;
    private const int ShortestCell = 11;

    /// <summary>What the columns have room for; report.json holds all digits.</summary>
    private const decimal MostShown = 1_000_000_000m;

    /// <summary>Lines end in <c>\n</c>.</summary>
    public static string Write(CostReport report)
    {
        var text = new StringBuilder();
        Paragraph(text, ReportText.Head(report), "");
        if (ReportText.AssumptionsLine(report) is { } assumptions)
        {
            Paragraph(text, assumptions, Indent);
        }

        var rows = Rows(report);
        if (rows.Count > 0)
        {
            text.Append('\n');
            Table(text, rows);
        }

        text.Append('\n');
        string?[] closing = [ReportText.WithoutCalls(report), ReportText.Total(report), .. ReportText.BudgetLines(report), .. Counts(report)];
        foreach (var line in closing.OfType<string>())
        {
            Paragraph(text, line, Indent);
        }

        return text.ToString();
    }

    /// <summary>On one line where it fits: what to write is easier to copy whole.</summary>
    private static IEnumerable<string?> Counts(CostReport report)
    {
        var (counts, settles) = (ReportText.Counts(report), ReportText.Settles(report));
        return Indent.Length + counts.Length + 1 + settles?.Length <= Width ? [counts + " " + settles] : [counts, settles];
    }

    private static List<Row> Rows(CostReport report) =>
    [
        .. report.EntryPoints.Where(entry => entry.ReachesCalls).Select(entry => new Row(
            entry.Id,
            [entry.Terms.ToString(), ReportText.Unit(entry)],
            Shown(entry.Cost.Low, ReportText.Low(entry.Cost)),
            Shown(entry.Cost.Typical, ReportText.Typical(entry.Cost)),
            ReportText.Marks(entry.Cost),
            Shown(entry.Cost.High, ReportText.High(entry.Cost)),
            ReportText.Driver(report, entry.Drivers))),
        .. report.Unreached.Select(row => new Row(
            UnreachedName,
            [ShortMember(row.Member) + " " + row.Terms],
            Shown(row.Cost.Low, ReportText.Low(row.Cost)),
            Shown(row.Cost.Typical, ReportText.Typical(row.Cost)),
            ReportText.Marks(row.Cost),
            Shown(row.Cost.High, ReportText.High(row.Cost)),
            ReportText.Driver(report, row.Driver))),
    ];

    private static void Table(StringBuilder text, List<Row> rows)
    {
        var head = new Row("Entry point", ["Per unit"], "low", "typical", "", "high", "Driver");
        Row[] all = [head, .. rows];
        var low = all.Max(row => row.Low.Length);
        var typical = all.Max(row => row.Typical.Length);
        var marks = all.Max(row => row.Marks.Length);
        var high = all.Max(row => row.High.Length);
        var numbers = low + typical + marks + high + (2 * Gap.Length);
        var room = Width - Indent.Length - numbers - (3 * Gap.Length);
        var (name, driver) = (Math.Min(LongestName, all.Max(row => row.Name.Length)), Math.Min(LongestDriver, all.Max(row => row.Driver.Length)));
        name = Math.Max(Math.Min(name, ShortestCell), Math.Min(name, room - ComfortableExpression - driver));
        driver = Math.Max(Math.Min(driver, ShortestCell), Math.Min(driver, room - ComfortableExpression - name));
        var expression = room - name - driver;
        expression = Math.Min(expression, all.Max(row => row.PerUnit.Max(line => line.Length)));
        foreach (var row in all)
        {
            var names = Wrap(ReportText.OneLine(row.Name), name, "").ToList();
            var units = row.PerUnit.SelectMany(line => Wrap(ReportText.OneLine(line), expression, "")).ToList();
            for (var i = 0; i < Math.Max(names.Count, units.Count); i++)
            {
                var line = Indent + At(names, i).PadRight(name) + Gap + At(units, i).PadRight(expression);
                if (i == 0)
                {
                    line += Gap + row.Low.PadLeft(low) + Gap + row.Typical.PadLeft(typical) + row.Marks.PadRight(marks) + Gap + row.High.PadLeft(high)
                        + Gap + Cut(ReportText.OneLine(row.Driver), driver);
                }

                text.Append(line.TrimEnd()).Append('\n');
            }
        }
    }

    private static string Shown(decimal? amount, string text) => amount >= MostShown ? "over a billion" : text;

    private static string At(List<string> lines, int index) => index < lines.Count ? lines[index] : "";

    private static void Paragraph(StringBuilder text, string paragraph, string indent)
    {
        foreach (var line in Wrap(ReportText.OneLine(paragraph), Width - indent.Length, Indent))
        {
            text.Append(indent).Append(line).Append('\n');
        }
    }

    /// <summary>Breaks at spaces, and where there is none in a whole line, anywhere.</summary>
    private static IEnumerable<string> Wrap(string text, int width, string hanging)
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

    private static string Cut(string text, int width) => text.Length <= width ? text : "…" + text.Substring(text.Length - width + 1);

    /// <summary><c>Type.Member</c>, without the namespace.</summary>
    private static string ShortMember(string member)
    {
        var name = member.LastIndexOf('.');
        return name <= 0 ? member : member.Substring(member.LastIndexOf('.', name - 1) + 1);
    }

    private sealed record Row(string Name, IReadOnlyList<string> PerUnit, string Low, string Typical, string Marks, string High, string Driver);
}
