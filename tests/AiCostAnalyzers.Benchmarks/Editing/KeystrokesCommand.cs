using System.Diagnostics;
using System.Globalization;
using AiCostAnalyzers.Benchmarks.Comparing;
using AiCostAnalyzers.Benchmarks.Generated;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Benchmarks.Editing;

/// <summary>
/// What a keystroke costs: a statement changes in the body of a loop whose callee, two files away, calls a model; the compilation is new
/// each time, as it is in an editor, and the open document is analysed again. As there, the compiler's own diagnostics come first: what a new
/// compilation has to do once before anything in it can be bound is not ours.
/// </summary>
internal sealed class KeystrokesCommand : IBenchmarkCommand
{
    private const int WarmUp = 30;

    /// <summary>One for all keystrokes, as an editor keeps one for as long as the project is loaded.</summary>
    private static readonly AiCostAnalyzer Analyzer = new();

    public string Name => "keystrokes";

    public string Usage => "keystrokes [--files 1000] [--keys 200]";

    public string Description => "Our own time of analysing a document again after a keystroke, beside the compiler's diagnostics of the same document.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        int files = given.Number("files", 1_000), keystrokes = given.Number("keys", 200);
        var application = new GeneratedApplication(files * 300, files) { EntitiesPerFile = 1 };
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = application.Files().Take(files).Append(("Chain.cs", Chain)).Append(("Middle.cs", Middle))
            .Select(f => CSharpSyntaxTree.ParseText(f.Item2, parse, f.Item1)).ToList();
        var open = CSharpSyntaxTree.ParseText(Open(0), parse, "Open.cs");
        Compilation compilation = CSharpCompilation.Create(
            "Generated",
            [.. trees, open],
            application.References.Select(r => MetadataReference.CreateFromFile(r)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var (times, compilerTimes) = (new List<double>(), new List<double>());
        for (int key = 1; key <= WarmUp + keystrokes; key++)
        {
            var edited = CSharpSyntaxTree.ParseText(Open(key), parse, "Open.cs");
            compilation = compilation.ReplaceSyntaxTree(open, edited);
            open = edited;
            var own = Stopwatch.StartNew();
            compilation.GetSemanticModel(edited).GetDiagnostics();
            own.Stop();
            var (time, found) = Analyse(compilation, edited);
            if (!found)
            {
                Console.Error.WriteLine("The loop was not reported: what was measured is not the analysis.");
                return 2;
            }

            if (key > WarmUp)
            {
                times.Add(time);
                compilerTimes.Add(own.Elapsed.TotalMilliseconds);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, {keystrokes} keystrokes; milliseconds: median, 95th percentile, most"));
        Console.WriteLine($"  ours                                    {Text(times)}");
        Console.WriteLine($"  the compiler's diagnostics of the file  {Text(compilerTimes)}");
        return 0;
    }

    private static (double Milliseconds, bool Found) Analyse(Compilation compilation, SyntaxTree document)
    {
        var run = new CompilationWithAnalyzers(
            compilation,
            [Analyzer],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([new HandedFile(Path.Combine("obj", "aicost", "inputs.txt"), "")]),
                (e, _, _) => Console.Error.WriteLine(e), concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var diagnostics = run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(document), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        var telemetry = run.GetAnalyzerTelemetryInfoAsync(Analyzer, CancellationToken.None).GetAwaiter().GetResult();
        return (telemetry.ExecutionTime.TotalMilliseconds, diagnostics.Any(d => d.Id == "AIC1003"));
    }

    private static string Text(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.0} {times[(int)(times.Count * 0.95)]:0.0} {times[^1]:0.0}");
    }

    private static string Open(int key) => $$"""
        namespace Generated.Chain;

        public sealed class Importer(Middle middle)
        {
            public async Task ImportAsync(IReadOnlyList<string> articles)
            {
                foreach (var article in articles)
                {
                    var text = article + "{{key}}";
                    await middle.PublishAsync(text);
                }
            }
        }
        """;

    private const string Middle = """
        namespace Generated.Chain;

        public sealed class Middle(Writer writer)
        {
            public async Task<string> PublishAsync(string text) => await writer.SummariseAsync(text.Trim());
        }
        """;

    private const string Chain = """
        using OpenAI.Chat;

        namespace Generated.Chain;

        public sealed class Writer
        {
            private readonly ChatClient _chat = new("gpt-4o", Environment.GetEnvironmentVariable("KEY"));

            public async Task<string> SummariseAsync(string text)
            {
                ChatCompletion completion = await _chat.CompleteChatAsync("Summarise: " + text);
                return completion.Content[0].Text;
            }
        }
        """;
}
