using AiCostAnalyzers.Calibration;

namespace AiCostAnalyzers.Tests.Calibration;

public sealed class TokenHistogramTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(40_000)]
    public void Quantiles_AreWithinAFifthOfAPercent(int scale)
    {
        var random = new Random(7);
        var values = Enumerable.Range(0, 20_000).Select(_ => (long)(Math.Exp(random.NextDouble() * 8) * scale)).ToList();
        var histogram = new TokenHistogram();
        values.ForEach(value => histogram.Add(value, 1));
        values.Sort();

        foreach (var part in new[] { 0.01m, 0.5m, 0.95m, 1m })
        {
            var exact = values[Math.Max(0, (int)Math.Ceiling(part * values.Count) - 1)];
            Assert.InRange((double)histogram.Quantile(part)!.Value, exact * 0.998, exact * 1.002);
        }

        Assert.Equal(values.Sum(), histogram.Sum);
    }

    [Fact]
    public void SmallNumbers_AreExact()
    {
        var histogram = new TokenHistogram();
        Enumerable.Range(1, 1023).ToList().ForEach(value => histogram.Add(value, 1));

        Assert.Equal((512m, 972m, 512m), (histogram.Quantile(0.5m), histogram.Quantile(0.95m), histogram.Mean));
    }

    [Fact]
    public void Weights_CountAsManyValues()
    {
        var histogram = new TokenHistogram();
        histogram.Add(10, 9);
        histogram.Add(1000, 1);

        Assert.Equal((2, 10m, 109m, 1000m), (histogram.Samples, histogram.Quantile(0.5m), histogram.Mean, histogram.Quantile(0.95m)));
    }

    [Fact]
    public void Nothing_HasNoQuantile() => Assert.Equal((null, null), (new TokenHistogram().Quantile(0.5m), new TokenHistogram().Mean));
}
