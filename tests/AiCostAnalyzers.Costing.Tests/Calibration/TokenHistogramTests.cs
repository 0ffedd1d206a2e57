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

        foreach (var part in new[] { 0.01, 0.5, 0.95, 1.0 })
        {
            var exact = values[Math.Max(0, (int)Math.Ceiling(part * values.Count) - 1)];
            Assert.InRange((double)histogram.Quantile(part)!.Value, exact * 0.998, exact * 1.002);
        }

        Assert.Equal((double)values.Sum(), histogram.Sum, 0);
    }

    [Fact]
    public void SmallNumbers_AreExact()
    {
        var histogram = new TokenHistogram();
        Enumerable.Range(1, 1023).ToList().ForEach(value => histogram.Add(value, 1));

        Assert.Equal((512m, 972m, 512m), (histogram.Quantile(0.5), histogram.Quantile(0.95), histogram.Mean));
    }

    [Fact]
    public void Weights_CountAsManyValues()
    {
        var histogram = new TokenHistogram();
        histogram.Add(10, 9);
        histogram.Add(1000, 1);

        Assert.Equal((2, 10m, 109m, 1000m), (histogram.Samples, histogram.Quantile(0.5), histogram.Mean, histogram.Quantile(0.95)));
    }

    [Fact]
    public void Nothing_HasNoQuantile() => Assert.Equal((null, null), (new TokenHistogram().Quantile(0.5), new TokenHistogram().Mean));
}
