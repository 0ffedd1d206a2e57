// Stub of Microsoft.Extensions.AI.Evaluation
namespace Microsoft.Extensions.AI.Evaluation
{
    public sealed class ChatConfiguration(IChatClient chatClient)
    {
        public IChatClient ChatClient { get; } = chatClient;
    }

    public interface IEvaluator
    {
        ValueTask<object> EvaluateAsync(IEnumerable<ChatMessage> messages, ChatResponse modelResponse, ChatConfiguration? chatConfiguration = null, CancellationToken cancellationToken = default);
    }
}
