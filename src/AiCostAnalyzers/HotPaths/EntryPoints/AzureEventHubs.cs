namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Processors of Azure Event Hubs.</summary>
internal sealed class AzureEventHubs() : DeclaredFramework("event-hubs", "Azure Event Hubs", EntryPointKinds.Message, EntryPointUnits.Message,
    SubscribedTo("Azure.Messaging.EventHubs.EventProcessorClient", "ProcessEventAsync"),
    Overriding("Azure.Messaging.EventHubs.Primitives.EventProcessor`1", "OnProcessingEventBatchAsync"),
    Implementing("Microsoft.Azure.EventHubs.Processor.IEventProcessor", "ProcessEventsAsync"));
