namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Subscriptions, actors and workflow activities of Dapr.</summary>
internal sealed class Dapr() : DeclaredFramework("dapr", "Dapr", EntryPointKinds.Message, EntryPointUnits.Message,
    MarkedBy("Dapr.TopicAttribute"),
    ServedAs("Dapr.Actors.IActor"),
    Implementing("Dapr.Actors.Runtime.IRemindable", "ReceiveReminderAsync").As(EntryPointKinds.Timer, EntryPointUnits.Tick),
    Overriding("Dapr.Workflow.WorkflowActivity`2", "RunAsync").As(EntryPointKinds.Worker, EntryPointUnits.Run),
    Overriding("Dapr.Workflow.Workflow`2", "RunAsync").As(EntryPointKinds.Worker, EntryPointUnits.Run));
