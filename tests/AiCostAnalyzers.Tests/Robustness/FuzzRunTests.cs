using AiCostAnalyzers.Fuzzing;

namespace AiCostAnalyzers.Tests.Robustness;

/// <summary>What an input costs others, such as the compiler, is not ours; what it costs us beyond that is a finding.</summary>
public class FuzzRunTests
{
    private const int Bytes = 64 * 1024 * 1024;

    private static readonly FuzzLimits s_limits = new(TimeSpan.FromMinutes(1), Bytes / 2);

    [Theory]
    [InlineData(Bytes, Bytes, 0)]
    [InlineData(Bytes, 0, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(0, Bytes, 0)]
    public void OnlyWhatWeTakeBeyondOthers_IsAFinding(int ours, int others, int findings)
    {
        var run = new FuzzRun(new Allocating(ours, others), seed: 1, s_limits);

        run.Run(0, 1);
        run.RunDearOnesAgain();

        Assert.Equal(findings, run.Findings.Count);
    }

    private sealed class Allocating(int ours, int others) : FuzzTarget
    {
        public override string Name => "allocating";

        public override int Weight => 1;

        public override string Next(Random random) => "x";

        public override void Run(string input, Random random) => GC.KeepAlive(new byte[ours]);

        public override void RunWithoutOurs(string input, Random random) => GC.KeepAlive(new byte[others]);
    }
}
