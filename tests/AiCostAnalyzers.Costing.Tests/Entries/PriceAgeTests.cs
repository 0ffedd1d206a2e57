using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Tests.Entries;

public class PriceAgeTests
{
    private static readonly CalendarDate _prices = new(2026, 11, 10);

    [Fact]
    public void PricesOfHalfAYearAgo_AreOld()
    {
        Assert.Contains("2026-11-10", PriceAge.Message(_prices, new CalendarDate(2027, 5, 10)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2027, 5, 9)]
    [InlineData(2026, 11, 10)]
    [InlineData(2020, 1, 1)]
    public void NewerPrices_AndAClockThatIsSlow_AreNot(int year, int month, int day) => Assert.Null(PriceAge.Message(_prices, new CalendarDate(year, month, day)));
}
