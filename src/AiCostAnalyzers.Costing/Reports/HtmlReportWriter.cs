using System.Net;
using System.Security.Cryptography;
using System.Text;
using AiCostAnalyzers.Files;

namespace AiCostAnalyzers.Reports;

/// <summary>
/// The report as one page that needs nothing else: report.json, the scripts that show it, Chart.js. It opens without a network.
/// The parts lie in <c>Page/</c>. Only those scripts may run, by their hashes; what the report says enters the page as text.
/// </summary>
public static class HtmlReportWriter
{
    /// <summary>In the order in which they build on one another. Chart.js 4.6.1 is under the MIT licence, which stands at its head.</summary>
    private static readonly string[] _scripts = ["chart.js", "decimal.js", "cost.js", "dom.js", "figures.js", "charts.js", "entry.js", "page.js"];

    private static readonly Lazy<(string Hashes, string Elements)> _code = new(Code);
    private static readonly Lazy<string> _page = new(() => Resource("page.html"));
    private static readonly Lazy<string> _style = new(() => Resource("page.css"));

    /// <summary>Whatever names and paths hold, it stays text.</summary>
    public static string Write(CostReport report) => Write(report, JsonReportWriter.WriteLong(report)).ToString();

    /// <param name="json">The same report as report.json.</param>
    public static LongText Write(CostReport report, LongText json)
    {
        var page = _page.Value;
        var html = new LongText();
        var end = 0;
        for (var start = page.IndexOf('{'); start >= 0; start = page.IndexOf('{', end))
        {
            html.Append(page, end, start - end);
            end = page.IndexOf('}', start) + 1;
            var part = page.Substring(start + 1, end - start - 2);
            if (part == "report")
            {
                ScriptJson.Append(html, json);
            }
            else
            {
                html.Append(part switch
                {
                    "title" => WebUtility.HtmlEncode(ReportText.OneLine(ReportText.Head(report))),
                    "hashes" => _code.Value.Hashes,
                    "style" => _style.Value,
                    "scripts" => _code.Value.Elements,
                    _ => throw new InvalidOperationException($"page.html names no part of a report: {part}"),
                });
            }
        }

        return html.Append(page, end, page.Length - end);
    }

    private static (string Hashes, string Elements) Code()
    {
        var (hashes, elements) = (new List<string>(), new StringBuilder());
        using var sha = SHA256.Create();
        foreach (var script in _scripts.Select(Resource))
        {
            hashes.Add("'sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(script))) + "'");
            elements.Append("<script>").Append(script).Append("</script>\n");
        }

        return (string.Join(" ", hashes), elements.ToString());
    }

    /// <summary>With <c>\n</c> at line ends on every machine, so that equal reports give equal bytes.</summary>
    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReportWriter).Assembly.GetManifestResourceStream("Page/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
