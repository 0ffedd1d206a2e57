using System.Diagnostics;
using System.Globalization;
using System.Text;
using AiCostAnalyzers.Fuzzing;
using AiCostAnalyzers.Fuzzing.Kills;

var inputs = Number("inputs", 1_000_000);
var seconds = Number("seconds", long.MaxValue);
var seed = (int)Number("seed", 1);
var only = Text("target");
var at = Text("index") is { } index ? long.Parse(index, CultureInfo.InvariantCulture) : (long?)null;
var folder = Text("out") ?? "fuzz-findings";
var known = new HashSet<(string, string)>();

if (Text("write") is { } written)
{
    KillRun.WriteUntilKilled(written);
    return 0;
}

if (Number("kills", 0) is var kills and > 0)
{
    var interrupted = KillRun.Run((int)kills, seed);
    Console.WriteLine($"{kills} kills, {interrupted} of them in the midst of writing a file: every file is the one or the other version, and the next run is right");
    return 0;
}

var repository = new DirectoryInfo(AppContext.BaseDirectory);
while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "AiCostAnalyzers.sln")))
{
    repository = repository.Parent;
}

if (repository is null || args is ["--help" or "-h", ..])
{
    Console.Error.WriteLine("usage: fuzz --kills N | fuzz [--inputs N] [--seconds N] [--seed N] [--target name [--index N]] [--out folder], within the repository");
    return 2;
}

List<FuzzTarget> targets = [.. FuzzTargets.OfText(), .. FuzzTargets.OfCompilations(repository.FullName, withStubs: true)];
List<FuzzRun> runs = [.. targets.Where(target => only is null || target.Name == only).Select(target => new FuzzRun(target, seed, FuzzLimits.Default))];
if (runs.Count == 0)
{
    Console.Error.WriteLine($"There is no target '{only}'; known are {string.Join(", ", targets.Select(target => $"'{target.Name}'"))}.");
    return 2;
}

if (at is { } one)
{
    Console.WriteLine(runs[0].InputAt(one));
    runs[0].RunAt(one);
    runs[0].RunDearOnesAgain();
    Show(runs[0].Findings);
}
else
{
    StartWatching(runs, seed);
    var clock = Stopwatch.StartNew();
    var shown = TimeSpan.Zero;
    while (runs.Sum(run => run.Done) < inputs && clock.Elapsed.TotalSeconds < seconds)
    {
        foreach (var run in runs)
        {
            var before = run.Findings.Count;
            run.Run(run.Done, run.Target.Weight);
            Show(run.Findings.Skip(before));
        }

        if (clock.Elapsed - shown > TimeSpan.FromMinutes(1))
        {
            shown = clock.Elapsed;
            Console.WriteLine($"{shown:hh\\:mm\\:ss}  {runs.Sum(run => run.Done).ToString("N0", CultureInfo.InvariantCulture)} inputs, {runs.Sum(run => run.Findings.Count)} findings");
        }
    }
}

foreach (var run in runs)
{
    var before = run.Findings.Count;
    run.RunDearOnesAgain();
    Show(run.Findings.Skip(before));
}

Console.WriteLine($"{"target",-20} {"inputs",12} {"mean ms",9} {"slowest ms",12} {"most MB",10} {"findings",10}");
foreach (var run in runs)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Target.Name,-20} {run.Done,12:N0} {run.Total.TotalMilliseconds / Math.Max(run.Done, 1),9:N2} {run.Slowest.TotalMilliseconds,12:N0} {run.MostBytes / 1048576.0,10:N1} {run.Findings.Count,10}"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-20} {runs.Sum(run => run.Done),12:N0}; seed {seed}, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576:N0} MB"));
foreach (var target in targets.OfType<IDisposable>())
{
    target.Dispose();
}

return runs.Exists(run => run.Findings.Count > 0) ? 1 : 0;

long Number(string name, long otherwise) => Text(name) is { } value ? long.Parse(value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;

string? Text(string name) => Array.IndexOf(args, "--" + name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;

// Each finding once: with its input in a file of its own.
void Show(IEnumerable<Finding> findings)
{
    foreach (var finding in findings.Where(finding => known.Add((finding.Target, Headline(finding.What)))))
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{string.Concat(finding.Target.Where(char.IsLetterOrDigit))}-{finding.Seed}-{finding.Index}.txt");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(finding.Input));
        Console.WriteLine($"{finding.Target}, seed {finding.Seed}, index {finding.Index}: {path}\n{finding.What}\n");
    }
}

// The exception and the first of our own frames tell one finding from another.
static string Headline(string what) =>
    string.Join('\n', what.Split('\n').Where((line, i) => i == 0 || line.Contains(" AiCostAnalyzers.", StringComparison.Ordinal)).Take(2).Select(line => line.Length > 160 ? line[..160] : line));

// An input that never ends, or takes the process with it, is found by what stands here last.
static void StartWatching(IReadOnlyList<FuzzRun> runs, int seed) => new Thread(() =>
{
    while (true)
    {
        Thread.Sleep(TimeSpan.FromSeconds(5));
        foreach (var run in runs)
        {
            if (run.StartedAt is var started and > 0 && Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(5))
            {
                Console.WriteLine($"{run.Target.Name}, seed {seed}, index {run.Index}: did not end within five minutes");
                Environment.Exit(3);
            }
        }
    }
}) { IsBackground = true }.Start();
