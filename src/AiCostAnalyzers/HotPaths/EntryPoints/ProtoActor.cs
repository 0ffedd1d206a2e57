namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Actors of Proto.Actor.</summary>
internal sealed class ProtoActor() : DeclaredFramework("proto-actor", "Proto.Actor", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("Proto.IActor", "ReceiveAsync"));
