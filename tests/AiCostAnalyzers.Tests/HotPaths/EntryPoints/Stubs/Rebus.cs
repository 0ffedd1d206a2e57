// Stub of Rebus 8.7.1
namespace Rebus.Handlers { public interface IHandleMessages { } public interface IHandleMessages<in TMessage> : IHandleMessages { Task Handle(TMessage message); } }
