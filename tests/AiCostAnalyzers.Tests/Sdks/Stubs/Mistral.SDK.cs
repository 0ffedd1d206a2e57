// Stub of Mistral.SDK 2.3.1
using Mistral.SDK.DTOs;

namespace Mistral.SDK
{
    public class MistralClient
    {
        public Completions.CompletionsEndpoint Completions => throw null!;
        public Embeddings.EmbeddingsEndpoint Embeddings => throw null!;
    }

    public class ModelDefinitions
    {
        public const string MistralSmall = "mistral-small-latest";
    }
}

namespace Mistral.SDK.Completions
{
    public class CompletionsEndpoint
    {
        public Task<object> GetCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<object> StreamCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace Mistral.SDK.Embeddings
{
    public class EmbeddingsEndpoint
    {
        public Task<object> GetEmbeddingsAsync(EmbeddingRequest request, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace Mistral.SDK.DTOs
{
    public class ChatCompletionRequest(string model, List<object> messages, int? maxTokens = null)
    {
        public string Model { get; set; } = model;
        public int? MaxTokens { get; set; } = maxTokens;
    }

    public class EmbeddingRequest(string model, List<string> input)
    {
        public string Model { get; set; } = model;
    }
}
