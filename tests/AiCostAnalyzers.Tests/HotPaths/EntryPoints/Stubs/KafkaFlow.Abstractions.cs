// Stub of KafkaFlow.Abstractions 4.0.0
namespace KafkaFlow { public interface IMessageContext { } public interface IMessageHandler { } public interface IMessageHandler<in TMessage> : IMessageHandler { Task Handle(IMessageContext context, TMessage message); } }
