namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers of Rebus.</summary>
internal sealed class Rebus() : DeclaredFramework("rebus", "Rebus", EntryPointKinds.Message, EntryPointUnits.Message,
    Implementing("Rebus.Handlers.IHandleMessages`1", "Handle"));
