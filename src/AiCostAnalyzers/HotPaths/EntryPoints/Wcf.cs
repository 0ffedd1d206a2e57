namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Operations of WCF, CoreWCF and code-first gRPC services, which an interface declares.</summary>
internal sealed class Wcf() : DeclaredFramework("wcf", "WCF, CoreWCF and code-first gRPC", EntryPointKinds.Handler, EntryPointUnits.Request,
    MarkedInInterfaceBy("System.ServiceModel.OperationContractAttribute"),
    MarkedInInterfaceBy("CoreWCF.OperationContractAttribute"),
    MarkedInInterfaceBy("System.ServiceModel.ServiceContractAttribute"),
    MarkedInInterfaceBy("CoreWCF.ServiceContractAttribute"),
    MarkedInInterfaceBy("ProtoBuf.Grpc.Configuration.ServiceAttribute"));
