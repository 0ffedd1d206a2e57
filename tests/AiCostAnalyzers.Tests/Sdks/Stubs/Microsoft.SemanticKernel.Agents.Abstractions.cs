// Stub of Microsoft.SemanticKernel.Agents.Abstractions 1.80, over Microsoft.SemanticKernel.Core
namespace Microsoft.SemanticKernel.Agents
{
    public abstract class Agent
    {
        public string? Instructions { get; init; }

        public Kernel Kernel { get; init; } = null!;

        public IAsyncEnumerable<ChatMessageContent> InvokeAsync(string message, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<StreamingChatMessageContent> InvokeStreamingAsync(string message, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public abstract class AgentChat
    {
        public abstract IAsyncEnumerable<ChatMessageContent> InvokeAsync(CancellationToken cancellationToken = default);

        public abstract IAsyncEnumerable<StreamingChatMessageContent> InvokeStreamingAsync(CancellationToken cancellationToken = default);
    }

    public sealed class AgentGroupChat : AgentChat
    {
        public override IAsyncEnumerable<ChatMessageContent> InvokeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<ChatMessageContent> InvokeAsync(Agent agent, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public override IAsyncEnumerable<StreamingChatMessageContent> InvokeStreamingAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<StreamingChatMessageContent> InvokeStreamingAsync(Agent agent, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class ChatCompletionAgent : Agent;
}
