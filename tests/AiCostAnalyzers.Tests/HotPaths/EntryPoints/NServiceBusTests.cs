namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class NServiceBusTests
{
    private const string Usings = """
        using NServiceBus;

        """;

    [Theory]
    [InlineData("class Triage : IHandleMessages<Ticket> { public Task Handle(Ticket t, IMessageHandlerContext c) => null!; }", "Triage: Handle, message, nservicebus, message")]
    [InlineData("class Triage : IAmStartedByMessages<Ticket> { public Task Handle(Ticket t, IMessageHandlerContext c) => null!; }", "Triage: Handle, message, nservicebus, message")]
    [InlineData("class Triage : IHandleTimeouts<Ticket> { public Task Timeout(Ticket t, IMessageHandlerContext c) => null!; }", "Triage: Timeout, message, nservicebus, message")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("NServiceBus.Core")));

    [Theory]
    [InlineData("class Triage { public Task Handle(Ticket t, IMessageHandlerContext c) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("NServiceBus.Core")));
}
