// Stub of Microsoft.Agents.AI.Abstractions 1.17
using Microsoft.Extensions.AI;

namespace Microsoft.Agents.AI
{
    public class AgentSession;

    public class AgentResponse;

    public class AgentResponse<T> : AgentResponse;

    public class AgentResponseUpdate;

    public class AgentRunOptions;

    public abstract class AIAgent
    {
        public Task<AgentResponse> RunAsync(AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public Task<AgentResponse> RunAsync(string message, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public Task<AgentResponse> RunAsync(IEnumerable<ChatMessage> messages, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public Task<AgentResponse<T>> RunAsync<T>(string message, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<AgentResponseUpdate> RunStreamingAsync(string message, AgentSession? session = null, AgentRunOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public AgentSession GetNewSession() => throw null!;
    }

    public class DelegatingAIAgent(AIAgent innerAgent) : AIAgent;
}
