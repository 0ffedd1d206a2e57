// Stub of ModelContextProtocol.Core 2.3.1
using Microsoft.Extensions.AI;

namespace ModelContextProtocol.Server
{
    public abstract class McpServer
    {
        public Task<ChatResponse> SampleAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public IChatClient AsSamplingChatClient() => throw null!;
        public abstract Task RunAsync(CancellationToken cancellationToken = default);
    }
}
