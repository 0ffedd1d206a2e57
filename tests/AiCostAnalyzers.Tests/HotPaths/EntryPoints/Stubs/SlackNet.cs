// Stub of SlackNet 0.16.0
namespace SlackNet { public interface IEventHandler<T> { Task Handle(T slackEvent); } }
