// Stub of Google_Gemini
namespace Google.Gemini
{
    public class GenerationConfig { public int? MaxOutputTokens { get; set; } }

    public class GenerateContentRequest { public GenerationConfig? GenerationConfig { get; set; } }

    public class LiveSetupConfig { public string? Model { get; set; } }

    public interface IGeminiClient
    {
        Task<object> ModelsGenerateContentAsync(string modelsId, GenerateContentRequest request, CancellationToken cancellationToken = default);
        Task<object> ModelsGenerateContentAsync(string modelsId, IList<object>? contents = default, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> ModelsStreamGenerateContentAsync(string modelsId, GenerateContentRequest request, CancellationToken cancellationToken = default);
        Task<object> ModelsEmbedContentAsync(string modelsId, object? content = default, CancellationToken cancellationToken = default);
        Task<object> ModelsBatchEmbedContentsAsync(string modelsId, IList<object>? requests = default, CancellationToken cancellationToken = default);
        Task<object> ModelsCountTokensAsync(string modelsId, IList<object>? contents = default, CancellationToken cancellationToken = default);
        Task<object> ModelsListAsync(CancellationToken cancellationToken = default);
    }

    public class GeminiClient(string apiKey) : IGeminiClient, Microsoft.Extensions.AI.IChatClient
    {
        public Task<object> ModelsGenerateContentAsync(string modelsId, GenerateContentRequest request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ModelsGenerateContentAsync(string modelsId, IList<object>? contents = default, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<object> ModelsStreamGenerateContentAsync(string modelsId, GenerateContentRequest request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ModelsEmbedContentAsync(string modelsId, object? content = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ModelsBatchEmbedContentsAsync(string modelsId, IList<object>? requests = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ModelsCountTokensAsync(string modelsId, IList<object>? contents = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ModelsListAsync(CancellationToken cancellationToken = default) => throw null!;
        Task<Microsoft.Extensions.AI.ChatResponse> Microsoft.Extensions.AI.IChatClient.GetResponseAsync(IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, Microsoft.Extensions.AI.ChatOptions? options, CancellationToken cancellationToken) => throw null!;
        IAsyncEnumerable<Microsoft.Extensions.AI.ChatResponseUpdate> Microsoft.Extensions.AI.IChatClient.GetStreamingResponseAsync(IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, Microsoft.Extensions.AI.ChatOptions? options, CancellationToken cancellationToken) => throw null!;
        object? Microsoft.Extensions.AI.IChatClient.GetService(Type serviceType, object? serviceKey) => throw null!;
        public Task<object> ConnectLiveAsync(LiveSetupConfig config, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ConnectResilientLiveAsync(LiveSetupConfig config, CancellationToken cancellationToken = default) => throw null!;
        public void Dispose() => throw null!;
    }
}
