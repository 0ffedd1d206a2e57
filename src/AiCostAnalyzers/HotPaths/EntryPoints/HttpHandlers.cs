namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Handlers in the pipeline of an <c>HttpClient</c>: every request that leaves through it runs them.</summary>
internal sealed class HttpHandlers() : DeclaredFramework("http-handler", "HTTP client handlers", EntryPointKinds.Handler, EntryPointUnits.Request,
    Overriding("System.Net.Http.DelegatingHandler", "SendAsync"));
