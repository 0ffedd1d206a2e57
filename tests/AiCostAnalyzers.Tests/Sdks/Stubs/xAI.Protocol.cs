// Stub of xAI.Protocol
namespace xAI.Protocol
{
    public class GetCompletionsRequest { public string Model { get; set; } = ""; public int? MaxTokens { get; set; } }

    public class GenerateImageRequest { public string Model { get; set; } = ""; }

    public class EmbedRequest { public string Model { get; set; } = ""; }

    public static class Chat
    {
        public class ChatClient
        {
            public virtual object GetCompletion(GetCompletionsRequest request, CancellationToken cancellationToken = default) => throw null!;
            public virtual Task<object> GetCompletionAsync(GetCompletionsRequest request, CancellationToken cancellationToken = default) => throw null!;
            public virtual IAsyncEnumerable<object> GetCompletionChunk(GetCompletionsRequest request, CancellationToken cancellationToken = default) => throw null!;
            public virtual Task<object> StartDeferredCompletionAsync(GetCompletionsRequest request, CancellationToken cancellationToken = default) => throw null!;
            public virtual Task<object> GetStoredCompletionAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        }
    }

    public static class Image
    {
        public class ImageClient { public virtual Task<object> GenerateImageAsync(GenerateImageRequest request, CancellationToken cancellationToken = default) => throw null!; }
    }

    public static class Embedder
    {
        public class EmbedderClient { public virtual Task<object> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken = default) => throw null!; }
    }
}
