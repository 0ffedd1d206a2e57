using AiCostAnalyzers.Costs;

namespace AiCostAnalyzers.Reports;

/// <summary>
/// The report for a comment on a pull request: what is over budget, the dearest entry points, and the rest folded away.
/// It begins with <see cref="Marker"/>, by which a later run finds its comment and replaces it.
/// </summary>
public static class MarkdownReportWriter
{
    private const int MostOpenRows = 5;
    private const int MostUnknown = 20;
    private const int MostDrift = 20;

    private static readonly (string Name, bool IsNumber)[] _columns =
    [
        ("Entry point", false), ("Per unit", false), ("Low", true), ("Typical", true), ("High", true), ("Models", false), ("Driver", false),
    ];

    /// <summary>An HTML comment, which no renderer shows.</summary>
    public static string Marker(string project) => $"<!-- aicost: {new string([.. project.Where(c => char.IsLetterOrDigit(c) || c is '.' or '_' or ' ')])} -->";

    /// <summary>Lines end in <c>\n</c>. Whatever names and paths hold, it stays text.</summary>
    public static string Write(CostReport report)
    {
        var text = new MarkdownText().Line(Marker(report.Project)).Heading(ReportText.Head(report)).List(ReportText.BudgetLines(report));
        var rows = report.EntryPoints.Where(entry => entry.ReachesCalls).OrderByDescending(entry => entry.Cost.Typical)
            .Select(entry => Row(entry.Id, entry.Terms + " per " + entry.Unit, entry.Cost, string.Join(", ", entry.Models), ReportText.Driver(report, entry.Drivers)))
            .Concat(ReportText.OwnUnreached(report).Select(row => Row(
                "in no entry point: " + row.Member, row.Terms.ToString(), row.Cost, row.Driver.Model ?? "", ReportText.Driver(report, row.Driver))))
            .ToList();
        text.Table(_columns, rows.Take(MostOpenRows));
        if (rows.Count > MostOpenRows)
        {
            text.Folded(ReportText.Invariant($"{rows.Count - MostOpenRows} more"), () => text.Table(_columns, rows.Skip(MostOpenRows)));
        }

        string?[] closing = [ReportText.SinceBaseline(report), ReportText.Total(report), ReportText.Counts(report)];
        text.List(closing.OfType<string>());
        string?[] open = [ReportText.AssumptionsLine(report), .. report.Notes, .. ReportText.Drift(report, MostDrift), .. ReportText.UnreachedElsewhere(report), ReportText.WithoutCalls(report), ReportText.Unseen(report), ReportText.Settles(report), .. ReportText.OtherUnknowns(report, MostUnknown)];
        if (open.Any(line => line is not null))
        {
            text.Folded("What is assumed, and what would settle it", () => text.List(open.OfType<string>()));
        }

        return text.ToString();
    }

    private static string[] Row(string name, string perUnit, CostFigure cost, string models, string driver) =>
        [name, perUnit, ReportText.Low(cost), ReportText.Typical(cost) + ReportText.Marks(cost), ReportText.High(cost), models, driver];
}
