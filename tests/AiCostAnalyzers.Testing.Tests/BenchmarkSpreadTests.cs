using AiCostAnalyzers.Benchmarks;

namespace AiCostAnalyzers.Testing.Tests;

public sealed class BenchmarkSpreadTests
{
    /// <summary>By the binomial distribution of a half: ten values leave out one at each end (97.9 %), twenty five (95.9 %).</summary>
    [Theory]
    [InlineData(5, null, null)]
    [InlineData(6, 1.0, 6.0)]
    [InlineData(9, 2.0, 8.0)]
    [InlineData(10, 2.0, 9.0)]
    [InlineData(20, 6.0, 15.0)]
    public void IntervalOfTheMedian_HoldsInNinetyFiveOfAHundredCases(int values, double? from, double? to)
    {
        var interval = Spread.Of(Enumerable.Range(1, values).Reverse().Select(static v => (double)v)).MedianInterval;

        Assert.Equal((from, to), (interval?.From, interval?.To));
    }

    [Fact]
    public void NoValue_HasNoMedian() => Assert.Equal("NaN / NaN / NaN", Spread.Of([]).ToString("0.0"));

    [Fact]
    public void Text_HasTheIntervalLast() => Assert.Equal("1 / 4 / 6 (1 to 6)", Spread.Of([6, 5, 4, 3, 2, 1]).ToString("0"));
}
