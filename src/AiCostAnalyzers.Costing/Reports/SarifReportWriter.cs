using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Reports;

/// <summary>
/// What the build says of the report, and which estimates no longer go with what was measured, in SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning services.
/// Diagnostics of the analyzers are not in it: the compiler writes them with <c>ErrorLog</c>.
/// </summary>
public static class SarifReportWriter
{
    public static string Write(CostReport report) => Log.Write(report);

    private sealed class Log(IndentedJson json) : JsonDocument(json)
    {
        public static string Write(CostReport report) => Text(json => new Log(json).Run(report));

        private void Run(CostReport report) => Object(() =>
        {
            List<ReportProblem> results = [.. report.Problems, .. report.Drift.Select(Drifted)];
            Value("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            Value("version", "2.1.0");
            Array("runs", [results], _ => Object(() =>
            {
                Member("tool", () => Object(() => Member("driver", () => Object(() =>
                {
                    Value("name", "AiCostAnalyzers");
                    Array("rules", results.Select(problem => problem.Id).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal), id => Object(() =>
                    {
                        Value("id", id);
                        Value("helpUri", DiagnosticIds.HelpLink(id));
                    }));
                }))));
                Value("columnKind", "utf16CodeUnits");
                Array("results", results, Result);
            }));
        });

        private static ReportProblem Drifted(DriftReport drift) =>
            new(DiagnosticIds.MeasuredOtherwise, ProblemSeverity.Message, $"{drift.Id}: {drift.Text}", drift.Position) { Project = drift.Project };

        private void Result(ReportProblem problem) => Object(() =>
        {
            Value("ruleId", problem.Id);
            Value("level", problem.Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "note" });
            Member("message", () => Object(() => Value("text", ReportText.OneLine(problem.Message))));
            if (problem.Position.File is { Length: > 0 } file)
            {
                Array("locations", [problem.Position], position => Object(() => Member("physicalLocation", () => Object(() =>
                {
                    Member("artifactLocation", () => Object(() =>
                    {
                        Value("uri", Uri(file));
                        if (problem.Project is { } project)
                        {
                            Value("uriBaseId", project);
                        }
                    }));
                    Member("region", () => Region(position));
                }))));
            }
        });

        private void Region(SourcePosition position) => Object(() =>
        {
            Value("startLine", Math.Max(1, position.Line));
            if (position.Column > 0)
            {
                Value("startColumn", position.Column);
            }
        });

        private static string Uri(string file) => string.Join("/", file.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
    }
}
