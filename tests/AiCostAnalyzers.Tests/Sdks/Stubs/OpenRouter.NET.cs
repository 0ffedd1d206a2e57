// Stub of OpenRouter.NET
namespace OpenRouter.NET.Models
{
    public class ChatCompletionRequest { public string Model { get; set; } = ""; public int? MaxTokens { get; set; } }
}

namespace OpenRouter.NET
{
    using OpenRouter.NET.Models;

    public class OpenRouterClient(string apiKey)
    {
        public Task<object> CreateChatCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<object> StreamAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> GenerateObjectAsync(object schema, string prompt, string model, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> GetModelsAsync(CancellationToken cancellationToken = default) => throw null!;
    }
}
