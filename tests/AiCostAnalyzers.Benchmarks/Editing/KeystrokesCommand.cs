using System.Diagnostics;
using System.Globalization;
using AiCostAnalyzers.Benchmarks.Generated;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Benchmarks.Editing;

/// <summary>How long an editor waits for our diagnostics of the open document after a key: each key is a new compilation, of which one tree is new.</summary>
internal sealed class KeystrokesCommand : IBenchmarkCommand
{
    /// <summary>Typed over and over at the beginning of a method that calls a model.</summary>
    private const string Typed = "var typed = tickets.Count + 1; ";

    /// <summary>Where it is typed: the first loop of a module with calls.</summary>
    private const string Place = "var labels";

    public string Name => "keystrokes";

    public string Usage => "keystrokes [--lines 60000] [--calls 300] [--keys 200]";

    public string Description => "Median and 95th percentile of the re-analysis of one document after a keystroke, and of the compiler's own diagnostics of it.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        var application = new GeneratedApplication(given.Number("lines", 60_000), given.Number("calls", 300));
        var files = application.Files().ToList();
        var parse = new CSharpParseOptions(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create(
            "Generated",
            files.Select(f => CSharpSyntaxTree.ParseText(f.Text, parse, f.Name)),
            application.References.Select(r => MetadataReference.CreateFromFile(r)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var tree = compilation.SyntaxTrees.First(t => t.FilePath.StartsWith("Ai", StringComparison.Ordinal));
        int start = tree.ToString().IndexOf(Place, StringComparison.Ordinal);
        var (analyzed, compiled) = (new List<double>(), new List<double>());
        for (int key = -Typed.Length; key < given.Number("keys", 200); key++)
        {
            int at = start + ((key + Typed.Length) % Typed.Length);
            var text = at == start ? SourceText.From(files.Single(f => f.Name == tree.FilePath).Text) : tree.GetText();
            var next = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, 0), Typed[at - start].ToString())));
            compilation = compilation.ReplaceSyntaxTree(tree, next);
            tree = next;

            double own = Milliseconds(() => compilation.GetSemanticModel(tree).GetDiagnostics());
            double ours = Milliseconds(() => compilation.WithAnalyzers([new AiCostAnalyzer()])
                .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None).GetAwaiter().GetResult());
            if (key >= 0) // The first round warms up.
            {
                analyzed.Add(ours);
                compiled.Add(own);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{application.Lines:N0} lines, {application.Calls:N0} calls of models, {analyzed.Count} keys; milliseconds: median / 95th percentile"));
        Console.WriteLine($"  our diagnostics of the document            {Text(analyzed)}");
        Console.WriteLine($"  the compiler's own of the same document    {Text(compiled)}");
        return 0;
    }

    private static double Milliseconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Text(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Length / 2]:0.0} / {sorted[(int)(sorted.Length * 0.95)]:0.0}");
    }
}
