// Stub of Mscc.GenerativeAI 3.1
using Mscc.GenerativeAI.Types;

namespace Mscc.GenerativeAI
{
    public class GoogleAI(string? apiKey = null)
    {
        public GenerativeModel GenerativeModel(string model = Model.Gemini25Pro, GenerationConfig? generationConfig = null) => throw null!;
        public ImageGenerationModel ImageGenerationModel(string model = Model.Imagen4) => throw null!;
    }

    public class GenerativeModel
    {
        public Task<object> GenerateContent(string prompt, GenerationConfig? generationConfig = null) => throw null!;
        public Task<object> GenerateContent(GenerateContentRequest request) => throw null!;
        public IAsyncEnumerable<object> GenerateContentStream(string prompt) => throw null!;
        public Task<object> EmbedContent(string content, string? model = null) => throw null!;
        public Task<object> GenerateAnswer(object request) => throw null!;
        public Task<object> GenerateText(string prompt) => throw null!;
        public Task<object> GenerateMessage(string prompt) => throw null!;
        public Task<object> BatchEmbedContent(IEnumerable<object> requests) => throw null!;
        public Task<object> EmbedText(string prompt) => throw null!;
        public Task<object> GenerateImages(string prompt) => throw null!;
        public Task<object> EditImage(string prompt) => throw null!;
        public Task<object> UpscaleImage(string prompt) => throw null!;
        public Task<object> GenerateVideos(string prompt) => throw null!;
        public Task<object> BatchGenerateContent(object request) => throw null!;
        public Task<object> CountTokens(string prompt) => throw null!;
        public ChatSession StartChat() => throw null!;
    }

    public class ChatModel { public Task<object> Completions(object request) => throw null!; }

    public class OpenAIModel
    {
        public Task<object> Completions(object request) => throw null!;
        public Task<object> Embeddings(object request) => throw null!;
        public Task<object> Images(object request) => throw null!;
    }

    public class InteractionsModel
    {
        public Task<object> Create(string? model = null, object? input = null) => throw null!;
        public IAsyncEnumerable<object> CreateStream(string? model = null, object? input = null) => throw null!;
    }

    public class LiveModel { public Task<object> Connect(string? model = null) => throw null!; }

    public class ImageGenerationModel
    {
        public Task<object> GenerateImages(string prompt) => throw null!;
    }
}

namespace Mscc.GenerativeAI.Types
{
    public static class Model
    {
        public const string Gemini25Pro = "gemini-2.5-pro";
        public const string Gemini25Flash = "gemini-2.5-flash";
        public const string Imagen4 = "imagen-4.0-generate-001";
    }

    public class GenerationConfig
    {
        public int? MaxOutputTokens { get; set; }
    }

    public class GenerateContentRequest
    {
        public string? Model { get; set; }
        public GenerationConfig? GenerationConfig { get; set; }
    }

    public class ChatSession
    {
        public Task<object> SendMessage(string prompt) => throw null!;
        public IAsyncEnumerable<object> SendMessageStream(string prompt) => throw null!;
    }
}
