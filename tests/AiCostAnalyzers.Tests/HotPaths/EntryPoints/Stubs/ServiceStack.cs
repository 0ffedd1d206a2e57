// Stub of ServiceStack 8.8.0
namespace ServiceStack
{
    public interface IService { }
    public class Service : IService { }
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    public class RouteAttribute : Attribute { public RouteAttribute(string path) { } public RouteAttribute(string path, string verbs) { } }
}
