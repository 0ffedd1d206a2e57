// Stub of OpenAI 1.11
namespace OpenAI_API.Models
{
    public class Model
    {
        public static implicit operator string(Model model) => throw null!;
        public static implicit operator Model(string name) => throw null!;
        public static Model GPT4_Turbo => throw null!;
        public static Model Davinci => throw null!;
    }
}

namespace OpenAI_API.Chat
{
    using OpenAI_API.Models;

    public class ChatRequest
    {
        public string? Model { get; set; }
        public int? MaxTokens { get; set; }
    }

    public class Conversation
    {
        public Model? Model { get; set; }
        public void AppendUserInput(string content) => throw null!;
        public Task<string> GetResponseFromChatbotAsync() => throw null!;
        public Task StreamResponseFromChatbotAsync(Action<string> resultHandler) => throw null!;
        public IAsyncEnumerable<string> StreamResponseEnumerableFromChatbotAsync() => throw null!;
    }

    public interface IChatEndpoint
    {
        Conversation CreateConversation(ChatRequest? defaultChatRequestArgs = null);
        Task<object> CreateChatCompletionAsync(ChatRequest request);
        Task<object> CreateChatCompletionAsync(IList<string> messages, Model? model = null, double? temperature = null, int? max_tokens = null);
        Task StreamChatAsync(ChatRequest request, Action<object> resultHandler);
        IAsyncEnumerable<object> StreamChatEnumerableAsync(ChatRequest request);
    }

    public class ChatEndpoint : IChatEndpoint
    {
        public Conversation CreateConversation(ChatRequest? defaultChatRequestArgs = null) => throw null!;
        public Task<object> CreateChatCompletionAsync(ChatRequest request) => throw null!;
        public Task<object> CreateChatCompletionAsync(IList<string> messages, Model? model = null, double? temperature = null, int? max_tokens = null) => throw null!;
        public Task StreamChatAsync(ChatRequest request, Action<object> resultHandler) => throw null!;
        public IAsyncEnumerable<object> StreamChatEnumerableAsync(ChatRequest request) => throw null!;
    }
}

namespace OpenAI_API.Completions
{
    using OpenAI_API.Models;

    public class CompletionRequest { public string? Model { get; set; } }

    public interface ICompletionEndpoint
    {
        Task<object> CreateCompletionAsync(CompletionRequest request);
        Task<object> CreateCompletionAsync(string prompt, Model? model = null, int? max_tokens = null);
        Task<object> CreateCompletionsAsync(CompletionRequest request, int numOutputs = 5);
        Task StreamCompletionAsync(CompletionRequest request, Action<object> resultHandler);
        IAsyncEnumerable<object> StreamCompletionEnumerableAsync(CompletionRequest request);
    }
}

namespace OpenAI_API.Embedding
{
    using OpenAI_API.Models;

    public class EmbeddingRequest { public string? Model { get; set; } }

    public interface IEmbeddingEndpoint
    {
        Task<object> CreateEmbeddingAsync(string input);
        Task<object> CreateEmbeddingAsync(EmbeddingRequest request);
        Task<float[]> GetEmbeddingsAsync(string input, Model? model = null, int? dimensions = null);
    }
}

namespace OpenAI_API.Images
{
    public class ImageGenerationRequest { public string? Model { get; set; } }

    public interface IImageGenerationEndpoint
    {
        Task<object> CreateImageAsync(ImageGenerationRequest request);
    }
}

namespace OpenAI_API.Audio
{
    public class TextToSpeechRequest { public string? Model { get; set; } }

    public interface ITextToSpeechEndpoint
    {
        Task<System.IO.Stream> GetSpeechAsStreamAsync(TextToSpeechRequest request);
        Task<System.IO.FileInfo> SaveSpeechToFileAsync(TextToSpeechRequest request, string localPath);
    }

    public interface ITranscriptionEndpoint
    {
        Task<string> GetTextAsync(string audioFilePath, string? language = null);
        Task<object> GetWithDetailsAsync(string audioFilePath, string? language = null);
        Task<string> GetAsFormatAsync(string audioFilePath, string responseFormat, string? language = null);
    }
}

namespace OpenAI_API.Moderation
{
    public interface IModerationEndpoint
    {
        Task<object> CallModerationAsync(string input);
    }
}

namespace OpenAI_API
{
    public class OpenAIAPI(string key)
    {
        public Chat.IChatEndpoint Chat => throw null!;
        public Completions.ICompletionEndpoint Completions => throw null!;
        public Embedding.IEmbeddingEndpoint Embeddings => throw null!;
        public Images.IImageGenerationEndpoint ImageGenerations => throw null!;
        public Audio.ITextToSpeechEndpoint TextToSpeech => throw null!;
        public Audio.ITranscriptionEndpoint Transcriptions => throw null!;
        public Moderation.IModerationEndpoint Moderation => throw null!;
    }
}
