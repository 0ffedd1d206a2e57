namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Activities and workflows of Temporal.</summary>
internal sealed class Temporal() : DeclaredFramework("temporal", "Temporal", EntryPointKinds.Worker, EntryPointUnits.Run,
    MarkedBy("Temporalio.Activities.ActivityAttribute"),
    MarkedBy("Temporalio.Workflows.WorkflowRunAttribute"),
    MarkedBy("Temporalio.Workflows.WorkflowSignalAttribute"),
    MarkedBy("Temporalio.Workflows.WorkflowUpdateAttribute"),
    MarkedBy("Temporalio.Workflows.WorkflowQueryAttribute"));
