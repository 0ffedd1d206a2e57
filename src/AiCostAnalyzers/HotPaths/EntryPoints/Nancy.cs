namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Routes of Nancy modules.</summary>
internal sealed class Nancy() : DeclaredFramework("nancy", "Nancy", EntryPointKinds.Handler, EntryPointUnits.Request,
    GivenByName("Nancy.NancyModule", "path", "Get", "Post", "Put", "Delete", "Patch", "Head", "Options"));
