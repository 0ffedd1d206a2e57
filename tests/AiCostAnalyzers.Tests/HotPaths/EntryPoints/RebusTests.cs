namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class RebusTests
{
    private const string Usings = """
        using Rebus.Handlers;

        """;

    [Theory]
    [InlineData("class Triage : IHandleMessages<Ticket> { public Task Handle(Ticket t) => null!; }", "Triage: Handle, message, rebus, message")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Rebus")));

    [Theory]
    [InlineData("class Triage { public Task Handle(Ticket t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Rebus")));
}
