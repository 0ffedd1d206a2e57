// Stub of OpenRouter
namespace OpenRouter
{
    public class ChatRequest { public string? Model { get; set; } public int? MaxTokens { get; set; } }

    public interface IChatClient { Task<object> SendChatCompletionRequestAsync(ChatRequest request, CancellationToken cancellationToken = default); }

    public interface IBetaResponsesClient { Task<object> CreateResponsesAsync(string model, string input, CancellationToken cancellationToken = default); }

    public interface IAnthropicMessagesClient { Task<object> CreateMessagesAsync(string model, IList<string> messages, int maxTokens, CancellationToken cancellationToken = default); }

    public interface IEmbeddingsClient { Task<object> CreateEmbeddingsAsync(string input, string model, CancellationToken cancellationToken = default); }

    public interface IImagesClient { Task<object> CreateImagesAsync(string model, string prompt, CancellationToken cancellationToken = default); }

    public interface IRerankClient { Task<object> CreateRerankAsync(string model, string query, CancellationToken cancellationToken = default); }

    public class OpenRouterClient(string apiKey)
    {
        public IChatClient Chat => throw null!;
        public IBetaResponsesClient BetaResponses => throw null!;
        public IAnthropicMessagesClient AnthropicMessages => throw null!;
        public IEmbeddingsClient Embeddings => throw null!;
        public IImagesClient Images => throw null!;
        public IRerankClient Rerank => throw null!;
    }
}
