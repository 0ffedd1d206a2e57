namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Consumers of MassTransit, one run per message.</summary>
internal sealed class MassTransit() : DeclaredFramework("masstransit", "MassTransit", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("MassTransit.IConsumer`1", "Consume"),
    Implementing("MassTransit.IJobConsumer`1", "Run").As(EntryPointKinds.Worker, EntryPointUnits.Run),
    GivenTo("MassTransit.ThenExtensions", "Then", "ThenAsync"),
    GivenTo("MassTransit.HandlerExtensions", "Handler"),
    Implementing("MassTransit.IExecuteActivity`1", "Execute"),
    Implementing("MassTransit.IActivity`2", "Execute"),
    Implementing("MassTransit.IStateMachineActivity`1", "Execute"),
    Implementing("MassTransit.IStateMachineActivity`2", "Execute"));
