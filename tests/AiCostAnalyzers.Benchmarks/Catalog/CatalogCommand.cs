using System.Diagnostics;
using System.Globalization;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Benchmarks.Catalog;

/// <summary>What it takes to find a first price in a process that has done nothing before: the catalog's load, and the compiler's for its code.</summary>
internal sealed class CatalogCommand : IBenchmarkCommand
{
    private const string Load = "load";

    public string Name => "catalog";

    public string Usage => "catalog [--runs 20]";

    public string Description => "Milliseconds until the first price is found in a fresh process, and the CPU time of that process beside an empty one.";

    public int Run(IReadOnlyList<string> options)
    {
        if (options is ["--child", var what])
        {
            Child(what);
            return 0;
        }

        var runs = new Options(options).Number("runs", 20);
        var times = new List<(double Empty, double Loaded, double Elapsed, double Own)>();
        for (var run = -1; run < runs; run++)
        {
            var loaded = Measure(Load);
            var empty = Measure("nothing");
            if (run >= 0)
            {
                times.Add((empty.Cpu, loaded.Cpu, loaded.Elapsed, loaded.Own));
            }
        }

        Console.WriteLine($"{runs} fresh processes each                               minimum / median / maximum");
        Console.WriteLine($"  first price found, milliseconds elapsed          {Spread.Of(times.Select(t => t.Elapsed)).ToString("0.0")}");
        Console.WriteLine($"  first price found, milliseconds of CPU           {Spread.Of(times.Select(t => t.Own)).ToString("0.0")}");
        Console.WriteLine($"  CPU of the process : CPU of one that finds none  {Spread.Of(times.Select(t => t.Loaded / t.Empty)).ToString("0.00")}");
        return 0;
    }

    private static void Child(string what)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        if (what == Load && PriceCatalog.BuiltIn.Find("gpt-4o", "openai") is null)
        {
            throw new InvalidOperationException("No price.");
        }

        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var own = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed} {own} {Environment.CpuUsage.TotalTime.TotalMilliseconds}"));
    }

    private static (double Elapsed, double Own, double Cpu) Measure(string what)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(CatalogCommand).Assembly.Location);
        }

        foreach (var argument in new[] { "catalog", "--child", what })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var numbers = process.StandardOutput.ReadToEnd().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        process.WaitForExit();
        return (numbers[0], numbers[1], numbers[2]);
    }
}
