namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers of MediatR.</summary>
internal sealed class MediatR() : DeclaredFramework("mediatr", "MediatR", EntryPointKinds.Handler, EntryPointUnits.Request,
    Implementing("MediatR.IRequestHandler`2", "Handle"),
    Implementing("MediatR.IRequestHandler`1", "Handle"),
    Implementing("MediatR.IStreamRequestHandler`2", "Handle"),
    Implementing("MediatR.IPipelineBehavior`2", "Handle"),
    Implementing("MediatR.IStreamPipelineBehavior`2", "Handle"),
    Implementing("MediatR.Pipeline.IRequestPreProcessor`1", "Process"),
    Implementing("MediatR.Pipeline.IRequestPostProcessor`2", "Process"),
    Implementing("MediatR.INotificationHandler`1", "Handle").As(EntryPointKinds.Message, EntryPointUnits.Message));
