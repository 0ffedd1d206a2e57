namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers of KafkaFlow. A loop around Confluent.Kafka's <c>Consume</c> is a worker.</summary>
internal sealed class KafkaFlow() : DeclaredFramework("kafkaflow", "KafkaFlow", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("KafkaFlow.IMessageHandler`1", "Handle"),
    Implementing("KafkaFlow.IMessageMiddleware", "Invoke"));
