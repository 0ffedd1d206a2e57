using System.Diagnostics;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Files;
using AiCostAnalyzers.Fuzzing.Targets;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Fuzzing.Kills;

/// <summary>
/// Kills a process that writes what task and tool write, at random moments, with no chance to clean up. What is left is the one or the
/// other version of each file, whole, and whoever writes next finds nothing in the way.
/// </summary>
public static class KillRun
{
    private const string Ready = "ready";

    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(120);

    /// <summary>Writes both versions in turn, until it is killed; or for a minute, lest it outlive who started it.</summary>
    public static void WriteUntilKilled(string folder)
    {
        var versions = Versions();
        Write(folder, versions[0]);
        Console.WriteLine(Ready);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(1);)
        {
            Array.ForEach(versions, version => Write(folder, version));
        }
    }

    /// <returns>How many kills left a temporary file: of those, many were in the midst of writing.</returns>
    /// <exception cref="FuzzException">A file is neither the one nor the other version.</exception>
    public static int Run(int kills, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("aicost-kills-").FullName;
        var (random, versions, interrupted) = (new Random(seed), Versions(), 0);
        try
        {
            for (var i = 0; i < kills; i++)
            {
                var before = Leftovers(folder).Count;
                KillOne(folder, s_longest * random.NextDouble());
                interrupted += Leftovers(folder).Count > before ? 1 : 0;
                foreach (var file in versions[0].Keys)
                {
                    var left = File.ReadAllText(Path.Combine(folder, file));
                    if (!Array.Exists(versions, version => version[file] == left))
                    {
                        throw new FuzzException($"kill {i}: {file} is neither version; it has {left.Length} characters");
                    }
                }
            }

            Write(folder, versions[1]);
            return versions[1].All(file => File.ReadAllText(Path.Combine(folder, file.Key)) == file.Value) ? interrupted : throw new FuzzException("what is written after the kills is not right");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Starts this program once more, which may have been started as itself or, in tests, be a library of another.</summary>
    private static void KillOne(string folder, TimeSpan moment)
    {
        var program = typeof(KillRun).Assembly.Location;
        var host = Environment.ProcessPath!;
        string[] arguments = ["--write", folder];
        using var process = Process.Start(new ProcessStartInfo(host, Path.GetFileNameWithoutExtension(host) == Path.GetFileNameWithoutExtension(program) ? arguments : [program, .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var said = process.StandardOutput.ReadLine();
            if (said != Ready)
            {
                throw new FuzzException($"the writer says '{said}'");
            }

            Thread.Sleep(moment);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private static IReadOnlyList<string> Leftovers(string folder) => Directory.GetFiles(folder, "*.tmp");

    private static void Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        foreach (var file in files)
        {
            OutputFile.WriteIfDifferent(Path.Combine(folder, file.Key), file.Value);
        }
    }

    /// <summary>Inputs, facts and the page of a report: a small, a middling and a large file of two programs.</summary>
    private static SortedDictionary<string, string>[] Versions()
    {
        var other = ReadProgram.Facts with { Project = "OtherDesk", CallSites = [.. ReadProgram.Facts.CallSites.Take(2)] };
        return
        [
            .. new[] { ReadProgram.Facts, other }.Select(facts => new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["inputs.txt"] = (ReadProgram.Inputs with { Environment = facts.Project }).Write(),
                ["facts.json"] = FactsWriter.Write(facts),
                ["report.html"] = HtmlReportWriter.Write(CostingRun.Cost([facts], ReadProgram.Inputs, PricingFile.Empty, "net10.0").Report),
            }),
        ];
    }
}
