namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class TickerQTests
{
    private const string Usings = """
        using TickerQ.Utilities.Base;

        """;

    [Theory]
    [InlineData("class Jobs { [TickerFunction(\"Nightly\", \"0 0 3 * * *\")] public Task Run() => null!; }", "Nightly: Run, timer, tickerq, run, every 86400 s")]
    [InlineData("class Jobs { [TickerFunction(\"Nightly\")] public Task Run() => null!; }", "Nightly: Run, timer, tickerq, run")]
    public void Function_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("TickerQ.Utilities")));

    [Theory]
    [InlineData("class Jobs { public Task Run() => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("TickerQ.Utilities")));
}
