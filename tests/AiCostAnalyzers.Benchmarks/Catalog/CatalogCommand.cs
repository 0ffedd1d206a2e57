using System.Diagnostics;
using System.Globalization;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Benchmarks.Catalog;

/// <summary>What the catalog costs a process that has asked for no price before: its load, a first price, and the compilation of the code for both.</summary>
internal sealed class CatalogCommand : IBenchmarkCommand
{
    private const string Load = "load";

    public string Name => "catalog";

    public string Usage => "catalog [--runs 20]";

    public string InnerUsage => "--child what";

    public string Description => "CPU time until the catalog is loaded and the first price found, in fresh processes, beside one that asks for none.";

    public int Run(IReadOnlyList<string> options)
    {
        if (options is ["--child", var what])
        {
            Child(what);
            return 0;
        }

        var runs = new Options(options).Number("runs", 20);
        var times = new List<(double Empty, double Process, double Loaded, double Found)>();
        for (var run = -1; run < runs; run++)
        {
            var loaded = Measure(Load);
            var empty = Measure("nothing");
            if (run >= 0)
            {
                times.Add((empty.Cpu, loaded.Cpu, loaded.Loaded, loaded.Found));
            }
        }

        Console.WriteLine($"{runs} fresh processes each                               minimum / median / maximum");
        Console.WriteLine($"  the catalog is loaded, milliseconds of CPU       {Spread.Of(times.Select(t => t.Loaded)).ToString("0.0")}");
        Console.WriteLine($"  then the first price found, milliseconds of CPU  {Spread.Of(times.Select(t => t.Found)).ToString("0.0")}");
        Console.WriteLine($"  CPU of the process : CPU of one that finds none  {Spread.Of(times.Select(t => t.Process / t.Empty)).ToString("0.00")}");
        return 0;
    }

    private static void Child(string what)
    {
        // The assembly itself is loaded: the analyzers have come this far without a price.
        _ = new CalendarDate(2026, 11, 21).ToString();
        var cpu = Milliseconds();
        var (loaded, found) = (cpu, cpu);
        if (what == Load)
        {
            var catalog = PriceCatalog.BuiltIn;
            loaded = Milliseconds();
            _ = catalog.Find("gpt-4o", "openai") ?? throw new InvalidOperationException("No price.");
            found = Milliseconds();
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded - cpu} {found - loaded} {Milliseconds()}"));
    }

    private static double Milliseconds() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private static (double Loaded, double Found, double Cpu) Measure(string what)
    {
        var start = ThisProgram.With("catalog", "--child", what);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var numbers = process.StandardOutput.ReadToEnd().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        process.WaitForExit();
        return (numbers[0], numbers[1], numbers[2]);
    }
}
