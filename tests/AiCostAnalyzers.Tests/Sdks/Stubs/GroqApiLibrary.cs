// Stub of GroqApiLibrary 2.4.0
using System.IO;
using System.Text.Json.Nodes;

namespace GroqApiLibrary
{
    public static class GroqModels
    {
        public const string GptOss20B = "openai/gpt-oss-20b";
    }

    public class Tool;

    public static class GroqBuiltInToolsExtensions
    {
        public static Task<JsonObject?> CreateChatCompletionWithBuiltInToolsAsync(this IGroqApiClient client, JsonArray messages, string model, IEnumerable<JsonObject> builtInTools) => throw null!;
    }

    public interface IGroqApiClient
    {
        Task<JsonObject?> CreateChatCompletionAsync(JsonObject request);
        IAsyncEnumerable<JsonObject?> CreateChatCompletionStreamAsync(JsonObject request);
        Task<JsonObject?> CreateChatCompletionWithStructuredOutputAsync(JsonArray messages, string model, JsonObject jsonSchema);
        Task<JsonObject?> CreateChatCompletionWithReasoningAsync(JsonArray messages, string model, string? reasoningEffort = null);
        Task<JsonObject?> CreateChatCompletionWithDocumentsAsync(JsonArray messages, string model, JsonArray documents);
        Task<JsonObject?> CreateCompoundCompletionAsync(JsonArray messages, bool useMini = false);
        Task<JsonObject?> CreateTranscriptionAsync(Stream audioFile, string fileName, string model);
        Task<JsonObject?> CreateTranslationAsync(Stream audioFile, string fileName, string model);
        Task<byte[]> CreateSpeechAsync(string text, string voice, string model = "canopylabs/orpheus-v1-english");
        Task CreateSpeechToFileAsync(string text, string voice, string outputPath, string model = "canopylabs/orpheus-v1-english");
        Task<Stream> CreateSpeechStreamAsync(string text, string voice, string model = "canopylabs/orpheus-v1-english");
        Task<JsonObject?> CreateVisionCompletionAsync(JsonObject request);
        Task<JsonObject?> CreateVisionCompletionWithImageUrlAsync(string imageUrl, string prompt, string model = "meta-llama/llama-4-scout-17b-16e-instruct");
        Task<JsonObject?> CreateVisionCompletionWithBase64ImageAsync(string imagePath, string prompt, string model = "meta-llama/llama-4-scout-17b-16e-instruct");
        Task<JsonObject?> CreateVisionCompletionWithToolsAsync(string imageUrl, string prompt, List<Tool> tools, string model = "meta-llama/llama-4-scout-17b-16e-instruct");
        Task<JsonObject?> CreateVisionCompletionWithJsonModeAsync(string imageUrl, string prompt, string model = "meta-llama/llama-4-scout-17b-16e-instruct");
        Task<JsonObject?> CreateVisionCompletionWithStructuredOutputAsync(string imageUrl, string prompt, JsonObject jsonSchema, string model = "meta-llama/llama-4-scout-17b-16e-instruct");
        Task<JsonObject?> ListModelsAsync();
        Task<string> RunConversationWithToolsAsync(string userPrompt, List<Tool> tools, string model, string systemMessage);
    }

    public class GroqApiClient(string apiKey)
    {
        public Task<JsonObject?> CreateChatCompletionAsync(JsonArray messages, string model, object? options = null) => throw null!;
        public IAsyncEnumerable<JsonObject?> CreateChatCompletionStreamAsync(JsonArray messages, string model, object? options = null) => throw null!;
        public Task<JsonObject?> CreateResponseAsync(string model, string input) => throw null!;
    }
}
