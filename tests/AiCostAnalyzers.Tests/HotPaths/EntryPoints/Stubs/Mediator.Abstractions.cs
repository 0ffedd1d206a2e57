// Stub of Mediator.Abstractions 2.1.7
namespace Mediator
{
    public interface IRequest<out TResponse> { }
    public interface ICommand<out TResponse> { }
    public interface INotification { }
    public interface IRequestHandler<in TRequest, TResponse> { ValueTask<TResponse> Handle(TRequest request, CancellationToken cancellationToken); }
    public interface ICommandHandler<in TCommand, TResponse> { ValueTask<TResponse> Handle(TCommand command, CancellationToken cancellationToken); }
    public interface INotificationHandler<in TNotification> { ValueTask Handle(TNotification notification, CancellationToken cancellationToken); }
}
