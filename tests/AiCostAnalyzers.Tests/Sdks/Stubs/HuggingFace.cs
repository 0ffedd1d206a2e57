// Stub of HuggingFace
namespace HuggingFace
{
    public class ChatRequest { public string? Model { get; set; } public int? MaxTokens { get; set; } }

    public interface IHuggingFaceInferenceClient
    {
        Task<object> ChatCompletionsAsync(ChatRequest request, CancellationToken cancellationToken = default);
        Task<object> CompletionsAsync(string prompt, string? model = default, int? maxTokens = default, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> CompletionsAsStreamAsync(string prompt, string? model = default, int? maxTokens = default, CancellationToken cancellationToken = default);
        Task<object> GenerateAsync(string inputs, CancellationToken cancellationToken = default);
        Task<object> CompatGenerateAsync(string inputs, CancellationToken cancellationToken = default);
    }

    public interface IHuggingFaceEmbeddingClient
    {
        Task<object> EmbedAsync(string inputs, CancellationToken cancellationToken = default);
        Task<object> EmbedSparseAsync(string inputs, CancellationToken cancellationToken = default);
        Task<object> RerankAsync(string query, IList<string> texts, CancellationToken cancellationToken = default);
        Task<object> TokenizeAsync(string inputs, CancellationToken cancellationToken = default);
        Task<object> DecodeAsync(IList<int> ids, CancellationToken cancellationToken = default);
    }
}
