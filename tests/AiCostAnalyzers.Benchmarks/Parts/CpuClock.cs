using Perfolizer.Horology;

namespace AiCostAnalyzers.Benchmarks.Parts;

/// <summary>The time that this process has had of the processors: waiting for one that others work on takes none of it.</summary>
internal sealed class CpuClock : IClock
{
    public string Title => "CPU time";

    public bool IsAvailable => true;

    public Frequency Frequency { get; } = new(TimeSpan.TicksPerSecond);

    public override string ToString() => Title;

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
