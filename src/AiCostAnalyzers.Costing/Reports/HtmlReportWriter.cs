using System.Globalization;
using System.Net;
using System.Text;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Reports;

/// <summary>The report as one page that needs nothing else: no script, no font, no network.</summary>
public static class HtmlReportWriter
{
    private const string Style =
        "body{font:14px/1.5 system-ui,sans-serif;margin:2rem;max-width:75rem}table{border-collapse:collapse;margin:1rem 0}"
        + "th,td{padding:.25rem .75rem;text-align:left;border-bottom:1px solid #8884;vertical-align:top}"
        + ".n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}code{font-family:ui-monospace,monospace}";

    /// <summary>Whatever names and paths hold, it stays text.</summary>
    public static string Write(CostReport report)
    {
        var html = new StringBuilder();
        var title = Text(ReportText.Head(report));
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>").Append(title).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n")
            .Append("<h1>").Append(title).Append("</h1>\n");
        Paragraph(html, ReportText.AssumptionsLine(report));
        Summary(html, report);
        Paragraph(html, ReportText.WithoutCalls(report));
        Paragraph(html, ReportText.Total(report));
        foreach (var line in ReportText.BudgetLines(report))
        {
            Paragraph(html, line);
        }

        Paragraph(html, ReportText.Counts(report));
        Paragraph(html, ReportText.Settles(report));
        var sites = report.CallSites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        foreach (var entry in report.EntryPoints.Where(entry => entry.ReachesCalls))
        {
            Section(html, entry.Id, entry.CallSites.Select(id => sites[id]));
        }

        foreach (var row in report.Unreached)
        {
            Section(html, "In no entry point: " + row.Member, row.CallSites.Select(id => sites[id]));
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Summary(StringBuilder html, CostReport report)
    {
        Head(html, ["Entry point", "Per unit"], ["low", "typical", "high"], ["Models", "Driver"]);
        foreach (var entry in report.EntryPoints.Where(entry => entry.ReachesCalls))
        {
            Row(
                html,
                [entry.Id, entry.Terms + " per " + entry.Unit],
                Figures(entry.Cost),
                [string.Join(", ", entry.Models), ReportText.Driver(report, entry.Drivers)]);
        }

        foreach (var row in report.Unreached)
        {
            Row(html, ["in no entry point: " + row.Member, row.Terms.ToString()], Figures(row.Cost), [row.Driver.Model ?? "", ReportText.Driver(report, row.Driver)]);
        }

        html.Append("</tbody></table>\n");
    }

    private static void Section(StringBuilder html, string title, IEnumerable<CallSiteReport> sites)
    {
        html.Append("<h2>").Append(Text(title)).Append("</h2>\n");
        Head(html, ["Call", "Place", "Model"], ["Input", "Output", "Per call"], ["Runs", "Suggestion"]);
        foreach (var site in sites)
        {
            Row(
                html,
                [site.Id, site.Position.ToString(), Model(site)],
                [Tokens(site.Usage.Input), Tokens(site.Usage.Output), Cost(site)],
                [site.HotPath.Multiplicity, Suggestion(site)]);
        }

        html.Append("</tbody></table>\n");
    }

    private static string Model(CallSiteReport site) =>
        (site.Model ?? (site.Candidates.Count > 0 ? string.Join(" or ", site.Candidates) : "unknown")) + " (" + site.ModelSource.ToWord() + ")";

    private static string Tokens(Usage.Quantity tokens) => tokens.Source == FigureSource.Unknown
        ? "unknown"
        : tokens.Typical.ToString("#,0.##", CultureInfo.InvariantCulture) + " (" + tokens.Source.ToWord() + ")";

    private static string Cost(CallSiteReport site) => site.IsFree ? "free"
        : site.Cost is { } cost ? Money.Format(cost.Typical) + (site.IsGrounded ? "" : ReportText.Assumed)
        : "unknown" + ReportText.Unknown;

    private static string Suggestion(CallSiteReport site) => site.Suggestion is { } suggestion
        ? $"{suggestion.Model} saves {(suggestion.Saving * 100m).ToString("0", CultureInfo.InvariantCulture)} % ({suggestion.Reason})"
        : "";

    private static string[] Figures(CostFigure cost) => [ReportText.Low(cost), ReportText.Typical(cost) + ReportText.Marks(cost), ReportText.High(cost)];

    private static void Paragraph(StringBuilder html, string? text)
    {
        if (text is not null)
        {
            html.Append("<p>").Append(Text(text)).Append("</p>\n");
        }
    }

    private static void Head(StringBuilder html, string[] before, string[] numbers, string[] after)
    {
        html.Append("<table><thead>");
        Cells(html, "th", before, numbers, after);
        html.Append("</thead><tbody>\n");
    }

    private static void Row(StringBuilder html, string[] before, string[] numbers, string[] after) => Cells(html, "td", before, numbers, after);

    private static void Cells(StringBuilder html, string tag, string[] before, string[] numbers, string[] after)
    {
        html.Append("<tr>");
        foreach (var (cell, isNumber) in before.Select(cell => (cell, false)).Concat(numbers.Select(cell => (cell, true))).Concat(after.Select(cell => (cell, false))))
        {
            html.Append('<').Append(tag).Append(isNumber ? " class=\"n\">" : ">").Append(Text(cell)).Append("</").Append(tag).Append('>');
        }

        html.Append("</tr>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(ReportText.OneLine(text));
}
