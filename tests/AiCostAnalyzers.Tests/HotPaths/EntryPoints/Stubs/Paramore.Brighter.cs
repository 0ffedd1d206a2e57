// Stub of Paramore.Brighter 9.9.4
namespace Paramore.Brighter
{
    public interface IRequest { }
    public abstract class RequestHandler<TRequest> where TRequest : class, IRequest { public virtual TRequest Handle(TRequest command) => command; }
    public abstract class RequestHandlerAsync<TRequest> where TRequest : class, IRequest { public virtual Task<TRequest> HandleAsync(TRequest command, CancellationToken cancellationToken = default) => null!; }
}
