// Stub of the .NET Framework 4.8
namespace System.Web
{
    public class HttpContext { }
    public interface IHttpHandler { bool IsReusable { get; } void ProcessRequest(HttpContext context); }
    public abstract class HttpTaskAsyncHandler { public abstract Task ProcessRequestAsync(HttpContext context); }
}

namespace System.Web.Mvc { public abstract class Controller { protected virtual void OnActionExecuting(object filterContext) { } } }
namespace System.Web.Http { public abstract class ApiController { } }
namespace System.Web.Services { public sealed class WebMethodAttribute : Attribute { } }
namespace System.Web.UI { public class Control { public event EventHandler? Load { add { } remove { } } } public class Page : Control { } }
