using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using AiCostAnalyzers.Tests.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Tests.Robustness;

/// <summary>The order of files, and how many threads look at them, changes neither facts nor diagnostics.</summary>
public class OrderTests
{
    private static readonly string[] s_names = ["AnthropicWriter", "BoundSettings", "Branches", "ConfiguredServices", "Factories", "Helpers", "OptionObjects", "PartialService", "SupportTriage", "Wrappers"];

    /// <summary>Each program in a namespace of its own, so that no name stands twice.</summary>
    private static (string Path, string Text)[] Files { get; } = [.. s_names.Select(static name =>
    {
        var text = CorpusFile.Read(name).Text;
        var end = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Max(static u => u.FullSpan.End);
        return (name + ".cs", text.Insert(end, $"namespace Of{name};\n"));
    })];

    [Fact]
    public async Task OrderOfFiles_ChangesNoFact()
    {
        var facts = await ExportRun.FactsAsync(new AnalysisInputs { HasPricingFile = true }, Files);
        var reversed = await ExportRun.FactsAsync(new AnalysisInputs { HasPricingFile = true }, [.. Files.Reverse()]);

        Assert.True(ExportRun.Items(facts, "callSites").Count > 50);
        Assert.Equal(facts.ToJsonString(), reversed.ToJsonString());
    }

    [Fact]
    public async Task ThreadsAndOrder_ChangeNoDiagnostic()
    {
        var one = await DiagnosticsAsync(Files, concurrent: false);

        Assert.True(one.Count > 10, $"{one.Count} diagnostics");
        Assert.Equal(one, await DiagnosticsAsync(Files, concurrent: true));
        Assert.Equal(one, await DiagnosticsAsync(Files.Reverse(), concurrent: true));
    }

    private static async Task<IReadOnlyList<string>> DiagnosticsAsync(IEnumerable<(string Path, string Text)> files, bool concurrent)
    {
        var compilation = CSharpCompilation.Create(
            "App",
            files.Append(("Usings.cs", ExportRun.Usings)).Select(static f => CSharpSyntaxTree.ParseText(f.Item2, path: f.Item1)),
            TestReferences.All.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), onAnalyzerException: null, concurrentAnalysis: concurrent, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([new AiCostAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, static d => d.Id == "AD0001");
        return [.. found.Select(static d => d.ToString()).Order(StringComparer.Ordinal)];
    }
}
