namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Carter modules of old, which map routes by methods of their own. Those of today map minimal APIs.</summary>
internal sealed class Carter() : DeclaredFramework("carter", "Carter", EntryPointKinds.Handler, EntryPointUnits.Request,
    GivenByName("Carter.CarterModule", "path", "Get", "Post", "Put", "Delete", "Patch", "Head", "Options"));
