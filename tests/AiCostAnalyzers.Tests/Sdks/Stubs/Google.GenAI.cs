// Stub of Google.GenAI 1.16
using Google.GenAI.Types;
using Microsoft.Extensions.AI;

namespace Google.GenAI
{
    public class Client(bool vertexAI = false, string? apiKey = null)
    {
        public Models Models => throw null!;
        public Live Live => throw null!;
        public Batches Batches => throw null!;
        public Tunings Tunings => throw null!;
        public Caches Caches => throw null!;
    }

    public class Models
    {
        public Task<GenerateContentResponse> GenerateContentAsync(string model, string contents, GenerateContentConfig? config = null, CancellationToken cancellationToken = default) => throw null!;
        public Task<GenerateContentResponse> GenerateContentAsync(string model, List<Content> contents, GenerateContentConfig? config = null, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<GenerateContentResponse> GenerateContentStreamAsync(string model, string contents, GenerateContentConfig? config = null, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> EmbedContentAsync(string model, string contents) => throw null!;
        public Task<object> GenerateImagesAsync(string model, string prompt) => throw null!;
        public Task<object> EditImageAsync(string model, string prompt) => throw null!;
        public Task<object> UpscaleImageAsync(string model, object image) => throw null!;
        public Task<object> ComputeTokensAsync(string model, string contents) => throw null!;
        public Task<object> GenerateVideosAsync(string model, string prompt) => throw null!;
        public Task<object> CountTokensAsync(string model, string contents) => throw null!;
        public Task<object> GetAsync(string model) => throw null!;
    }

    public class Live
    {
        public Task<object> ConnectAsync(string model, object config) => throw null!;
    }

    public class Tunings
    {
        public Task<object> TuneAsync(string baseModel, object trainingDataset) => throw null!;
    }

    public class Batches
    {
        public Task<object> CreateAsync(string model, BatchJobSource src, object? config = null) => throw null!;
        public Task<object> CreateEmbeddingsAsync(string model, object src) => throw null!;
    }

    public class Caches
    {
        public Task<object> CreateAsync(string model, CreateCachedContentConfig? config = null, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> GetAsync(string name) => throw null!;
        public Task<object> DeleteAsync(string name) => throw null!;
    }
}

namespace Google.GenAI.Gaos
{
    public class Interactions
    {
        public Task<object> CreateAsync(object body) => throw null!;
    }
}

namespace Google.GenAI.Types
{
    public class GenerateContentConfig
    {
        public int? MaxOutputTokens { get; set; }
        public Content? SystemInstruction { get; set; }
    }

    public class BatchJobSource
    {
        public string? FileName { get; set; }
        public List<InlinedRequest>? InlinedRequests { get; set; }
    }

    public class InlinedRequest
    {
        public string? Model { get; set; }
        public List<Content>? Contents { get; set; }
    }

    public class CreateCachedContentConfig
    {
        public string? Ttl { get; set; }
        public List<Content>? Contents { get; set; }
        public Content? SystemInstruction { get; set; }
    }

    public class Content
    {
        public List<Part>? Parts { get; set; }
    }

    public class Part
    {
        public string? Text { get; set; }
    }

    public class GenerateContentResponse;
}

namespace Microsoft.Extensions.AI
{
    public static class GoogleGenAIExtensions
    {
        public static IChatClient AsIChatClient(this Google.GenAI.Client client, string? defaultModelId = null) => throw null!;
    }
}
