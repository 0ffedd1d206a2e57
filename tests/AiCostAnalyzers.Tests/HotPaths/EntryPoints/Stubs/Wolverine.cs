// Stub of WolverineFx 3.13.0 and WolverineFx.Http
namespace Wolverine { public interface IMessageBus { } public interface IWolverineHandler { } public abstract class Saga { } }
namespace Wolverine.Attributes { public class WolverineHandlerAttribute : Attribute { } public class WolverineIgnoreAttribute : Attribute { } }
namespace Wolverine.Http
{
    public abstract class WolverineHttpMethodAttribute(string httpMethod, string template) : Attribute { public string Template => httpMethod + template; }
    public class WolverinePostAttribute(string template) : WolverineHttpMethodAttribute("POST", template);
}
