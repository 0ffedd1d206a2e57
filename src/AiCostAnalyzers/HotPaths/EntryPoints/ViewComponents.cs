namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>View components of MVC, rendered with each page that holds them.</summary>
internal sealed class ViewComponents() : DeclaredFramework("view-component", "view components", EntryPointKinds.Handler, EntryPointUnits.Request,
    NamedIn("Microsoft.AspNetCore.Mvc.ViewComponent", "Invoke", "InvokeAsync"));
