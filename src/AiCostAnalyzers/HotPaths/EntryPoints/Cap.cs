namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Subscribers of CAP.</summary>
internal sealed class Cap() : DeclaredFramework("cap", "CAP", EntryPointKinds.Message, EntryPointUnits.Message,
    MarkedBy("DotNetCore.CAP.CapSubscribeAttribute"));
