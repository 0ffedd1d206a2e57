namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers and sagas of NServiceBus.</summary>
internal sealed class NServiceBus() : DeclaredFramework("nservicebus", "NServiceBus", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("NServiceBus.IHandleMessages`1", "Handle"),
    Implementing("NServiceBus.IHandleTimeouts`1", "Timeout"));
