namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Consumers of RabbitMQ.</summary>
internal sealed class RabbitMq() : DeclaredFramework("rabbitmq", "RabbitMQ", EntryPointKinds.Message, EntryPointUnits.Message,
    SubscribedTo("RabbitMQ.Client.Events.AsyncEventingBasicConsumer", "ReceivedAsync", "Received"),
    SubscribedTo("RabbitMQ.Client.Events.EventingBasicConsumer", "Received"),
    Overriding("RabbitMQ.Client.AsyncDefaultBasicConsumer", "HandleBasicDeliverAsync"),
    Overriding("RabbitMQ.Client.AsyncDefaultBasicConsumer", "HandleBasicDeliver"),
    Overriding("RabbitMQ.Client.DefaultBasicConsumer", "HandleBasicDeliver"));
