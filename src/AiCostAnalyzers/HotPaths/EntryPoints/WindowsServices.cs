namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Services of Windows and of Service Fabric.</summary>
internal sealed class WindowsServices() : DeclaredFramework("windows-service", "Windows services", EntryPointKinds.Start, EntryPointUnits.Start,
    Overriding("System.ServiceProcess.ServiceBase", "OnStart"),
    Implementing("Topshelf.ServiceControl", "Start"));
