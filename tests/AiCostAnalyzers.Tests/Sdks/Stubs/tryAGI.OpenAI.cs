// Stub of tryAGI.OpenAI 4
namespace tryAGI.OpenAI
{
    public enum CreateChatCompletionRequestModel { Gpt4oMini, SomethingElse }

    public readonly struct AnyOf<T1, T2>
    {
        public static implicit operator AnyOf<T1, T2>(T1 value) => throw null!;
        public static implicit operator AnyOf<T1, T2>(T2 value) => throw null!;
    }

    public class CreateChatCompletionRequest
    {
        public AnyOf<string, CreateChatCompletionRequestModel?> Model { get; set; }
        public int? MaxCompletionTokens { get; set; }
    }

    public interface IChatClient
    {
        Task<object> CreateChatCompletionAsync(CreateChatCompletionRequest request, CancellationToken cancellationToken = default);
        Task<object> CreateChatCompletionAsync(IList<string> messages, AnyOf<string, CreateChatCompletionRequestModel?> model, int? maxCompletionTokens = default, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> CreateChatCompletionAsStreamAsync(IList<string> messages, AnyOf<string, CreateChatCompletionRequestModel?> model, int? maxCompletionTokens = default, CancellationToken cancellationToken = default);
        Task<object> GetChatCompletionAsync(string completionId, CancellationToken cancellationToken = default);
    }

    public class ChatClient : IChatClient
    {
        public Task<object> CreateChatCompletionAsync(CreateChatCompletionRequest request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> CreateChatCompletionAsync(IList<string> messages, AnyOf<string, CreateChatCompletionRequestModel?> model, int? maxCompletionTokens = default, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<object> CreateChatCompletionAsStreamAsync(IList<string> messages, AnyOf<string, CreateChatCompletionRequestModel?> model, int? maxCompletionTokens = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> GetChatCompletionAsync(string completionId, CancellationToken cancellationToken = default) => throw null!;
    }

    public interface IResponsesClient
    {
        Task<object> CreateResponseAsync(string model, string input, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> CreateResponseAsStreamAsync(string model, string input, CancellationToken cancellationToken = default);
    }

    public interface ICompletionsClient { Task<object> CreateCompletionAsync(string model, string prompt, int? maxTokens = default, CancellationToken cancellationToken = default); }

    public interface IEmbeddingsClient { Task<object> CreateEmbeddingAsync(string input, string model, CancellationToken cancellationToken = default); }

    public interface IImagesClient { Task<object> CreateImageAsync(string prompt, string? model = default, CancellationToken cancellationToken = default); }

    public interface IAudioClient
    {
        Task<byte[]> CreateSpeechAsync(string model, string input, string voice, CancellationToken cancellationToken = default);
        Task<object> CreateTranscriptionAsync(byte[] file, string filename, string model, CancellationToken cancellationToken = default);
        Task<object> CreateTranslationAsync(byte[] file, string filename, string model, CancellationToken cancellationToken = default);
    }

    public interface IBatchClient { Task<object> CreateBatchAsync(string inputFileId, string endpoint, string completionWindow, CancellationToken cancellationToken = default); }

    public interface IAssistantsClient
    {
        Task<object> CreateRunAsync(string threadId, string assistantId, string? model = default, CancellationToken cancellationToken = default);
        Task<object> CreateThreadAndRunAsync(string assistantId, string? model = default, CancellationToken cancellationToken = default);
    }

    public class OpenAiClient(string apiKey)
    {
        public ChatClient Chat => throw null!;
        public IResponsesClient Responses => throw null!;
        public ICompletionsClient Completions => throw null!;
        public IEmbeddingsClient Embeddings => throw null!;
        public IImagesClient Images => throw null!;
        public IAudioClient Audio => throw null!;
        public IBatchClient Batch => throw null!;
        public IAssistantsClient Assistants => throw null!;
    }

    public static class CustomProviders
    {
        public static OpenAiClient Groq(string apiKey) => throw null!;
        public static OpenAiClient Ollama() => throw null!;
    }
}
