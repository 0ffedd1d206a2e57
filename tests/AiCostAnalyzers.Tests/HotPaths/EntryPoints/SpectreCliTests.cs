namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class SpectreCliTests
{
    private const string Usings = """
        using Spectre.Console.Cli;

        """;

    [Theory]
    [InlineData("class Ask : AsyncCommand { public override Task<int> ExecuteAsync(CommandContext c) => null!; }", "Ask: ExecuteAsync, start, spectre-cli, run")]
    public void Command_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Spectre.Console.Cli")));

    [Theory]
    [InlineData("class Ask { public Task<int> ExecuteAsync(CommandContext c) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Spectre.Console.Cli")));
}
