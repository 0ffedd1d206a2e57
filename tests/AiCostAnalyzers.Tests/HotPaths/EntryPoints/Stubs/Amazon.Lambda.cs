// Stub of Amazon.Lambda.Core 2.5.0, Amazon.Lambda.Annotations 1.7.0, Amazon.Lambda.RuntimeSupport 1.13.0 and event packages
namespace Amazon.Lambda.Core { public interface ILambdaContext { } public interface ILambdaSerializer { } }
namespace Amazon.Lambda.SQSEvents { public class SQSEvent { } }
namespace Amazon.Lambda.APIGatewayEvents { public class APIGatewayProxyRequest { } }
namespace Amazon.Lambda.RuntimeSupport
{
    public class LambdaBootstrapBuilder { public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, Amazon.Lambda.Core.ILambdaContext, Task<TOutput>> handler, Amazon.Lambda.Core.ILambdaSerializer serializer) => null!; }
}

namespace Amazon.Lambda.Annotations { [AttributeUsage(AttributeTargets.Method)] public class LambdaFunctionAttribute : Attribute { } }
namespace Amazon.Lambda.Annotations.APIGateway
{
    public enum LambdaHttpMethod { Any, Get, Post, Put }
    [AttributeUsage(AttributeTargets.Method)] public class RestApiAttribute(LambdaHttpMethod method, string template) : Attribute { public string Template => template + method; }
    [AttributeUsage(AttributeTargets.Method)] public class HttpApiAttribute(LambdaHttpMethod method, string template) : Attribute { public string Template => template + method; }
}

namespace Amazon.Lambda.Annotations.SQS { [AttributeUsage(AttributeTargets.Method)] public class SQSEventAttribute(string queue) : Attribute { public string Queue => queue; } }
