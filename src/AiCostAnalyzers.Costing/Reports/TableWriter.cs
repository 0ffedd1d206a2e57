using System.Text;

namespace AiCostAnalyzers.Reports;

/// <summary>The table that a build prints: at most <see cref="Width"/> columns, numbers aligned, <c>*</c> for assumed and <c>!</c> for unknown.</summary>
public static class TableWriter
{
    public const int Width = TextLayout.Width;

    private const string Indent = TextLayout.Indent;
    private const string Gap = TextLayout.Gap;
    private const string UnreachedName = "in no entry point";
    private const int MostUnreached = 10;
    private const int MostUnknown = 5;
    private const int MostDrift = 5;

    /// <summary>What the columns have room for; report.json holds all digits.</summary>
    private const decimal MostShown = 1_000_000_000m;

    private static readonly Row Heading = new("Entry point", "Per unit", "low", "typical", "", "high", "Driver", "");

    /// <summary>Lines end in <c>\n</c>.</summary>
    public static string Write(CostReport report)
    {
        var text = new StringBuilder();
        TextLayout.Paragraph(text, ReportText.Head(report), "");
        if (ReportText.AssumptionsLine(report) is { } assumptions)
        {
            TextLayout.Paragraph(text, assumptions, Indent);
        }

        var rows = Rows(report);
        if (rows.Count > 0)
        {
            text.Append('\n');
            Table(text, rows);
        }

        text.Append('\n');
        string?[] closing = [MoreUnreached(report), .. ReportText.UnreachedElsewhere(report), ReportText.WithoutCalls(report), ReportText.Unseen(report), ReportText.Ambiguous(report), ReportText.Total(report), ReportText.SinceBaseline(report), .. ReportText.BudgetLines(report), .. report.Notes, .. ReportText.Drift(report, MostDrift), .. Counts(report), .. ReportText.OtherUnknowns(report, MostUnknown)];
        foreach (var line in closing.OfType<string>())
        {
            TextLayout.Paragraph(text, line, Indent);
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
            entry.Terms.ToString(),
            Shown(entry.Cost.Low, ReportText.Low(entry.Cost)),
            Shown(entry.Cost.Typical, ReportText.Typical(entry.Cost)),
            ReportText.Marks(entry.Cost),
            Shown(entry.Cost.High, ReportText.High(entry.Cost)),
            ReportText.Driver(report, entry.Drivers),
            ReportText.Unit(entry))),
        .. Dearest(report).Select(row => new Row(
            UnreachedName,
            ShortMember(row.Member) + " " + row.Terms,
            Shown(row.Cost.Low, ReportText.Low(row.Cost)),
            Shown(row.Cost.Typical, ReportText.Typical(row.Cost)),
            ReportText.Marks(row.Cost),
            Shown(row.Cost.High, ReportText.High(row.Cost)),
            ReportText.Driver(report, row.Driver),
            "")),
    ];

    /// <summary>Those that would cost most.</summary>
    private static IEnumerable<UnreachedReport> Dearest(CostReport report) => ReportText.OwnUnreached(report)
        .OrderByDescending(row => row.Cost.Typical).ThenBy(row => row.Member, StringComparer.Ordinal).Take(MostUnreached);

    private static string? MoreUnreached(CostReport report)
    {
        var more = ReportText.OwnUnreached(report).Count() - MostUnreached;
        return more > 0 ? ReportText.Invariant($"{more} more members {UnreachedName}: report.json lists them.") : null;
    }

    private static void Table(StringBuilder text, List<Row> rows)
    {
        var columns = Columns.For([Heading, .. rows]);
        Line(text, Heading, columns);
        foreach (var row in rows)
        {
            Line(text, row, columns);
            var note = columns.PerUnit > 0 ? row.Note : (row.PerUnit + " " + row.Note).TrimEnd();
            if (note.Length > 0)
            {
                TextLayout.Paragraph(text, note, Indent + Indent);
            }
        }
    }

    private static void Line(StringBuilder text, Row row, Columns columns)
    {
        var names = TextLayout.Wrap(ReportText.OneLine(row.Name), columns.Name, "").ToList();
        var line = Indent + names[0].PadRight(columns.Name)
            + (columns.PerUnit > 0 ? Gap + ReportText.OneLine(row.PerUnit).PadRight(columns.PerUnit) : "")
            + Gap + row.Low.PadLeft(columns.Low)
            + Gap + row.Typical.PadLeft(columns.Typical) + row.Marks.PadRight(columns.Marks)
            + Gap + row.High.PadLeft(columns.High)
            + Gap + TextLayout.Cut(ReportText.OneLine(row.Driver), columns.Driver);
        text.Append(line.TrimEnd()).Append('\n');
        foreach (var rest in names.Skip(1))
        {
            text.Append(Indent).Append(rest).Append('\n');
        }
    }

    private static string Shown(decimal? amount, string text) => amount >= MostShown ? "over a billion" : text;

    /// <summary><c>Type.Member</c>, without the namespace.</summary>
    private static string ShortMember(string member)
    {
        var name = member.LastIndexOf('.');
        return name <= 0 ? member : member.Substring(member.LastIndexOf('.', name - 1) + 1);
    }

    /// <param name="Note">On a line of its own below; empty for none.</param>
    private sealed record Row(string Name, string PerUnit, string Low, string Typical, string Marks, string High, string Driver, string Note);

    /// <summary>Widths of the columns.</summary>
    /// <param name="PerUnit">0 where expressions do not fit beside the figures, and stand below them.</param>
    private sealed record Columns(int Name, int PerUnit, int Low, int Typical, int Marks, int High, int Driver)
    {
        private const int LongestDriver = 24;

        public static Columns For(IReadOnlyList<Row> rows)
        {
            var all = new Columns(
                rows.Max(row => row.Name.Length),
                rows.Max(row => row.PerUnit.Length),
                rows.Max(row => row.Low.Length),
                rows.Max(row => row.Typical.Length),
                rows.Max(row => row.Marks.Length),
                rows.Max(row => row.High.Length),
                Math.Min(LongestDriver, rows.Max(row => row.Driver.Length)));
            var figures = all.Low + all.Typical + all.Marks + all.High + (2 * Gap.Length);
            var room = Width - Indent.Length - figures - all.Driver - (2 * Gap.Length);
            return all.Name + Gap.Length + all.PerUnit <= room ? all : all with { Name = Math.Min(all.Name, room), PerUnit = 0 };
        }
    }
}
