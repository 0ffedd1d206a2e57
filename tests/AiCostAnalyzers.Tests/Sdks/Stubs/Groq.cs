// Stub of Groq
namespace Groq
{
    public class CreateChatCompletionRequest { public string? Model { get; set; } public int? MaxCompletionTokens { get; set; } }

    public interface IChatClient
    {
        Task<object> CreateChatCompletionAsync(CreateChatCompletionRequest request, CancellationToken cancellationToken = default);
        Task<object> CreateChatCompletionAsync(IList<string> messages, string model, int? maxCompletionTokens = default, CancellationToken cancellationToken = default);
    }

    public class ChatClient : IChatClient
    {
        public Task<object> CreateChatCompletionAsync(CreateChatCompletionRequest request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> CreateChatCompletionAsync(IList<string> messages, string model, int? maxCompletionTokens = default, CancellationToken cancellationToken = default) => throw null!;
    }

    public interface IResponsesClient { Task<object> CreateResponseAsync(string input, string model, CancellationToken cancellationToken = default); }

    public interface IAudioClient
    {
        Task<object> CreateTranscriptionAsync(string model, byte[]? file = default, CancellationToken cancellationToken = default);
        Task<object> CreateTranslationAsync(string model, byte[]? file = default, CancellationToken cancellationToken = default);
        Task<byte[]> CreateSpeechAsync(string input, string model, string voice, CancellationToken cancellationToken = default);
    }

    public interface IEmbeddingsClient { Task<object> CreateEmbeddingAsync(string input, string model, CancellationToken cancellationToken = default); }

    public interface IBatchClient { Task<object> CreateBatchAsync(string inputFileId, string endpoint, string completionWindow, CancellationToken cancellationToken = default); }

    public interface IModelsClient { Task<object> ListModelsAsync(CancellationToken cancellationToken = default); }

    public class GroqClient(string apiKey)
    {
        public ChatClient Chat => throw null!;
        public IResponsesClient Responses => throw null!;
        public IAudioClient Audio => throw null!;
        public IEmbeddingsClient Embeddings => throw null!;
        public IBatchClient Batch => throw null!;
        public IModelsClient Models => throw null!;
    }
}
