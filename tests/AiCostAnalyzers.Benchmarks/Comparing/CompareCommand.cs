using System.Globalization;
using AiCostAnalyzers.Benchmarks.Generated;

namespace AiCostAnalyzers.Benchmarks.Comparing;

/// <summary>
/// What our analyzers add to a compilation, as ratios: within one compilation beside others' by the compiler's own report, and in
/// interleaved pairs of processes by CPU time and memory, with a pair of equal ones as control.
/// </summary>
internal sealed class CompareCommand : IBenchmarkCommand
{
    public string Name => "compare";

    public string Usage => "compare [--lines 300000] [--calls 1000] [--pairs 10] [--reports 3] [--peers default|all] [--pricing yes] [--portable yes] [--keep folder]";

    public string Description => "The analyzers' part of a compilation, beside the SDK's default analyzers or all peers. --calls 0 leaves the model SDKs out, --pricing yes puts an aicost.json in force; --portable yes takes our assemblies that were not compiled ahead.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        var sdk = DotnetSdk.Find();
        string? kept = given.Text("keep");
        var folder = kept is null ? Directory.CreateTempSubdirectory("aicost-compare-") : Directory.CreateDirectory(kept);
        try
        {
            var application = new GeneratedApplication(given.Number("lines", 300_000), given.Number("calls", 1_000));
            var compilation = CompiledProgram.Write(folder.FullName, application, given.Text("pricing") == "yes");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{compilation.Sources.Count} files, {application.Lines:N0} lines, {application.Calls:N0} calls of models; compiler {sdk.CompilerVersion}"));
            var own = AnalyzerSet.Ours(precompiled: given.Text("portable") != "yes");
            Report(sdk, compilation, own, given.Number("reports", 3), given.Text("peers") == "all");
            Pair(sdk, compilation, own, given.Number("pairs", 10));
            return 0;
        }
        finally
        {
            if (kept is null)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>All analyzers in one compilation: they share its load, so that their ratios hold on a noisy machine too.</summary>
    private static void Report(DotnetSdk sdk, CompiledProgram compilation, AnalyzerSet own, int runs, bool allPeers)
    {
        if (runs == 0)
        {
            return;
        }

        var compiler = sdk.CompilerVersion;
        List<(string Prefix, AnalyzerSet Set)> peers = [("Microsoft.CodeAnalysis", AnalyzerSet.Default(sdk.Folder))];
        if (allPeers)
        {
            peers.AddRange([("Meziantou", AnalyzerSet.Meziantou(compiler)), ("Roslynator", AnalyzerSet.Roslynator(compiler)), ("SonarAnalyzer", AnalyzerSet.Sonar(compiler))]);
        }

        string response = compilation.ResponseFile(AnalyzerSet.Together("all", [own, .. peers.Select(p => p.Set)]));
        var tables = Enumerable.Range(0, runs).Select(_ => CompilerRun.Start(sdk, response).AnalyzerSeconds).ToList();
        Console.WriteLine();
        Console.WriteLine("ours : theirs by /reportanalyzer, one compilation with all      minimum / median / maximum");
        foreach (var (prefix, set) in peers)
        {
            Console.WriteLine($"  {set.Name,-60} {Spread.Of(tables.Select(t => Sum(t, "AiCost") / Sum(t, prefix))).ToString("P2")}");
        }

        foreach (var (assembly, _) in tables[0])
        {
            Console.WriteLine($"  seconds of {assembly,-49} {Spread.Of(tables.Select(t => t.GetValueOrDefault(assembly))).ToString("0.000")}");
        }
    }

    private static double Sum(IReadOnlyDictionary<string, double> table, string prefix) =>
        table.Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal)).Sum(e => e.Value);

    private static void Pair(DotnetSdk sdk, CompiledProgram compilation, AnalyzerSet own, int pairs)
    {
        if (pairs == 0)
        {
            return;
        }

        string without = compilation.ResponseFile(AnalyzerSet.None);
        string control = compilation.ResponseFile(AnalyzerSet.None with { Name = "control" });
        string ours = compilation.ResponseFile(own);
        var standard = AnalyzerSet.Default(sdk.Folder);
        string theirs = compilation.ResponseFile(standard);
        string both = compilation.ResponseFile(AnalyzerSet.Together(standard.Name + " and ours", [standard, own]));
        var runs = new List<Dictionary<string, CompilerRun>>();
        for (int i = 0; i < pairs; i++)
        {
            // The order turns, so that a machine that grows slower or faster favours none.
            string[] order = i % 2 == 0 ? [without, control, ours, theirs, both] : [both, theirs, ours, control, without];
            runs.Add(order.ToDictionary(r => r, r => CompilerRun.Start(sdk, r)));
        }

        Console.WriteLine();
        Console.WriteLine($"{pairs,3} rounds of processes, interleaved                             minimum / median / maximum (95 % interval of the median)");
        foreach (var (name, response) in new[] { ("no analyzer, again (control)", control), ("ours", ours), (standard.Name, theirs) })
        {
            Console.WriteLine($"  CPU,         {name,-30} : no analyzer    {Spread.Of(runs.Select(r => r[response].CpuSeconds / r[without].CpuSeconds)).ToString("0.000")}");
            Console.WriteLine($"  peak memory, {name,-30} : no analyzer    {Spread.Of(runs.Select(r => r[response].PeakMegabytes / r[without].PeakMegabytes)).ToString("0.000")}");
        }

        Console.WriteLine($"  CPU,         both                           : NetAnalyzers   {Spread.Of(runs.Select(r => r[both].CpuSeconds / r[theirs].CpuSeconds)).ToString("0.000")}");
        Console.WriteLine($"  peak memory, both                           : NetAnalyzers   {Spread.Of(runs.Select(r => r[both].PeakMegabytes / r[theirs].PeakMegabytes)).ToString("0.000")}");
        Console.WriteLine($"  CPU added,   ours : NetAnalyzers                               {Spread.Of(runs.Select(r => Added(r, ours) / Added(r, theirs))).ToString("P1")}");
        double Added(Dictionary<string, CompilerRun> round, string response) => round[response].CpuSeconds - round[without].CpuSeconds;
    }
}
