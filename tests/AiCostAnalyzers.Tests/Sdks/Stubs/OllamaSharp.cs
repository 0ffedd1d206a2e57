// Stub of OllamaSharp 5.4.9
using Microsoft.Extensions.AI;
using OllamaSharp.Models;
using ChatRequest = OllamaSharp.Models.Chat.ChatRequest;

namespace OllamaSharp
{
    public interface IOllamaApiClient
    {
        string SelectedModel { get; set; }
        IAsyncEnumerable<object> ChatAsync(ChatRequest request, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> GenerateAsync(GenerateRequest request, CancellationToken cancellationToken = default);
        Task<object> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken = default);
        Task<object> ListLocalModelsAsync(CancellationToken cancellationToken = default);
    }

    public class OllamaApiClient : IOllamaApiClient, IChatClient
    {
        public OllamaApiClient(string uriString, string defaultModel = "") { }
        public OllamaApiClient(Uri uri, string defaultModel = "") { }
        public string SelectedModel { get; set; } = "";
        public IAsyncEnumerable<object> ChatAsync(ChatRequest request, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<object> GenerateAsync(GenerateRequest request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ListLocalModelsAsync(CancellationToken cancellationToken = default) => throw null!;
        Task<ChatResponse> IChatClient.GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) => throw null!;
        IAsyncEnumerable<ChatResponseUpdate> IChatClient.GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) => throw null!;
        object? IChatClient.GetService(Type serviceType, object? serviceKey) => throw null!;
        public void Dispose() { }
    }

    public static class OllamaApiClientExtensions
    {
        public static IAsyncEnumerable<object> GenerateAsync(this IOllamaApiClient client, string prompt, CancellationToken cancellationToken = default) => throw null!;
        public static Task<object> EmbedAsync(this IOllamaApiClient client, string input, CancellationToken cancellationToken = default) => throw null!;
    }

    public class Chat(IOllamaApiClient client, string systemPrompt = "")
    {
        public IAsyncEnumerable<string> SendAsAsync(string role, string message, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<string> SendAsync(string message, CancellationToken cancellationToken = default) => throw null!;
    }
}

namespace OllamaSharp.Models
{
    public class GenerateRequest
    {
        public string? Model { get; set; }
        public string? Prompt { get; set; }
    }

    public class EmbedRequest
    {
        public string? Model { get; set; }
        public List<string>? Input { get; set; }
    }
}

namespace OllamaSharp.Models.Chat
{
    public class ChatRequest
    {
        public string? Model { get; set; }
    }
}
