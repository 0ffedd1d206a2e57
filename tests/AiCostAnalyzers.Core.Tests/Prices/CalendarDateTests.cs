using AiCostAnalyzers.Prices;

namespace AiCostAnalyzers.Core.Tests.Prices;

public sealed class CalendarDateTests
{
    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2028-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Day_IsWrittenAsItIsRead(string text)
    {
        Assert.True(CalendarDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-2")]
    [InlineData("2026-11-211")]
    [InlineData("2026-02-29")]
    [InlineData("2026-04-31")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-10-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026/11/21")]
    [InlineData("21-11-2026")]
    [InlineData("2026-1a-01")]
    [InlineData("٢٠٢٦-11-21")]
    public void TextThatIsNoDay_IsNotRead(string? text) => Assert.False(CalendarDate.TryParse(text, out _));

    [Fact]
    public void Days_AreOrderedAndCounted()
    {
        var day = new CalendarDate(2026, 11, 21);

        Assert.Equal(new CalendarDate(2027, 2, 19), day.AddDays(90));
        Assert.Equal(new CalendarDate(2026, 10, 31), day.AddDays(-21));
        Assert.True(day < day.AddDays(1) && day.AddDays(40) > day && day <= new CalendarDate(2026, 11, 21) && day >= new CalendarDate(2026, 11, 21));
    }

    [Fact]
    public void DayThatDoesNotExist_Throws() => Assert.Throws<ArgumentOutOfRangeException>(static () => new CalendarDate(2026, 2, 30));
}
