namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class AzureEventHubsTests
{
    private const string Usings = """
        using Azure.Messaging.EventHubs;
        using Azure.Messaging.EventHubs.Primitives;

        """;

    [Theory]
    [InlineData("class Worker { void M(EventProcessorClient p) => p.ProcessEventAsync += async a => await Model.CallAsync(\"a\"); }", "Worker.ProcessEventAsync: lambda, message, event-hubs, message")]
    [InlineData("class Worker : EventProcessor<EventProcessorPartition> { protected override Task OnProcessingEventBatchAsync(IEnumerable<EventData> e, EventProcessorPartition p, CancellationToken ct) => null!; }", "Worker: OnProcessingEventBatchAsync, message, event-hubs, message")]
    public void Processor_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Azure.Messaging.EventHubs")));

    [Theory]
    [InlineData("class Worker { void ProcessEventAsync(Func<Task> a) { } void M() => ProcessEventAsync(() => Task.CompletedTask); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Azure.Messaging.EventHubs")));
}
