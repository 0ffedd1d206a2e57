namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers of Mediator, the one that generates its source.</summary>
internal sealed class Mediator() : DeclaredFramework("mediator", "Mediator", EntryPointKinds.Handler, EntryPointUnits.Request,
    Implementing("Mediator.IRequestHandler`2", "Handle"),
    Implementing("Mediator.IRequestHandler`1", "Handle"),
    Implementing("Mediator.ICommandHandler`2", "Handle"),
    Implementing("Mediator.ICommandHandler`1", "Handle"),
    Implementing("Mediator.IQueryHandler`2", "Handle"),
    Implementing("Mediator.IStreamRequestHandler`2", "Handle"),
    Implementing("Mediator.IStreamCommandHandler`2", "Handle"),
    Implementing("Mediator.IStreamQueryHandler`2", "Handle"),
    Implementing("Mediator.IPipelineBehavior`2", "Handle"),
    Implementing("Mediator.INotificationHandler`1", "Handle").As(EntryPointKinds.Message, EntryPointUnits.Message));
