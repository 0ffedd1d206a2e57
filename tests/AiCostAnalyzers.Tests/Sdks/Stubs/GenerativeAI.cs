// Stub of Google_GenerativeAI
using GenerativeAI.Types;

namespace GenerativeAI
{
    public class GoogleAi(string apiKey)
    {
        public GenerativeModel CreateGenerativeModel(string modelName) => throw null!;
        public EmbeddingModel CreateEmbeddingModel(string modelName) => throw null!;
    }

    public static class GoogleAIModels
    {
        public const string Gemini25Flash = "models/gemini-2.5-flash";
    }

    public class GenerativeModel(string apiKey, string model)
    {
        public virtual Task<object> GenerateContentAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> GenerateContentAsync(GenerateContentRequest request, CancellationToken cancellationToken = default) => throw null!;
        public virtual IAsyncEnumerable<object> StreamContentAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
        public Task<T> GenerateObjectAsync<T>(string prompt, CancellationToken cancellationToken = default) => throw null!;
        public Task<T> GenerateEnumAsync<T>(string prompt, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> GenerateAnswerAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> CountTokensAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
        public ChatSession StartChat() => throw null!;
    }

    public class ChatSession(string apiKey, string model) : GenerativeModel(apiKey, model)
    {
        public override Task<object> GenerateContentAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
        public override IAsyncEnumerable<object> StreamContentAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
    }

    public class EmbeddingModel
    {
        public Task<object> EmbedContentAsync(string message, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> BatchEmbedContentAsync(IEnumerable<string> requests, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace GenerativeAI.Types
{
    public class GenerationConfig
    {
        public int? MaxOutputTokens { get; set; }
    }

    public class GenerateContentRequest
    {
        public GenerationConfig? GenerationConfig { get; set; }
    }
}

namespace GenerativeAI.Clients
{
    public class ImagenModel(string apiKey, string modelName)
    {
        public Task<object> GenerateImagesAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace GenerativeAI.Live
{
    public class MultiModalLiveClient
    {
        public Task ConnectAsync(bool autoSendSetup = true, CancellationToken cancellationToken = default) => throw null!;
        public Task SentTextAsync(string prompt, CancellationToken cancellationToken = default) => throw null!;
    }
}
