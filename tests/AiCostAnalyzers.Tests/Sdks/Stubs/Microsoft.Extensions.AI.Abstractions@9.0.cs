// Stub of Microsoft.Extensions.AI.Abstractions
namespace Microsoft.Extensions.AI
{
    public class ChatMessage;

    public class ChatOptions { public string? ModelId { get; set; } public int? MaxOutputTokens { get; set; } }

    public interface IChatClient
    {
        Task<object> CompleteAsync(IList<ChatMessage> chatMessages, ChatOptions? options = null, CancellationToken cancellationToken = default);
        IAsyncEnumerable<object> CompleteStreamingAsync(IList<ChatMessage> chatMessages, ChatOptions? options = null, CancellationToken cancellationToken = default);
    }

    public static class ChatClientExtensions
    {
        public static Task<object> CompleteAsync(this IChatClient client, string chatMessage, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public static IAsyncEnumerable<object> CompleteStreamingAsync(this IChatClient client, string chatMessage, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public static class ChatClientStructuredOutputExtensions
    {
        public static Task<T> CompleteAsync<T>(this IChatClient chatClient, string chatMessage, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public interface IEmbeddingGenerator<TInput, TEmbedding>
    {
        Task<IList<TEmbedding>> GenerateAsync(IEnumerable<TInput> values, object? options = null, CancellationToken cancellationToken = default);
    }

    public static class EmbeddingGeneratorExtensions
    {
        public static Task<TEmbedding> GenerateEmbeddingAsync<TInput, TEmbedding>(this IEmbeddingGenerator<TInput, TEmbedding> generator, TInput value, CancellationToken cancellationToken = default) => throw null!;
        public static Task<TEmbedding> GenerateEmbeddingVectorAsync<TInput, TEmbedding>(this IEmbeddingGenerator<TInput, TEmbedding> generator, TInput value, CancellationToken cancellationToken = default) => throw null!;
    }
}
