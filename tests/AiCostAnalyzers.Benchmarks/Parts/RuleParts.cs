using System.Collections.Immutable;
using AiCostAnalyzers.Fuzzing.Targets;
using AiCostAnalyzers.Tests.Docs;
using AiCostAnalyzers.Tests.Rules;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AiCostAnalyzers.Benchmarks.Parts;

/// <summary>
/// Each rule in two programs that its page shows, each beside an analyzer that does nothing in the same program, so that what the compiler
/// takes is known.
/// </summary>
public class RuleParts
{
    private static readonly DiagnosticAnalyzer s_ours = new AiCostAnalyzer();
    private static readonly DiagnosticAnalyzer s_idle = new IdleAnalyzer();

    private Compilation _program = null!;
    private AnalyzerOptions _files = null!;

    /// <summary>What the rule does in a program.</summary>
    public enum Outcome
    {
        /// <summary>In that under Example.</summary>
        Fired,

        /// <summary>In that under Fix.</summary>
        NotFired,
    }

    public static IEnumerable<string> Rules => RulePage.All.Where(page => page.IsOfCode).Select(page => page.Id);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    [ParamsAllValues]
    public Outcome Does { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var example = RuleExample.In(Does == Outcome.Fired ? "Example" : "Fix", RulePage.Of(Rule))!;
        (_program, _files) = (example.Compile(), DiagnosticRun.Options(example.Inputs));
        Assert.Equal(Does == Outcome.Fired, Analyze(s_ours).Any(d => d.Id == Rule));
    }

    [Benchmark(Baseline = true)]
    public object Idle() => Analyze(s_idle);

    [Benchmark]
    public object Ours() => Analyze(s_ours);

    private ImmutableArray<Diagnostic> Analyze(DiagnosticAnalyzer analyzer) =>
        new CompilationWithAnalyzers(_program, [analyzer], new CompilationWithAnalyzersOptions(_files, null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
}
