namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class RabbitMqTests
{
    private const string Usings = """
        using RabbitMQ.Client;
        using RabbitMQ.Client.Events;

        """;

    [Theory]
    [InlineData("class Worker { void M(AsyncEventingBasicConsumer c) => c.ReceivedAsync += async (s, a) => await Model.CallAsync(\"a\"); }", "Worker.ReceivedAsync: lambda, message, rabbitmq, message")]
    [InlineData("class Worker { void M(EventingBasicConsumer c) => c.Received += OnReceived; void OnReceived(object? s, BasicDeliverEventArgs a) { } }", "Worker.OnReceived: OnReceived, message, rabbitmq, message")]
    [InlineData("class Worker : AsyncDefaultBasicConsumer { public override Task HandleBasicDeliverAsync(string tag) => null!; }", "Worker: HandleBasicDeliverAsync, message, rabbitmq, message")]
    public void Consumer_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("RabbitMQ.Client")));

    [Theory]
    [InlineData("class Worker { event EventHandler? Received; void M() => Received += (s, e) => { }; }")]
    [InlineData("class Worker { void M(EventingBasicConsumer c) => c.Shutdown += (s, e) => { }; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("RabbitMQ.Client")));
}
