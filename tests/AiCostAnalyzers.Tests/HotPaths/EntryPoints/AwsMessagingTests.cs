namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class AwsMessagingTests
{
    private const string Usings = """
        using AWS.Messaging;

        """;

    [Theory]
    [InlineData("class Triage : IMessageHandler<Ticket> { public Task<MessageProcessStatus> HandleAsync(MessageEnvelope<Ticket> e, CancellationToken ct) => null!; }", "Triage: HandleAsync, message, aws-messaging, message")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("AWS.Messaging")));

    [Theory]
    [InlineData("class Triage { public Task<MessageProcessStatus> HandleAsync(MessageEnvelope<Ticket> e, CancellationToken ct) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("AWS.Messaging")));
}
