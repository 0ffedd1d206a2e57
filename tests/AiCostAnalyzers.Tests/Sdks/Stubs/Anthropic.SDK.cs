// Stub of Anthropic.SDK 5.10.0
using Anthropic.SDK.Messaging;

namespace Anthropic.SDK
{
    public class AnthropicClient
    {
        public MessagesEndpoint Messages => throw null!;
    }
}

namespace Anthropic.SDK.Constants
{
    public static class AnthropicModels
    {
        public const string Claude45Haiku = "claude-haiku-4-5-20251001";
    }
}

namespace Anthropic.SDK.Messaging
{
    public class MessageParameters
    {
        public string? Model { get; set; }
        public int MaxTokens { get; set; }
    }

    public class MessageCountTokenParameters;

    public class VertexAIMessagesEndpoint
    {
        public Task<object> GetClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => throw null!;
        public IAsyncEnumerable<object> StreamClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => throw null!;
    }

    public class MessagesEndpoint
    {
        public Task<object> GetClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => throw null!;
        public IAsyncEnumerable<object> StreamClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => throw null!;
        public Task<object> CountMessageTokensAsync(MessageCountTokenParameters parameters, CancellationToken ctx = default) => throw null!;
    }
}

namespace Anthropic.SDK.Batches
{
    public class BatchesEndpoint
    {
        public Task<object> CreateBatchAsync(List<object> requests, CancellationToken ctx = default) => throw null!;
        public Task<object> RetrieveBatchStatusAsync(string batchId, CancellationToken ctx = default) => throw null!;
    }
}
