// Decorators and adapters of the project's own forward: only what their callers ask for is a call.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

sealed class LoggingClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken); //: none
        return response.Text.Length > 0 ? response : await InnerClient.GetResponseAsync(messages, options, cancellationToken); //: none
    }
}

sealed class Adapter(string model, string key) : IChatClient
{
    private readonly ChatClient _client = new(model, key);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatCompletion completion = await _client.CompleteChatAsync(messages.Last().Text); //: none
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, completion.Content[0].Text));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in _client.CompleteChatStreamingAsync(messages.Last().Text)) //: none
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, update.ContentUpdate[0].Text);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

sealed class CachedVectors(IEmbeddingGenerator<string, Embedding<float>> inner) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private readonly Dictionary<string, Embedding<float>> _cache = [];

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var missing = values.Where(v => !_cache.ContainsKey(v)).ToList(); //: none
        var made = await base.GenerateAsync(missing, options, cancellationToken); //: none
        return made;
    }
}

sealed class Caller(LoggingClient logging, string key)
{
    private readonly IChatClient _adapter = new Adapter("gpt-4o-mini", key);
    private readonly IChatClient _logged = new LoggingClient(new Adapter("gpt-6-luna", key));

    public Task Adapted(string q) => _adapter.GetResponseAsync(q); //: chat gpt-4o-mini

    public Task Logged(string q) => _logged.GetResponseAsync(q); //: chat gpt-6-luna

    public Task Streamed(string q) => Read(_logged.GetStreamingResponseAsync(q)); //: chat gpt-6-luna

    public Task Injected(string q) => logging.GetResponseAsync([new ChatMessage(ChatRole.User, q)]); //: chat gpt-5.4-mini

    public Task Mine(string q) => this.GetResponseAsync(q); //: none

    private static async Task Read(IAsyncEnumerable<ChatResponseUpdate> updates)
    {
        await foreach (var update in updates)
        {
            Console.Write(update.Text); //: none
        }
    }
}

static class OwnExtensions
{
    public static async Task<string> GetResponseAsync(this Caller caller, string q)
    {
        await caller.Adapted(q); //: none
        return q;
    }
}

static class Root
{
    public static void Add(IServiceCollection services, string key)
    {
        services.AddSingleton<IChatClient>(new Adapter("gpt-5.4-mini", key)); //: none
        services.AddSingleton<LoggingClient>(); //: none
    }
}
