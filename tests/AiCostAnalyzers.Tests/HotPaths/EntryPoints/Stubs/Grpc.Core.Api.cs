// Stub of Grpc.Core.Api 2.71.0
namespace Grpc.Core
{
    [AttributeUsage(AttributeTargets.Class)]
    public class BindServiceMethodAttribute(Type bindType, string bindMethodName) : Attribute { public Type BindType => bindType; public string BindMethodName => bindMethodName; }
    public abstract class ServerCallContext { }
    public interface IServerStreamWriter<T> { }
    public delegate Task<TResponse> UnaryServerMethod<TRequest, TResponse>(TRequest request, ServerCallContext context);
}

namespace Grpc.Core.Interceptors
{
    using Grpc.Core;

    public abstract class Interceptor
    {
        public virtual Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) => null!;
    }
}
