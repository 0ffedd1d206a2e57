// Factories of the project's own: by name, by level, lazily, behind an interface.
using Anthropic;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

enum Level { Quick, Careful }

interface IClientFactory
{
    ChatClient Create(Level level);

    ChatClient Named(string model);
}

sealed class ClientFactory(OpenAIClient root) : IClientFactory
{
    public ChatClient Create(Level level) => level switch
    {
        Level.Quick => root.GetChatClient("gpt-5.4-nano"), //: none
        Level.Careful => root.GetChatClient("gpt-6-sol"), //: none
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public ChatClient Named(string model) => root.GetChatClient(model); //: none

    public static ChatClient Default(string key, string model = "gpt-4o-mini") => new(model, key); //: none
}

sealed class Assistant(IClientFactory factory, AnthropicClient anthropic, string key)
{
    private readonly Lazy<ChatClient> _lazy = new(() => new ChatClient("gpt-4o", key));
    private static ChatClient? s_shared;

    public Task Any(Level level, string q) => factory.Create(level).CompleteChatAsync(q); //: chat gpt-5.4-nano | gpt-6-sol

    public Task Luna(string q) => factory.Named("gpt-6-luna").CompleteChatAsync(q); //: chat gpt-6-luna

    public Task Terra(string q) => factory.Named("gpt-6.1-terra").CompleteChatAsync(q); //: chat gpt-6.1-terra

    public Task Lazily(string q) => _lazy.Value.CompleteChatAsync(q); //: chat gpt-4o

    public Task Defaulted(string q) => ClientFactory.Default(key).CompleteChatAsync(q); //: chat gpt-4o-mini

    public Task Given(string q) => ClientFactory.Default(key, "gpt-4o").CompleteChatAsync(q); //: chat gpt-4o

    public Task Claude(string q) => Claude().GetResponseAsync(q); //: chat claude-haiku-5-5

    private IChatClient Claude() => anthropic.AsIChatClient("claude-haiku-5-5"); //: none

    public Task Shared(string q)
    {
        s_shared ??= Make("gpt-5.4-mini"); //: none
        return s_shared.CompleteChatAsync(q); //: chat gpt-5.4-mini

        ChatClient Make(string name) => new(name, key);
    }

    public async Task Two(string q)
    {
        var (quick, careful) = (factory.Create(Level.Quick), factory.Create(Level.Careful)); //: none
        var client = q.Length > 100 ? careful : quick;
        await factory.Named(ModelFor(q)).CompleteChatAsync(q); //: chat gpt-4o | gpt-4o-mini
        await Wrapped(client, q); //: none
    }

    private static string ModelFor(string q)
    {
        if (q.Length > 1000)
        {
            return "gpt-4o";
        }

        return "gpt-4o-mini";
    }

    private static Task Wrapped(object client, string q) => Task.CompletedTask; //: none
}
