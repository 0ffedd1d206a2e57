// Stub of Azure.AI.Inference 1.0-beta
namespace Azure.AI.Inference
{
    public abstract class ChatRequestMessage;

    public class ChatRequestSystemMessage(string content) : ChatRequestMessage
    {
        public string Content { get; } = content;
    }

    public class ChatRequestUserMessage(string content) : ChatRequestMessage
    {
        public string Content { get; } = content;
    }

    public class ChatCompletions;

    public class ChatCompletionsOptions
    {
        public ChatCompletionsOptions() { }

        public ChatCompletionsOptions(IEnumerable<ChatRequestMessage> messages) { }

        public IList<ChatRequestMessage> Messages { get; set; } = [];

        public int? MaxTokens { get; set; }

        public string? Model { get; set; }
    }

    public class ChatCompletionsClient(Uri endpoint, object credential)
    {
        public Uri Endpoint { get; } = endpoint;

        public object Credential { get; } = credential;

        public virtual ChatCompletions Complete(ChatCompletionsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<ChatCompletions> CompleteAsync(ChatCompletionsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual IEnumerable<ChatCompletions> CompleteStreaming(ChatCompletionsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<IAsyncEnumerable<ChatCompletions>> CompleteStreamingAsync(ChatCompletionsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual object GetModelInfo(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class EmbeddingsOptions(IEnumerable<string> input)
    {
        public IList<string> Input { get; } = [.. input];

        public string? Model { get; set; }
    }

    public class EmbeddingsClient(Uri endpoint, object credential)
    {
        public Uri Endpoint { get; } = endpoint;

        public object Credential { get; } = credential;

        public virtual object Embed(EmbeddingsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<object> EmbedAsync(EmbeddingsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public class ImageEmbeddingsOptions(IEnumerable<object> input)
    {
        public IList<object> Input { get; } = [.. input];

        public string? Model { get; set; }
    }

    public class ImageEmbeddingsClient(Uri endpoint, object credential)
    {
        public Uri Endpoint { get; } = endpoint;

        public object Credential { get; } = credential;

        public virtual object Embed(ImageEmbeddingsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public virtual Task<object> EmbedAsync(ImageEmbeddingsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Microsoft.Extensions.AI
{
    public static class AzureAIInferenceExtensions
    {
        public static IChatClient AsIChatClient(this Azure.AI.Inference.ChatCompletionsClient chatCompletionsClient, string? modelId = null) => throw new NotSupportedException();
    }
}
