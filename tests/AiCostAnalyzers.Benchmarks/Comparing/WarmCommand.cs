using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using AiCostAnalyzers.Benchmarks.Generated;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Benchmarks.Comparing;

/// <summary>
/// The analyzers' own time in a process that is warm, as a compiler server and an editor are, on one thread: without the runtime's
/// own compilation and without waiting for one another.
/// </summary>
internal sealed class WarmCommand : IBenchmarkCommand
{
    public string Name => "warm";

    public string Usage => "warm [--lines 60000] [--calls 200] [--rounds 3] [--only ours]";

    public string Description => "The analyzers' own time beside that of the SDK's default analyzers, in a warm process and on one thread.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        var application = new GeneratedApplication(given.Number("lines", 60_000), given.Number("calls", 200));
        var sdk = DotnetSdk.Find();
        var theirs = given.Text("only") == "ours" ? [] : Load(AnalyzerSet.Default(sdk.Folder)).ToImmutableArray();
        var ours = ImmutableArray.Create<DiagnosticAnalyzer>(new AiCostAnalyzer());
        var folder = Directory.CreateTempSubdirectory("aicost-warm-");
        try
        {
            var ratios = new List<double>();
            for (int round = 0; round <= given.Number("rounds", 3); round++)
            {
                var compilation = application.Compile();
                compilation.GetDiagnostics();
                var run = new CompilationWithAnalyzers(compilation, [.. ours, .. theirs], new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([new HandedFile(Path.Combine(folder.FullName, "aicost", "inputs.txt"), ""), new HandedFile(Path.Combine(folder.FullName, "aicost", "aicost.export"), "project-dir /\n")]),
                    (e, a, d) => Console.Error.WriteLine($"{a}: {e.Message}"), concurrentAnalysis: false, logAnalyzerExecutionTime: true));
                Directory.CreateDirectory(Path.Combine(folder.FullName, "aicost"));
                var result = run.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
                double of = result.AnalyzerTelemetryInfo.Where(e => e.Key is AiCostAnalyzer).Sum(e => e.Value.ExecutionTime.TotalMilliseconds);
                double them = result.AnalyzerTelemetryInfo.Where(e => e.Key is not AiCostAnalyzer).Sum(e => e.Value.ExecutionTime.TotalMilliseconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(round == 0 ? "cold" : "warm")}: ours {of:0} ms, NetAnalyzers {them:0} ms"));
                if (round > 0)
                {
                    ratios.Add(of / them);
                }
            }

            Console.WriteLine($"ours : NetAnalyzers, warm    {Spread.Of(ratios).ToString("P1")}");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<DiagnosticAnalyzer> Load(AnalyzerSet set) =>
        set.Assemblies.SelectMany(a => new AnalyzerFileReference(a, new FromFile()).GetAnalyzers(LanguageNames.CSharp));

    private sealed class FromFile : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
