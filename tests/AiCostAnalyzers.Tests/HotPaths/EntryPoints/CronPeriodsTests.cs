using System.Globalization;
using AiCostAnalyzers.HotPaths.EntryPoints;

namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class CronPeriodsTests
{
    [Theory]
    [InlineData("* * * * *", "60")]
    [InlineData("*/5 * * * *", "300")]
    [InlineData("0 3 * * *", "86400")]
    [InlineData("0 3 * * 1", "604800")]
    [InlineData("0 9 * * MON-FRI", "120960")]
    [InlineData("0 8-17 * * 1-5", "12096")]
    [InlineData("0,30 * * * *", "1800")]
    [InlineData("5/15 * * * *", "900")]
    [InlineData("0 0 1 * *", "2628000")]
    [InlineData("0 0 1 JAN *", "31536000")]
    [InlineData("0 0 31 * *", "4505142.857")]
    [InlineData("0 */5 * * * *", "300")]
    [InlineData("*/10 * * * * *", "10")]
    [InlineData("0 0 3 * * ?", "86400")]
    [InlineData("0 0 3 ? * MON-FRI", "120960")]
    [InlineData("0 0 3 L * ?", "2628000")]
    [InlineData("0 0 3 ? * 2 *", "604800")]
    [InlineData("@hourly", "3600")]
    [InlineData("@daily", "86400")]
    public void Expression_HasAPeriod(string expression, string seconds) =>
        Assert.Equal(decimal.Parse(seconds, CultureInfo.InvariantCulture), CronPeriods.Of(expression));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%Schedule%")]
    [InlineData("0 3 * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("a b c d e")]
    [InlineData("0 0 31 2 *")]
    [InlineData("0 0 13 * 5")]
    [InlineData("0 0 3 ? * 6#3")]
    [InlineData("0 0 3 15W * ?")]
    [InlineData("0 0 3 * * ? 2030")]
    [InlineData("-1 * * * *")]
    [InlineData("1,,2 * * * *")]
    [InlineData("99999999999 * * * *")]
    public void WhatCannotBeCounted_HasNone(string? expression) => Assert.Null(CronPeriods.Of(expression));
}
