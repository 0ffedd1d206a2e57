// Stub of OpenAI-DotNet 8.8.7
namespace OpenAI.Chat
{
    public class ChatRequest(IEnumerable<object> messages, string? model = null)
    {
        public string Model { get; } = model!;
        public int? MaxCompletionTokens { get; init; }
    }

    public class ChatEndpoint
    {
        public Task<object> GetCompletionAsync(ChatRequest chatRequest, CancellationToken cancellationToken = default) => throw null!;
        public Task<(T, object)> GetCompletionAsync<T>(ChatRequest chatRequest, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<object> StreamCompletionEnumerableAsync(ChatRequest chatRequest, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI.Responses
{
    public class ResponsesEndpoint
    {
        public Task<object> CreateModelResponseAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> GetModelResponseAsync(string responseId, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI.Embeddings
{
    public class EmbeddingsEndpoint
    {
        public Task<object> CreateEmbeddingAsync(string input, string? model = null, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI.Images
{
    public class ImagesEndpoint
    {
        public Task<object> GenerateImageAsync(object request, CancellationToken cancellationToken = default) => throw null!;
    }
}
