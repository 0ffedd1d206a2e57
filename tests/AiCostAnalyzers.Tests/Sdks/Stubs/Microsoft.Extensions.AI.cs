// Stub of Microsoft.Extensions.AI 10.10
namespace Microsoft.Extensions.AI
{
    public class ChatResponse<T> : ChatResponse;

    public static class ChatClientStructuredOutputExtensions
    {
        public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, string chatMessage, ChatOptions? options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => throw null!;
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

    public class ChatClientBuilder(IChatClient innerClient)
    {
        public ChatClientBuilder UseFunctionInvocation() => throw null!;
        public ChatClientBuilder UseDistributedCache() => throw null!;
        public IChatClient Build() => throw null!;
    }

    public static class ChatClientBuilderChatClientExtensions
    {
        public static ChatClientBuilder AsBuilder(this IChatClient innerClient) => throw null!;
    }
}
