namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class AzureServiceBusTests
{
    private const string Usings = """
        using Azure.Messaging.ServiceBus;

        """;

    [Theory]
    [InlineData("class Worker { void M(ServiceBusProcessor p) => p.ProcessMessageAsync += async a => await Model.CallAsync(\"a\"); }", "Worker.ProcessMessageAsync: lambda, message, service-bus, message")]
    [InlineData("class Worker { void M(ServiceBusProcessor p) => p.ProcessMessageAsync += OnAsync; Task OnAsync(ProcessMessageEventArgs a) => null!; }", "Worker.OnAsync: OnAsync, message, service-bus, message")]
    [InlineData("class Worker { void M(ServiceBusProcessor p) { Func<ProcessMessageEventArgs, Task> handler = async a => await Model.CallAsync(\"a\"); p.ProcessMessageAsync += handler; } }", "Worker.ProcessMessageAsync: lambda, message, service-bus, message")]
    [InlineData("class Worker { void M(ServiceBusSessionProcessor p) => p.ProcessMessageAsync += a => Task.CompletedTask; }", "Worker.ProcessMessageAsync: lambda, message, service-bus, message")]
    public void Processor_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Azure.Messaging.ServiceBus")));

    [Theory]
    [InlineData("class Worker { void M(ServiceBusProcessor p) => p.ProcessErrorAsync += a => Task.CompletedTask; }")]
    [InlineData("class Worker { void M(ServiceBusProcessor p) => p.ProcessMessageAsync -= OnAsync; Task OnAsync(ProcessMessageEventArgs a) => null!; }")]
    [InlineData("class Worker { event Func<Task>? ProcessMessageAsync; void M() => ProcessMessageAsync += () => Task.CompletedTask; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Azure.Messaging.ServiceBus")));

    [Fact]
    public void HandlersLambda_IsTheRootOfItsSteps()
    {
        Step step = Assert.Single(HotPathDriver.Steps(
            Usings + "class Worker { void M(ServiceBusProcessor p, List<Ticket> tickets) { p.ProcessMessageAsync += async a => { foreach (var t in tickets) await Model.CallAsync(t); }; } }",
            references: FrameworkStub.References("Azure.Messaging.ServiceBus")));
        Assert.Equal("EntryPointLambda Worker.ProcessMessageAsync", step.Root);
        Assert.Equal("Loop tickets", step.Frames);
    }
}
