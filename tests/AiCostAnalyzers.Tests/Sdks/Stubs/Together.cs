// Stub of Together
namespace Together
{
    public class ChatCompletionRequest { public string? Model { get; set; } public int? MaxTokens { get; set; } }

    public interface IChatClient
    {
        Task<object> ChatCompletionsAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default);
        Task<object> ChatCompletionsAsync(IList<string> messages, string model, int? maxTokens = default, CancellationToken cancellationToken = default);
    }

    public interface ICompletionClient { Task<object> CompletionsAsync(string prompt, string model, int? maxTokens = default, CancellationToken cancellationToken = default); }

    public interface IEmbeddingsClient { Task<object> EmbeddingsAsync(string model, string input, CancellationToken cancellationToken = default); }

    public class TogetherClient(string apiKey)
    {
        public IChatClient Chat => throw null!;
        public ICompletionClient Completion => throw null!;
        public IEmbeddingsClient Embeddings => throw null!;
    }
}
