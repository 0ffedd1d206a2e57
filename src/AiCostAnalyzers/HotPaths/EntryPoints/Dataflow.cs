namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Functions of dataflow blocks, one run per item.</summary>
internal sealed class Dataflow() : DeclaredFramework("dataflow", "TPL Dataflow", EntryPointKinds.Message, EntryPointUnits.Message,
    GivenToNew("System.Threading.Tasks.Dataflow.ActionBlock`1"),
    GivenToNew("System.Threading.Tasks.Dataflow.TransformBlock`2"),
    GivenToNew("System.Threading.Tasks.Dataflow.TransformManyBlock`2"));
