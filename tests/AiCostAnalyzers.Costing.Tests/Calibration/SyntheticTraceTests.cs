namespace AiCostAnalyzers.Tests.Calibration;

/// <summary>What went in is what comes out. Benchmarks do the same with a million spans.</summary>
public sealed class SyntheticTraceTests
{
    [Fact]
    public void Truth_IsRecovered()
    {
        using var production = new Production();
        var truth = new SyntheticTraces(seed: 11);
        using (var writer = new StreamWriter(Path.Combine(production.Path, "traces.jsonl")))
        {
            truth.Write(writer, 30_000);
        }

        var result = production.Calibrate(Path.Combine(production.Path, "traces.jsonl"));

        SyntheticTruth.AssertIs(truth, production);
        Assert.Equal((truth.Input.Values.Sum(values => values.Count), 0), (result.Joined, result.Unjoined));
        Assert.Contains($"duplicate spans: {truth.Duplicates}, counted once", result.Account);
    }
}
