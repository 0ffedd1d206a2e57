namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class KafkaFlowTests
{
    private const string Usings = """
        using KafkaFlow;

        """;

    [Theory]
    [InlineData("class Triage : IMessageHandler<Ticket> { public Task Handle(IMessageContext c, Ticket t) => null!; }", "Triage: Handle, message, kafkaflow, message")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("KafkaFlow.Abstractions")));

    [Theory]
    [InlineData("class Triage { public Task Handle(IMessageContext c, Ticket t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("KafkaFlow.Abstractions")));
}
