namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>ASP.NET on .NET Framework: MVC, Web API, handlers and web services.</summary>
internal sealed class ClassicAspNet() : DeclaredFramework("aspnet", "classic ASP.NET", EntryPointKinds.Handler, EntryPointUnits.Request,
    PublicMethodsOf("System.Web.Mvc.Controller"),
    PublicMethodsOf("System.Web.Http.ApiController"),
    Implementing("System.Web.IHttpHandler", "ProcessRequest"),
    Overriding("System.Web.HttpTaskAsyncHandler", "ProcessRequestAsync"),
    MarkedBy("System.Web.Services.WebMethodAttribute"));
