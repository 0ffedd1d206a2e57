using AiCostAnalyzers.Fuzzing.Kills;

namespace AiCostAnalyzers.Tests.Robustness;

/// <summary>A few of the kills of <c>fuzz --kills 200</c>.</summary>
public class KilledTests
{
    [Fact]
    public void KilledAtAnyMoment_FilesAreTheOldOrTheNew() =>
        Assert.InRange(KillRun.Run(kills: 6, seed: 9), 0, 6);
}
