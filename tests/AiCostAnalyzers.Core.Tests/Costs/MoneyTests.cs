using AiCostAnalyzers.Costs;

namespace AiCostAnalyzers.Tests.Costs;

public class MoneyTests
{
    [Theory]
    [InlineData("0", "$0.0000")]
    [InlineData("0.015", "$0.0150")]
    [InlineData("0.0021", "$0.0021")]
    [InlineData("0.00021", "$0.00021")]
    [InlineData("0.0002", "$0.00020")]
    [InlineData("0.00002", "$0.000020")]
    [InlineData("0.0009", "$0.00090")]
    [InlineData("0.0010", "$0.0010")]
    [InlineData("0.00009999", "$0.00010")]
    [InlineData("0.6021", "$0.6021")]
    [InlineData("0.60215", "$0.6022")]
    [InlineData("4.8", "$4.8000")]
    [InlineData("9.99995", "$10.0000")]
    [InlineData("1234.5", "$1,234.5000")]
    [InlineData("1234567.891", "$1,234,567.8910")]
    [InlineData("-0.015", "-$0.0150")]
    [InlineData("-1234.5", "-$1,234.5000")]
    [InlineData("0.0000000000000000000000000001", "$0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "$79,228,162,514,264,337,593,543,950,335.0000")]
    public void Amount_HasFourDecimalsOrTwoSignificantDigits(string amount, string text) =>
        Assert.Equal(text, Money.Format(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void AnotherCulture_WritesTheSame()
    {
        using var culture = new CommaCulture();

        Assert.Equal("-$1,234.5000", Money.Format(-1234.5m));
    }
}
