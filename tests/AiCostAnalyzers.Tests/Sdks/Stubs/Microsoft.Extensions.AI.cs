// Stub of Microsoft.Extensions.AI 10.10
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.AI
{
    public sealed class ChatClientBuilder(Func<IServiceProvider, IChatClient> innerClientFactory)
    {
        public ChatClientBuilder(IChatClient innerClient) : this(_ => innerClient) { }

        public IChatClient Build(IServiceProvider? services = null) => innerClientFactory(services!);

        public ChatClientBuilder Use(Func<IChatClient, IChatClient> clientFactory) => throw new NotSupportedException();
    }

    public static class ChatClientBuilderChatClientExtensions
    {
        public static ChatClientBuilder AsBuilder(this IChatClient innerClient) => throw new NotSupportedException();
    }

    public class FunctionInvokingChatClient(IChatClient innerClient) : DelegatingChatClient(innerClient)
    {
        public int MaximumIterationsPerRequest { get; set; }
    }

#pragma warning disable MEAI001
    public abstract class FailoverChatClient : RoutingChatClient
    {
        protected FailoverChatClient(IEnumerable<IChatClient> clients) { }

        public int? MaximumAttemptsPerRequest { get; set; }
    }

    public class OrderedFailoverChatClient(IEnumerable<IChatClient> clients) : FailoverChatClient(clients)
    {
        protected override ValueTask<IChatClient> SelectClientAsync(RoutingContext context, CancellationToken cancellationToken) => throw null!;
    }

    public static class DistributedCachingChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseDistributedCache(this ChatClientBuilder builder, object? storage = null) => throw new NotSupportedException();
    }

    public static class FunctionInvokingChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseFunctionInvocation(this ChatClientBuilder builder, object? loggerFactory = null, Action<FunctionInvokingChatClient>? configure = null) =>
            throw new NotSupportedException();
    }

    public static class OpenTelemetryChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseOpenTelemetry(this ChatClientBuilder builder, object? loggerFactory = null, string? sourceName = null) => throw new NotSupportedException();
    }

    public static class LoggingChatClientBuilderExtensions
    {
        public static ChatClientBuilder UseLogging(this ChatClientBuilder builder, object? loggerFactory = null) => throw new NotSupportedException();
    }

    public static class ConfigureOptionsChatClientBuilderExtensions
    {
        public static ChatClientBuilder ConfigureOptions(this ChatClientBuilder builder, Action<ChatOptions> configure) => throw new NotSupportedException();
    }

    public class ChatResponse<T> : ChatResponse
    {
        public T Result => throw new NotSupportedException();
    }

    public static class ChatClientStructuredOutputExtensions
    {
        public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, string chatMessage, ChatOptions? options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    public sealed class EmbeddingGeneratorBuilder<TInput, TEmbedding>(IEmbeddingGenerator<TInput, TEmbedding> innerGenerator)
        where TEmbedding : Embedding
    {
        public IEmbeddingGenerator<TInput, TEmbedding> Build(IServiceProvider? services = null) => innerGenerator;
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class ChatClientBuilderServiceCollectionExtensions
    {
        public static ChatClientBuilder AddChatClient(this IServiceCollection serviceCollection, IChatClient innerClient, ServiceLifetime lifetime = ServiceLifetime.Singleton) => throw new NotSupportedException();

        public static ChatClientBuilder AddChatClient(this IServiceCollection serviceCollection, Func<IServiceProvider, IChatClient> innerClientFactory, ServiceLifetime lifetime = ServiceLifetime.Singleton) => throw new NotSupportedException();

        public static ChatClientBuilder AddKeyedChatClient(this IServiceCollection serviceCollection, object? serviceKey, IChatClient innerClient, ServiceLifetime lifetime = ServiceLifetime.Singleton) => throw new NotSupportedException();

        public static ChatClientBuilder AddKeyedChatClient(this IServiceCollection serviceCollection, object? serviceKey, Func<IServiceProvider, IChatClient> innerClientFactory, ServiceLifetime lifetime = ServiceLifetime.Singleton) => throw new NotSupportedException();
    }

    public static class EmbeddingGeneratorBuilderServiceCollectionExtensions
    {
        public static EmbeddingGeneratorBuilder<TInput, TEmbedding> AddEmbeddingGenerator<TInput, TEmbedding>(this IServiceCollection serviceCollection, IEmbeddingGenerator<TInput, TEmbedding> innerGenerator, ServiceLifetime lifetime = ServiceLifetime.Singleton)
            where TEmbedding : Embedding => throw new NotSupportedException();
    }
}
