namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Jobs of Quartz.NET. Their triggers are set elsewhere.</summary>
internal sealed class Quartz() : DeclaredFramework("quartz", "Quartz.NET", EntryPointKinds.Timer, EntryPointUnits.Run,
    Implementing("Quartz.IJob", "Execute"));
