// Stub of LlmTornado 3.8
namespace LlmTornado.Chat.Models
{
    public class ChatModel(string name)
    {
        public static implicit operator ChatModel(string name) => throw null!;
    }
}

namespace LlmTornado.Chat
{
    using LlmTornado.Chat.Models;

    public class ChatRequest { public ChatModel? Model { get; set; } public int? MaxTokens { get; set; } }

    public class ChatEndpoint
    {
        public Conversation CreateConversation(ChatModel model, double? temperature = null, int? maxTokens = null) => throw null!;
        public Conversation CreateConversation(ChatRequest? defaultChatRequestArgs = null) => throw null!;
        public Task<object> CreateChatCompletion(ChatRequest request) => throw null!;
        public Task<object> CreateChatCompletionSafe(ChatRequest request) => throw null!;
        public Task StreamCompletion(ChatRequest request, Action<object> resultHandler) => throw null!;
        public IAsyncEnumerable<object> StreamChatEnumerable(ChatRequest request) => throw null!;
    }

    public class Conversation
    {
        public Conversation AppendSystemMessage(string content) => throw null!;
        public Conversation AppendUserInput(string content) => throw null!;
        public Task<string?> GetResponse() => throw null!;
        public Task<object> GetResponseSafe() => throw null!;
        public Task<object> GetResponseRich() => throw null!;
        public Task<object> GetResponseRichSafe() => throw null!;
        public Task StreamResponse(Action<string> resultHandler) => throw null!;
        public IAsyncEnumerable<string> StreamResponseEnumerable() => throw null!;
        public Task StreamResponseRich(object eventHandler) => throw null!;
    }
}

namespace LlmTornado.Responses
{
    public class ResponseRequest { public LlmTornado.Chat.Models.ChatModel? Model { get; set; } public int? MaxOutputTokens { get; set; } }

    public class ResponsesEndpoint
    {
        public Task<object> CreateResponse(ResponseRequest request) => throw null!;
        public Task<object> CreateResponseSafe(ResponseRequest request) => throw null!;
        public Task StreamResponseRich(ResponseRequest request, object eventsHandler) => throw null!;
        public Task<object> GetResponse(string responseId) => throw null!;
    }
}

namespace LlmTornado.Embedding
{
    public class EmbeddingModel
    {
        public static implicit operator EmbeddingModel(string name) => throw null!;
    }

    public class EmbeddingEndpoint
    {
        public Task<object> CreateEmbedding(EmbeddingModel model, string input) => throw null!;
        public Task<float[]> GetEmbeddings(EmbeddingModel model, string input) => throw null!;
    }
}

namespace LlmTornado
{
    public class TornadoApi(string apiKey)
    {
        public Chat.ChatEndpoint Chat => throw null!;
        public Responses.ResponsesEndpoint Responses => throw null!;
        public Embedding.EmbeddingEndpoint Embeddings => throw null!;
    }
}
