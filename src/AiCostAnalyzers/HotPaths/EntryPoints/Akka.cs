namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Actors of Akka.NET.</summary>
internal sealed class Akka() : DeclaredFramework("akka", "Akka.NET", EntryPointKinds.Message, EntryPointUnits.Message,
    GivenTo("Akka.Actor.ReceiveActor", "Receive", "ReceiveAsync", "ReceiveAny", "ReceiveAnyAsync"),
    GivenTo("Akka.Persistence.ReceivePersistentActor", "Command", "CommandAsync", "CommandAny", "CommandAnyAsync"),
    Overriding("Akka.Actor.UntypedActor", "OnReceive"),
    Overriding("Akka.Actor.ActorBase", "Receive"));
