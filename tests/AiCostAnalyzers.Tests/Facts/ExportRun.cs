using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Tests.Facts;

/// <summary>Runs the analyzer as a real build does, and reads the facts it wrote.</summary>
internal static class ExportRun
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The facts of one project; <paramref name="sources"/> are files by path.</summary>
    public static Task<JsonObject> FactsAsync(AnalysisInputs? inputs, params (string Path, string Text)[] sources) =>
        FactsAsync(TestReferences.All.References, inputs, sources);

    public static Task<JsonObject> FactsAsync(
        IEnumerable<MetadataReference> references, AnalysisInputs? inputs, params (string Path, string Text)[] sources) =>
        FactsAsync(references, inputs, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: true, sources);

    public static Task<JsonObject> FactsAsync(
        IEnumerable<MetadataReference> references, AnalysisInputs? inputs, OutputKind kind, bool mayHaveErrors, params (string Path, string Text)[] sources) =>
        FactsAsync(references, inputs, kind, mayHaveErrors, LanguageVersion.Default, sources);

    /// <param name="mayHaveErrors">Else a source that does not compile fails the test.</param>
    public static Task<JsonObject> FactsAsync(
        IEnumerable<MetadataReference> references, AnalysisInputs? inputs, OutputKind kind, bool mayHaveErrors, LanguageVersion language, params (string Path, string Text)[] sources) =>
        FactsAsync("App", references, inputs, kind, mayHaveErrors, language, sources);

    /// <summary>The facts of one project of several; its source must compile.</summary>
    public static Task<JsonObject> FactsAsync(
        string project, IEnumerable<MetadataReference> references, AnalysisInputs? inputs, params (string Path, string Text)[] sources) =>
        FactsAsync(project, references, inputs, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: false, LanguageVersion.Default, sources);

    /// <summary>A project that others reference.</summary>
    public static MetadataReference Reference(string project, IEnumerable<MetadataReference> references, params (string Path, string Text)[] sources) => CSharpCompilation.Create(
        project,
        sources.Select(static s => CSharpSyntaxTree.ParseText(s.Text, path: s.Path)),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).ToMetadataReference();

    private static async Task<JsonObject> FactsAsync(
        string project, IEnumerable<MetadataReference> references, AnalysisInputs? inputs, OutputKind kind, bool mayHaveErrors, LanguageVersion language, params (string Path, string Text)[] sources)
    {
        var folder = Directory.CreateTempSubdirectory("aicost-facts-");
        try
        {
            var export = await InFolderAsync(folder, project, references, inputs, kind, mayHaveErrors, language, sources);
            return JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(export, "facts.json")))!.AsObject();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The facts under an .editorconfig beside the sources, which may set severities.</summary>
    public static async Task<JsonObject> FactsUnderAsync(string? editorConfig, params (string Path, string Text)[] sources)
    {
        var folder = Directory.CreateTempSubdirectory("aicost-facts-");
        try
        {
            var export = await InFolderAsync(
                folder, "App", TestReferences.All.References, null, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: false, LanguageVersion.Default, sources, editorConfig);
            return JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(export, "facts.json")))!.AsObject();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The text of summary.txt of one source file.</summary>
    public static async Task<string> SummaryAsync(string source, AnalysisInputs? inputs = null)
    {
        var folder = Directory.CreateTempSubdirectory("aicost-facts-");
        try
        {
            return await File.ReadAllTextAsync(Path.Combine(await InFolderAsync(folder, inputs, ("Test.cs", source)), "summary.txt"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs in a folder that the caller owns, so that a second run finds what the first wrote.</summary>
    /// <returns>The folder of the facts.</returns>
    public static Task<string> InFolderAsync(DirectoryInfo folder, AnalysisInputs? inputs, params (string Path, string Text)[] sources) =>
        InFolderAsync(folder, "App", TestReferences.All.References, inputs, OutputKind.DynamicallyLinkedLibrary, mayHaveErrors: true, LanguageVersion.Default, sources);

    /// <summary>The call sites of one source file.</summary>
    public static async Task<IReadOnlyList<JsonObject>> CallSitesAsync(string source, AnalysisInputs? inputs = null) =>
        Items(await FactsAsync(inputs, ("Test.cs", source)), "callSites");

    /// <summary>The call sites of one source file that sees <paramref name="references"/>.</summary>
    public static async Task<IReadOnlyList<JsonObject>> CallSitesAsync(
        IEnumerable<MetadataReference> references, string source, AnalysisInputs? inputs = null) =>
        Items(await FactsAsync(references, inputs, ("Test.cs", source)), "callSites");

    public static IReadOnlyList<JsonObject> Items(JsonObject facts, string name) =>
        facts[name]?.AsArray().Select(n => n!.AsObject()).ToList() ?? [];

    private static async Task<string> InFolderAsync(
        DirectoryInfo folder,
        string assembly,
        IEnumerable<MetadataReference> references,
        AnalysisInputs? inputs,
        OutputKind kind,
        bool mayHaveErrors,
        LanguageVersion language,
        (string Path, string Text)[] sources,
        string? editorConfig = null)
    {
        var project = Path.Combine(folder.FullName, "App");
        var export = Path.Combine(folder.FullName, "obj", "aicost");
        Directory.CreateDirectory(export);
        var trees = sources.Append(("Usings.cs", Usings)).Select(s => CSharpSyntaxTree.ParseText(s.Item2, new CSharpParseOptions(language), Path.Combine(project, s.Item1)));
        var compilation = CSharpCompilation.Create(
            assembly, trees, references, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable)
                .WithSyntaxTreeOptionsProvider(editorConfig is null ? null : new Severities(AnalyzerConfig.Parse(editorConfig, Path.Combine(project, ".editorconfig")))));
        if (!mayHaveErrors)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        }

        AdditionalText[] files =
        [
            new Text(Path.Combine(export, "aicost.export"), $"aicost-export 1\nproject-dir {project}\n"),
            new Text(Path.Combine(export, "inputs.txt"), (inputs ?? AnalysisInputs.None).Write()),
        ];
        var run = compilation.WithAnalyzers([new AiCostAnalyzer()], new AnalyzerOptions([.. files]));
        var thrown = (await run.GetAnalyzerDiagnosticsAsync()).Where(d => d.Id == "AD0001");
        Assert.Empty(thrown);
        return export;
    }

    /// <summary><c>gpt-4o literal</c>, or <c>gpt-4o literal | open IChatClient chat</c>.</summary>
    public static string Model(JsonObject site)
    {
        var model = site["model"]?.AsObject();
        var parts = new List<string>();
        foreach (var candidate in model?["candidates"]?.AsArray() ?? [])
        {
            var key = candidate!["configurationKey"];
            parts.Add($"{candidate["text"]} {candidate["source"] ?? "unknown"}{(key is null ? "" : " of " + key)}".Trim());
        }

        if (model?["open"] is { } open)
        {
            parts.Add($"open {open["service"]} {open["key"]}".Trim());
        }

        return string.Join(" | ", parts);
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    /// <summary>The severities of an .editorconfig, as the compiler sees them.</summary>
    private sealed class Severities(AnalyzerConfig config) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(new List<AnalyzerConfig> { config });

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
