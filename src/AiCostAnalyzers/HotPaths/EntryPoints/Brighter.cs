namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Request handlers of Brighter.</summary>
internal sealed class Brighter() : DeclaredFramework("brighter", "Brighter", EntryPointKinds.Message, EntryPointUnits.Message,
    Overriding("Paramore.Brighter.RequestHandler`1", "Handle"),
    Overriding("Paramore.Brighter.RequestHandlerAsync`1", "HandleAsync"));
