// Stub of Refit
namespace Refit
{
    using System.Net.Http;

    public abstract class HttpMethodAttribute(string path) : Attribute
    {
        public string Path { get; } = path;
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class PostAttribute(string path) : HttpMethodAttribute(path);

    [AttributeUsage(AttributeTargets.Method)]
    public class GetAttribute(string path) : HttpMethodAttribute(path);

    [AttributeUsage(AttributeTargets.Parameter)]
    public class BodyAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    public class AuthorizeAttribute(string scheme = "Bearer") : Attribute;

    public class RefitSettings;

    public static class RestService
    {
        public static T For<T>(HttpClient client) => throw new NotSupportedException();

        public static T For<T>(string hostUrl) => throw new NotSupportedException();

        public static T For<T>(string hostUrl, RefitSettings? settings) => throw new NotSupportedException();
    }
}
