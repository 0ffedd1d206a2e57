namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class EasyNetQTests
{
    private const string Usings = """
        using EasyNetQ;
        using EasyNetQ.AutoSubscribe;

        """;

    [Theory]
    [InlineData("class Triage : IConsumeAsync<Ticket> { public Task ConsumeAsync(Ticket t, CancellationToken ct) => null!; }", "Triage: ConsumeAsync, message, easynetq, message")]
    [InlineData("class Startup { void M(IPubSub bus) => bus.SubscribeAsync<Ticket>(\"triage\", async t => await Model.CallAsync(t)); }", "triage: lambda, message, easynetq, message")]
    public void Subscription_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("EasyNetQ")));

    [Theory]
    [InlineData("class Triage { public Task ConsumeAsync(Ticket t, CancellationToken ct) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("EasyNetQ")));
}
