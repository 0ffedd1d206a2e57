using System.Globalization;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Linking;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Benchmarks.Linking;

/// <summary>How reading, linking and reporting grow with the program.</summary>
internal sealed class LinkerCommand : IBenchmarkCommand
{
    private static readonly (int Members, int Sites, int Projects)[] s_sizes =
    [
        (1_000, 100, 10),
        (10_000, 1_000, 10),
        (10_000, 1_000, 100),
        (100_000, 10_000, 10),
        (100_000, 10_000, 100),
        (100_000, 10_000, 1_000),
    ];

    public string Name => "linker";

    public string Usage => "linker [--runs 5] [--members 100000 --sites 10000 --projects 100]";

    public string Description => "Milliseconds of CPU to read facts, link them, and make the report of them, per size of a generated program, and the memory that holds.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        var runs = given.Number("runs", 5);
        var members = given.Number("members", 0);
        Console.WriteLine("  members  call sites  files    read ms   link ms    µs per member   report ms   MB live   (medians of CPU time)");
        foreach (var size in members == 0 ? s_sizes : [(members, given.Number("sites", members / 10), given.Number("projects", 10))])
        {
            Measure(size.Item1, size.Item2, size.Item3, runs);
        }

        return 0;
    }

    private static void Measure(int members, int sites, int projects, int runs)
    {
        var texts = GeneratedFacts.Of(members, sites, projects).Select(FactsWriter.Write).ToList();
        var (read, link, report) = (new List<double>(), new List<double>(), new List<double>());
        double live = 0;
        for (var run = -1; run < runs; run++)
        {
            IReadOnlyList<CompilationFacts> facts = [];
            var reading = Cpu(() => facts = [.. texts.Select(text => FactsReader.Read(new StringReader(text)).Facts!)]);
            LinkedProgram? program = null;
            var linking = Cpu(() => program = LinkedProgram.Link(facts, GeneratedFacts.Inputs));
            live = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
            GC.KeepAlive(program);
            var reporting = Cpu(() => CostingRun.Execute(facts, GeneratedFacts.Inputs, PricingFile.Empty)) - linking;
            if (run >= 0)
            {
                read.Add(reading);
                link.Add(linking);
                report.Add(reporting);
            }
        }

        var linked = Spread.Of(link).Median;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{members,9:N0} {sites,11:N0} {projects,6:N0} {Spread.Of(read).Median,10:N0} {linked,9:N0} {linked * 1000 / members,16:N1} {Math.Max(0, Spread.Of(report).Median),11:N0} {live,9:N0}"));
    }

    /// <summary>Of this process: other work on the machine does not count, the collector's does.</summary>
    private static double Cpu(Action action)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
