using System.Diagnostics;
using System.Text;

namespace AiCostAnalyzers.Fuzzing;

/// <summary>An input that something is wrong with, to be had again by target, seed and index.</summary>
public sealed record Finding(string Target, int Seed, long Index, string What, string Input);

/// <summary>What one input may cost at most. Both are of the process, so that only one run at a time means something.</summary>
/// <param name="Time">Of the processor.</param>
/// <param name="Bytes">Allocated for any input, however small; and for each of its characters <see cref="BytesPerCharacter"/> more.</param>
public sealed record FuzzLimits(TimeSpan Time, long Bytes)
{
    /// <summary>What a reader that keeps to the size of its input needs, the compiler's trees and symbols included.</summary>
    public const int BytesPerCharacter = 20_000;

    public static FuzzLimits Default { get; } = new(TimeSpan.FromSeconds(1), 256L * 1024 * 1024);
}

/// <summary>Runs a target's inputs one by one, and keeps what they cost.</summary>
public sealed class FuzzRun(FuzzTarget target, int seed, FuzzLimits limits)
{
    private readonly List<Finding> _findings = [];
    private readonly List<long> _dear = [];
    private long _startedAt;

    public FuzzTarget Target => target;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Inputs that were run.</summary>
    public long Done { get; private set; }

    /// <summary>Of the processor, for all of them.</summary>
    public TimeSpan Total { get; private set; }

    public TimeSpan Slowest { get; private set; }

    public long MostBytes { get; private set; }

    /// <summary>The input that is being run.</summary>
    public long Index { get; private set; }

    /// <summary>Since when it is, by <see cref="Stopwatch.GetTimestamp"/>; 0 between inputs.</summary>
    public long StartedAt => Volatile.Read(ref _startedAt);

    /// <summary>The same text on every machine.</summary>
    public string InputAt(long index) => target.Next(RandomAt(index));

    public void Run(long from, long count)
    {
        for (var index = from; index < from + count; index++)
        {
            RunAt(index);
        }
    }

    public void RunAt(long index)
    {
        var (input, time, bytes, problem) = Measure(index, target.Run);
        Done++;
        Total += time;
        if (problem is null && IsDear(input, time, bytes))
        {
            _dear.Add(index);
            return;
        }

        Take(index, input, time, bytes, problem);
    }

    /// <summary>
    /// Runs what was slow once more, beside what others take for it: the first inputs of a process pay for compiling our own code, on threads of
    /// their own, and some keep the compiler itself for seconds.
    /// </summary>
    public void RunDearOnesAgain()
    {
        foreach (var index in _dear)
        {
            var (_, others, bytesOfOthers, _) = Measure(index, target.RunWithoutOurs);
            var (input, time, bytes, problem) = Measure(index, target.Run);
            (time, bytes) = (time > others ? time - others : TimeSpan.Zero, Math.Max(0, bytes - bytesOfOthers));
            Take(index, input, time, bytes, problem ?? (IsDear(input, time, bytes) ? $"took {time.TotalSeconds:0.0} s and {bytes / 1024 / 1024} MB for {input.Length} characters" : null));
        }

        _dear.Clear();
    }

    private bool IsDear(string input, TimeSpan time, long bytes) => time > limits.Time || bytes > Allowed(input);

    private void Take(long index, string input, TimeSpan time, long bytes, string? problem)
    {
        if (problem is not null)
        {
            _findings.Add(new Finding(target.Name, seed, index, problem, input));
        }

        Slowest = time > Slowest ? time : Slowest;
        MostBytes = Math.Max(MostBytes, bytes);
    }

    private long Allowed(string input) => limits.Bytes + ((long)input.Length * FuzzLimits.BytesPerCharacter);

    private (string Input, TimeSpan Time, long Bytes, string? Problem) Measure(long index, Action<string, Random> run)
    {
        Index = index;
        var random = RandomAt(index);
        var input = target.Next(random);
        string? problem = null;
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        Volatile.Write(ref _startedAt, Stopwatch.GetTimestamp());
        try
        {
            run(input, random);
        }
        catch (Exception exception)
        {
            problem = exception.ToString();
        }

        Volatile.Write(ref _startedAt, 0);
        return (input, Environment.CpuUsage.TotalTime - time, GC.GetTotalAllocatedBytes() - bytes, problem);
    }

    /// <summary>Of seed, target and index alone: no input depends on those before it.</summary>
    private Random RandomAt(long index)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes($"{seed} {target.Name} {index}"))
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return new Random((int)(hash ^ (hash >> 32)));
    }
}
