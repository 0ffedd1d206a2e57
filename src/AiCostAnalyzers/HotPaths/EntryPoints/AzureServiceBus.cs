namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Processors of Azure Service Bus. A loop around a receiver is a worker.</summary>
internal sealed class AzureServiceBus() : DeclaredFramework("service-bus", "Azure Service Bus", EntryPointKinds.Message, EntryPointUnits.Message,
    SubscribedTo("Azure.Messaging.ServiceBus.ServiceBusProcessor", "ProcessMessageAsync"),
    SubscribedTo("Azure.Messaging.ServiceBus.ServiceBusSessionProcessor", "ProcessMessageAsync"),
    GivenTo("Microsoft.Azure.ServiceBus.Core.IReceiverClient", "RegisterMessageHandler"),
    GivenTo("Microsoft.Azure.ServiceBus.IQueueClient", "RegisterSessionHandler"));
