// Stub of Microsoft.Agents.AI 1.17, over Microsoft.Agents.AI.Abstractions, Azure.AI.Projects
using Microsoft.Agents.AI;
using Microsoft.Extensions.AI;

namespace Microsoft.Agents.AI
{
    public class ChatClientAgentOptions
    {
        public ChatOptions? ChatOptions { get; set; }
    }

    public class ChatClientAgentRunOptions(ChatOptions? chatOptions = null) : AgentRunOptions
    {
        public ChatOptions? ChatOptions { get; set; } = chatOptions;
    }

    public class ChatClientAgent : AIAgent
    {
        public ChatClientAgent(IChatClient chatClient, string? instructions = null, string? name = null) { }
        public ChatClientAgent(IChatClient chatClient, ChatClientAgentOptions? options) { }
        public Task<AgentResponse> RunAsync(string message, AgentSession? session, ChatClientAgentRunOptions? options, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<AgentResponseUpdate> RunStreamingAsync(string message, AgentSession? session, ChatClientAgentRunOptions? options, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace Microsoft.Extensions.AI
{
    public static class ChatClientExtensions
    {
        public static ChatClientAgent AsAIAgent(this IChatClient chatClient, string? instructions = null, string? name = null) => throw null!;
        public static ChatClientAgent AsAIAgent(this IChatClient chatClient, ChatClientAgentOptions? options) => throw null!;
    }
}

namespace OpenAI.Chat
{
    public static class OpenAIChatClientExtensions
    {
        public static ChatClientAgent AsAIAgent(this ChatClient client, string? instructions = null, string? name = null) => throw null!;
    }
}

namespace OpenAI.Responses
{
    public static class OpenAIResponseClientExtensions
    {
#pragma warning disable OPENAI001
        public static ChatClientAgent AsAIAgent(this ResponsesClient client, string? model = null, string? instructions = null, string? name = null) => throw null!;
    }
}

namespace Anthropic
{
    public static class AnthropicClientExtensions
    {
        public static ChatClientAgent AsAIAgent(this IAnthropicClient client, string model, string? instructions = null, int? defaultMaxTokens = null) => throw null!;
    }
}

namespace Azure.AI.Projects
{
    public static class AIProjectClientExtensions
    {
        public static ChatClientAgent AsAIAgent(this AIProjectClient client, string model, string instructions) => throw null!;
    }
}
