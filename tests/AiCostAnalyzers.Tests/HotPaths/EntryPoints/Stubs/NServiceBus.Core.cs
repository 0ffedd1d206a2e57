// Stub of NServiceBus 9.2.7
namespace NServiceBus
{
    public interface IMessageHandlerContext { }
    public interface IHandleMessages<T> { Task Handle(T message, IMessageHandlerContext context); }
    public interface IAmStartedByMessages<T> : IHandleMessages<T> { }
    public interface IHandleTimeouts<T> { Task Timeout(T state, IMessageHandlerContext context); }
}
