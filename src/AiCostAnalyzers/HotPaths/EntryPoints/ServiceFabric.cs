namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Services and actors of Service Fabric.</summary>
internal sealed class ServiceFabric() : DeclaredFramework("service-fabric", "Service Fabric", EntryPointKinds.Handler, EntryPointUnits.Request,
    ServedAs("Microsoft.ServiceFabric.Actors.IActor"),
    ServedAs("Microsoft.ServiceFabric.Services.Remoting.IService"),
    Overriding("Microsoft.ServiceFabric.Services.Runtime.StatelessService", "RunAsync").As(EntryPointKinds.Worker, EntryPointUnits.Run),
    Overriding("Microsoft.ServiceFabric.Services.Runtime.StatefulServiceBase", "RunAsync").As(EntryPointKinds.Worker, EntryPointUnits.Run));
