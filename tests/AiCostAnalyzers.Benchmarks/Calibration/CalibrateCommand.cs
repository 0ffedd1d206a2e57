using System.Diagnostics;
using System.Globalization;
using System.Text;
using AiCostAnalyzers.Tests.Calibration;

namespace AiCostAnalyzers.Benchmarks.Calibration;

/// <summary>Whether a large trace is recovered as it was made, and what a very large one takes.</summary>
internal sealed class CalibrateCommand : IBenchmarkCommand
{
    /// <summary>What instrumentation adds to a call where it is told to record texts.</summary>
    private const int TextLength = 2000;

    public string Name => "calibrate";

    public string Usage => "calibrate [--spans 1000000] [--megabytes 5000] [--seed 11]";

    public string InnerUsage => "--read file";

    public string Description => "Synthetic telemetry of known truth through the calibration: counts, p50 and p95; then the time and the memory of a process that reads a large file, beside wc -l and jq.";

    public int Run(IReadOnlyList<string> options)
    {
        var given = new Options(options);
        if (given.Text("read") is { } file)
        {
            return Read(file);
        }

        var seed = given.Number("seed", 11);
        Recover(given.Number("spans", 1_000_000), seed);
        return given.Number("megabytes", 5000) is > 0 and var megabytes ? Measure(megabytes * 1_000_000L, seed) : 0;
    }

    private static void Recover(int spans, int seed)
    {
        using var production = new Production();
        var truth = new SyntheticTraces(seed);
        var file = Path.Combine(production.Path, "traces.jsonl");
        using (var writer = new StreamWriter(file))
        {
            truth.Write(writer, spans);
        }

        var watch = Stopwatch.StartNew();
        production.Calibrate(file);
        watch.Stop();
        SyntheticTruth.AssertIs(truth, production);
        Print($"{truth.Spans:N0} spans, {truth.Duplicates:N0} of them twice, {new FileInfo(file).Length / 1e6:N0} MB: counts and means as they were made, p50 and p95 within 1 %; {watch.Elapsed.TotalSeconds:N1} s");
    }

    /// <returns>2 where the reading process failed.</returns>
    private static int Measure(long bytes, int seed)
    {
        using var production = new Production();
        var file = Path.Combine(production.Path, "large.jsonl");
        var text = new string('x', TextLength);
        using (var writer = new StreamWriter(file))
        {
            new SyntheticTraces(seed).Write(writer, bytes / BytesPerSpan(seed, text), text);
        }

        var megabytes = new FileInfo(file).Length / 1e6;
        Print($"{megabytes:N0} MB with texts:");
        if (Seconds("  wc -l", new("wc", ["-l", file]), megabytes) is null || Seconds("  jq", new("jq", ["-c", ".resourceSpans | length", file]), megabytes) is null)
        {
            Console.WriteLine("  (wc or jq is not installed)");
        }

        return Seconds("  calibrate", ThisProgram.With("calibrate", "--read", file), megabytes, showOutput: true) is 0 ? 0 : 2;
    }

    private static int Read(string file)
    {
        using var production = new Production();
        var result = production.Calibrate(file);
        using var process = Process.GetCurrentProcess();
        Print($"    {result.Joined:N0} calls joined, {process.PeakWorkingSet64 / 1e6:N0} MB of memory at most");
        return 0;
    }

    private static long BytesPerSpan(int seed, string text)
    {
        const int Tried = 20_000;
        var tried = new StringWriter(CultureInfo.InvariantCulture);
        new SyntheticTraces(seed).Write(tried, Tried, text);
        return tried.GetStringBuilder().Length / Tried;
    }

    /// <returns>The exit code; null where there is no such program.</returns>
    private static int? Seconds(string name, ProcessStartInfo start, double megabytes, bool showOutput = false)
    {
        start.RedirectStandardOutput = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            var last = "";
            while (process.StandardOutput.ReadLine() is { } line)
            {
                last = line;
            }

            process.WaitForExit();
            Print($"{name}: {watch.Elapsed.TotalSeconds:N1} s, {megabytes / watch.Elapsed.TotalSeconds:N0} MB/s");
            Console.Write(showOutput ? last + "\n" : "");
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
