using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Tests.Rules;

/// <summary>The diagnostics of sources as a compiler hands them out, suppressed ones too.</summary>
internal static class DiagnosticRun
{
    public static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string source, string id, AnalysisInputs? inputs = null) =>
        [.. (await ReportedAsync([("Test.cs", source), ("Usings.cs", ExportRun.Usings)], TestReferences.All.References, inputs)).Where(d => d.Id == id)];

    /// <summary>What is reported of sources that compile, whatever the rule.</summary>
    public static Task<IReadOnlyList<Diagnostic>> ReportedAsync(
        IEnumerable<(string Path, string Text)> sources, IEnumerable<MetadataReference> references, AnalysisInputs? inputs = null) =>
        ReportedAsync(Compile(sources, references), inputs);

    public static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(Compilation compilation, AnalysisInputs? inputs)
    {
        var run = compilation.WithAnalyzers([new AiCostAnalyzer()], new CompilationWithAnalyzersOptions(Options(inputs), null, true, false, reportSuppressedDiagnostics: true));
        var reported = await run.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reported, static d => d.Id == "AD0001");
        return reported;
    }

    /// <summary>A program of sources without an error.</summary>
    public static Compilation Compile(IEnumerable<(string Path, string Text)> sources, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, options, s.Path)).ToList();
        var compilation = CSharpCompilation.Create(
            "Test",
            trees,
            references,
            new CSharpCompilationOptions(
                trees.Exists(static t => t.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));
        return compilation;
    }

    /// <summary>The files that a build hands to the analyzer.</summary>
    public static AnalyzerOptions Options(AnalysisInputs? inputs) => new(inputs is null ? [] : [new Inputs(inputs.Write())]);

    private sealed class Inputs(string text) : AdditionalText
    {
        public override string Path => "aicost/inputs.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
