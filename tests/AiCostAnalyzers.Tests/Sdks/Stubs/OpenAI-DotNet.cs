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
        public Task<object> StreamCompletionAsync(ChatRequest chatRequest, Action<object> resultHandler, CancellationToken cancellationToken = default) => throw null!;
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
        public Task<object> CreateImageEditAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> CreateImageVariationAsync(object request, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI.Audio
{
    public class AudioEndpoint
    {
        public Task<byte[]> CreateSpeechAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        public Task<string> CreateTranscriptionTextAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> CreateTranscriptionJsonAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        public Task<string> CreateTranslationTextAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> CreateTranslationJsonAsync(object request, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI.Threads
{
    public class ThreadsEndpoint
    {
        public Task<object> CreateRunAsync(string threadId, object? request = null, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> CreateThreadAndRunAsync(object? request = null, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> RetrieveRunAsync(string threadId, string runId, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI.Batch
{
    public class BatchEndpoint
    {
        public Task<object> CreateBatchAsync(object request, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OpenAI.Realtime
{
    public class RealtimeEndpoint
    {
        public Task<object> CreateSessionAsync(object? configuration = null, CancellationToken cancellationToken = default) => throw null!;
    }
}
