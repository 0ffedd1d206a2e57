using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Benchmarks.Linking;

/// <summary>How reading, linking and reporting grow with the program.</summary>
internal sealed class LinkerCommand : IBenchmarkCommand
{
    /// <summary>Members, call sites, facts files, and how many calls to later members each member makes besides its own one.</summary>
    private static readonly (int Members, int Sites, int Projects, int More)[] s_sizes =
    [
        (1_000, 100, 10, 0),
        (10_000, 1_000, 10, 0),
        (100_000, 10_000, 10, 0),
        (100_000, 10_000, 100, 0),
        (100_000, 10_000, 1_000, 0),
        (100_000, 1_000, 100, 0),
        (100_000, 100, 100, 0),
        (100_000, 10_000, 100, 4),
        (100_000, 10_000, 100, 10),
    ];

    public string Name => "linker";

    public string Usage => "linker [--runs 5] [--members 100000 --sites 10000 --projects 100 --more 0]";

    public string Description => "Milliseconds of CPU to read facts, link them, and make the report of them, per size of a generated program, and the memory that holds.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        var runs = given.Number("runs", 5);
        var members = given.Number("members", 0);
        Console.WriteLine("  members     calls  call sites  files   read ms  link ms  report ms  link µs per call   MB facts  MB linked   (medians of CPU time)");
        foreach (var size in members == 0 ? s_sizes : [(members, given.Number("sites", members / 10), given.Number("projects", 10), given.Number("more", 0))])
        {
            Measure(size.Item1, size.Item2, size.Item3, size.Item4, runs);
        }

        return 0;
    }

    private static void Measure(int members, int sites, int projects, int more, int runs)
    {
        var texts = GeneratedFacts.Of(members, sites, projects, more).Select(FactsWriter.Write).ToList();
        var (read, link, report) = (new List<double>(), new List<double>(), new List<double>());
        double ofFacts = 0, linked = 0;
        var calls = 0;
        for (var run = -1; run < runs; run++)
        {
            IReadOnlyList<CompilationFacts> facts = [];
            var before = Live();
            var reading = Cpu(() => facts = [.. texts.Select(text => FactsReader.Read(new StringReader(text)).Facts!)]);
            ofFacts = Live() - before;
            LinkedProgram? program = null;
            var linking = Cpu(() => program = LinkedProgram.Link(facts, GeneratedFacts.Inputs));
            linked = Live() - before - ofFacts;
            GC.KeepAlive(program);
            program = null;
            var reporting = Cpu(() => CostingRun.Execute(facts, GeneratedFacts.Inputs, PricingFile.Empty)) - linking;
            calls = facts.Sum(project => project.Members.Sum(member => member.Calls.Count));
            if (run >= 0)
            {
                read.Add(reading);
                link.Add(linking);
                report.Add(reporting);
            }
        }

        var typical = Spread.Of(link).Median;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{members,9:N0} {calls,9:N0} {sites,11:N0} {projects,6:N0} {Spread.Of(read).Median,9:N0} {typical,8:N0} {Math.Max(0, Spread.Of(report).Median),10:N0} {typical * 1000 / calls,17:N2} {ofFacts,10:N0} {linked,10:N0}"));
    }

    private static double Live() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;

    /// <summary>Of this process: other work on the machine does not count, the collector's does.</summary>
    private static double Cpu(Action action)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
