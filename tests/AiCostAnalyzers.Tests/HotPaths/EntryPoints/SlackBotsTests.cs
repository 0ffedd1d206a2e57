namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class SlackBotsTests
{
    private const string Usings = """
        using SlackNet;

        """;

    [Theory]
    [InlineData("class Bot : IEventHandler<Ticket> { public Task Handle(Ticket t) => null!; }", "Bot: Handle, message, slack, message")]
    public void Event_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("SlackNet")));

    [Theory]
    [InlineData("class Bot { public Task Handle(Ticket t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("SlackNet")));
}
