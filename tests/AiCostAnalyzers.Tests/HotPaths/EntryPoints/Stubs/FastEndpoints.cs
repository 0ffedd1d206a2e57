// Stub of FastEndpoints 6.2.0
namespace FastEndpoints
{
    public abstract class BaseEndpoint { public virtual void Configure() { } protected void Get(params string[] routePatterns) { } protected void Post(params string[] routePatterns) { } }
    public abstract class Endpoint<TRequest, TResponse> : BaseEndpoint { public virtual Task HandleAsync(TRequest req, CancellationToken ct) => null!; public virtual Task<TResponse> ExecuteAsync(TRequest req, CancellationToken ct) => null!; }
    public abstract class Endpoint<TRequest> : Endpoint<TRequest, object?> { }
    public abstract class EndpointWithoutRequest : Endpoint<object> { public virtual Task HandleAsync(CancellationToken ct) => null!; }
    public class HttpPostAttribute(params string[] routes) : Attribute { public string[] Routes => routes; }
    public interface IEventHandler<TEvent> { Task HandleAsync(TEvent eventModel, CancellationToken ct); }
    public interface ICommandHandler<TCommand> { Task ExecuteAsync(TCommand command, CancellationToken ct); }
    public interface ICommandHandler<TCommand, TResult> { Task<TResult> ExecuteAsync(TCommand command, CancellationToken ct); }
    public interface IPreProcessor<TRequest> { Task PreProcessAsync(TRequest context, CancellationToken ct); }
}
