namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Activities and orchestrations of durable tasks, by class. An orchestration is replayed, and awaits what activities already gave.</summary>
internal sealed class DurableTasks() : DeclaredFramework("durable-task", "Durable Task", EntryPointKinds.Worker, EntryPointUnits.Run,
    Overriding("Microsoft.DurableTask.TaskActivity`2", "RunAsync"),
    Overriding("Microsoft.DurableTask.TaskOrchestrator`2", "RunAsync"),
    Overriding("DurableTask.Core.AsyncTaskActivity`2", "ExecuteAsync"),
    Overriding("DurableTask.Core.TaskActivity`2", "Execute"),
    Overriding("DurableTask.Core.TaskOrchestration`2", "RunTask"));
