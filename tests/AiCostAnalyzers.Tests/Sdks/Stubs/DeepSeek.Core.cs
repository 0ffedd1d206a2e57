// Stub of Ater.DeepSeek.Core 1.5.0
namespace DeepSeek.Core.Models
{
    public static class DeepSeekModels
    {
        public const string Pro = "deepseek-v4-pro";
        public const string Flash = "deepseek-v4-flash";
    }

    public class ChatRequest { public string Model { get; set; } = DeepSeekModels.Flash; public long MaxTokens { get; set; } = 4096; }

    public class CompletionRequest { public string Model { get; set; } = DeepSeekModels.Flash; }

    public class ResponseRequest { public string Model { get; set; } = DeepSeekModels.Flash; }
}

namespace DeepSeek.Core
{
    using DeepSeek.Core.Models;

    public class DeepSeekClient(string apiKey)
    {
        public Task<object?> ChatAsync(ChatRequest request, CancellationToken cancellationToken) => throw null!;
        public Task<IAsyncEnumerable<object>?> ChatStreamAsync(ChatRequest request, CancellationToken cancellationToken) => throw null!;
        public IAsyncEnumerable<string> ChatStreamWithStringAsync(ChatRequest request, CancellationToken cancellationToken) => throw null!;
        public Task<object?> CompletionsAsync(CompletionRequest request, CancellationToken cancellationToken) => throw null!;
        public Task<IAsyncEnumerable<object>?> CompletionsStreamAsync(CompletionRequest request, CancellationToken cancellationToken) => throw null!;
        public Task<object?> ResponseAsync(ResponseRequest request, CancellationToken cancellationToken) => throw null!;
        public Task<object?> ResponseStreamAsync(ResponseRequest request, CancellationToken cancellationToken) => throw null!;
        public Task<object?> CreateResponseAsync(ResponseRequest request, CancellationToken cancellationToken) => throw null!;
        public Task<object?> CreateResponseStreamingAsync(ResponseRequest request, CancellationToken cancellationToken) => throw null!;
        public Task<object?> ListModelsAsync(CancellationToken cancellationToken) => throw null!;
    }
}
