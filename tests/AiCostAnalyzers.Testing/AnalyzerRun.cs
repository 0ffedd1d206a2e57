using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Testing;

/// <summary>Runs compiler and analyzer over a solution.</summary>
/// <param name="rules">Ids of the analyzer's diagnostics that count; empty for all.</param>
internal sealed class AnalyzerRun(DiagnosticAnalyzer analyzer, IReadOnlyCollection<string> rules)
{
    private const string AnalyzerThrew = "AD0001";

    /// <summary>Compiler errors, compiler diagnostics that the test marks, and the analyzer's diagnostics, ordered by place.</summary>
    /// <exception cref="VerificationException">The analyzer threw.</exception>
    public async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Solution solution, IReadOnlySet<string> marked)
    {
        var all = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            foreach (var diagnostic in await (await StartAsync(project)).GetAllDiagnosticsAsync())
            {
                if (Counts(diagnostic, marked))
                {
                    all.Add(diagnostic);
                }
            }
        }

        return [.. all.OrderBy(d => ExpectedDiagnostic.PathOf(d.Location), StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Location.SourceSpan.End).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>The analyzer's diagnostics that an editor shows while a document is open, so without compilation-end actions.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnoseLiveAsync(Document document)
    {
        var run = await StartAsync(document.Project);
        var model = await document.GetSemanticModelAsync();
        return [.. await run.GetAnalyzerSyntaxDiagnosticsAsync(model!.SyntaxTree, default), .. await run.GetAnalyzerSemanticDiagnosticsAsync(model, null, default)];
    }

    private async Task<CompilationWithAnalyzers> StartAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return compilation!.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
    }

    private bool Counts(Diagnostic diagnostic, IReadOnlySet<string> marked)
    {
        if (diagnostic.Id == AnalyzerThrew)
        {
            throw new VerificationException($"The analyzer threw.\n{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n{diagnostic.Descriptor.Description}");
        }

        var isOurs = analyzer.SupportedDiagnostics.Any(d => d.Id == diagnostic.Id);
        return isOurs
            ? rules.Count == 0 || rules.Contains(diagnostic.Id)
            : diagnostic.Severity == DiagnosticSeverity.Error || marked.Contains(diagnostic.Id);
    }
}
