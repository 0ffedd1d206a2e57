using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AiCostAnalyzers.Benchmarks.Comparing;

/// <summary>What one run of the compiler, a process of its own, took.</summary>
/// <param name="CpuSeconds">User and system time of the process.</param>
/// <param name="PeakMegabytes">The most memory that was resident.</param>
/// <param name="AnalyzerSeconds">By analyzer assembly, as the compiler reports them.</param>
internal sealed partial record CompilerRun(double CpuSeconds, double PeakMegabytes, IReadOnlyDictionary<string, double> AnalyzerSeconds)
{
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(5);

    /// <exception cref="InvalidOperationException">The compiler reported errors.</exception>
    public static CompilerRun Start(DotnetSdk sdk, string responseFile)
    {
        var start = new ProcessStartInfo(sdk.Host) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(sdk.Compiler);
        start.ArgumentList.Add("@" + responseFile);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        double cpu = 0, memory = 0;
        while (!process.WaitForExit(s_poll))
        {
            try
            {
                process.Refresh();
                cpu = Math.Max(cpu, process.TotalProcessorTime.TotalSeconds);
                memory = Math.Max(memory, process.PeakWorkingSet64 / 1e6);
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended between the two lines.
            }
        }

        string text = output.Result;
        return process.ExitCode == 0
            ? new CompilerRun(cpu, memory, Table(text))
            : throw new InvalidOperationException("The compiler failed:\n" + string.Join('\n', text.Split('\n').Where(l => l.Contains(": error ")).Take(10)));
    }

    private static SortedDictionary<string, double> Table(string output)
    {
        var table = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (Match line in AssemblyLine().Matches(output))
        {
            string seconds = line.Groups["seconds"].Value.TrimStart('<');
            table[line.Groups["assembly"].Value] = double.Parse(seconds, CultureInfo.InvariantCulture);
        }

        return table;
    }

    [GeneratedRegex(@"^\s*(?<seconds><?[\d.]+)\s+<?\d+\s+(?<assembly>[\w.]+), Version=", RegexOptions.Multiline)]
    private static partial Regex AssemblyLine();
}
