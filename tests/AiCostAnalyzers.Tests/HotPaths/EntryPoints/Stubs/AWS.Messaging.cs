// Stub of AWS.Messaging 1.0.0
namespace AWS.Messaging
{
    public class MessageEnvelope<T> { }
    public class MessageProcessStatus { }
    public interface IMessageHandler<T> { Task<MessageProcessStatus> HandleAsync(MessageEnvelope<T> messageEnvelope, CancellationToken token = default); }
}
