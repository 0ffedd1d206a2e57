using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>The diagnostics of one source as a compiler hands them out, suppressed ones too.</summary>
internal static class DiagnosticRun
{
    public static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string source, string id)
    {
        var compilation = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(ExportRun.Usings)],
            TestReferences.All.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        var run = compilation.WithAnalyzers(
            [new AiCostAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false, reportSuppressedDiagnostics: true));
        return [.. (await run.GetAnalyzerDiagnosticsAsync()).Where(d => d.Id == id)];
    }
}
