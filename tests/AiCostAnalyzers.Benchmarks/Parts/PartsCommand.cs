using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace AiCostAnalyzers.Benchmarks.Parts;

/// <summary>
/// The parts by BenchmarkDotNet: each beside one of its kind, as ratios of CPU time, which a busy machine shakes less than that of the clock,
/// and what each allocates. In one process, so that nothing is generated, restored or built; with few and short rounds, so that all of it is
/// done in minutes.
/// </summary>
internal sealed class PartsCommand : IBenchmarkCommand
{
    /// <summary>Off, the runtime compiles a method once and for all, and none of it in the background of what is measured.</summary>
    private const string TieredCompilation = "DOTNET_TieredCompilation";

    private static readonly Type[] s_parts = [typeof(EstimatorParts), typeof(CatalogParts), typeof(ResolverParts), typeof(CallGraphParts), typeof(LinkerParts), typeof(RuleParts)];

    public string Name => "parts";

    public string Usage => "parts [--filter *.RuleParts.*] [--rounds 5]";

    public string Description => "Estimator, catalog, resolver, call graph, linker and each rule, fired and not fired, by BenchmarkDotNet: ratios of CPU time, and allocations. The filter is a pattern over Namespace.Type.Method.";

    public int Run(IReadOnlyList<string> options)
    {
        if (Environment.GetEnvironmentVariable(TieredCompilation) == "0")
        {
            return Measure(options);
        }

        var start = ThisProgram.With([Name, .. options]);
        start.Environment[TieredCompilation] = "0";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static int Measure(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        var artifacts = Directory.CreateTempSubdirectory("aicost-parts-");
        try
        {
            var log = new AccumulationLogger();
            var config = Config(given.Number("rounds", 5), artifacts.FullName, log);
            bool hasRun = false, hasFailed = false;
            foreach (var part in s_parts.Where(p => given.Text("filter") is not { } filter || HasMatch(p, filter)))
            {
                Console.WriteLine($"\n{part.Name}");
                var summary = BenchmarkRunner.Run(part, given.Text("filter") is { } pattern ? config.AddFilter(new GlobFilter([pattern])) : config);
                hasRun = true;
                hasFailed |= HasFailed(summary);
                MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
            }

            if (hasFailed)
            {
                Console.Error.WriteLine(log.GetLog());
            }
            else if (!hasRun)
            {
                Console.Error.WriteLine("No part is so called.");
            }

            return hasRun && !hasFailed ? 0 : 2;
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    private static ManualConfig Config(int rounds, string artifacts, ILogger log) => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithClock(new CpuClock())
            .WithEvaluateOverhead(false) // of the empty loop: nothing beside what is measured
            .WithWarmupCount(3)
            .WithIterationCount(rounds)
            .WithIterationTime(TimeInterval.FromMilliseconds(100)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .HideColumns(Column.Error, Column.Gen0, Column.Gen1, Column.Gen2)
        .AddLogger(log)
        .WithArtifactsPath(artifacts);

    private static bool HasMatch(Type part, string pattern)
    {
        var filter = new GlobFilter([pattern]);
        return BenchmarkConverter.TypeToBenchmarks(part).BenchmarksCases.Any(filter.Predicate);
    }

    private static bool HasFailed(Summary summary) => summary.HasCriticalValidationErrors || summary.Reports.Any(r => !r.Success) || summary.Reports.Length == 0;
}
