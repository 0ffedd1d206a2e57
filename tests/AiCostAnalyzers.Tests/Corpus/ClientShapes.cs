//# stubs Microsoft.Extensions.AI, Microsoft.Extensions.AI.OpenAI
// How applications hold their clients: lazily, behind delegates, in base classes, wrappers, extensions and tuples.
global using Completion = OpenAI.Chat.ChatCompletion;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using Ai = OpenAI.Chat.ChatClient;
using ChatMessage = OpenAI.Chat.ChatMessage;
using Reply = Microsoft.Extensions.AI.ChatResponse;

abstract class AnswersBase(string model, string key)
{
    protected Ai Client { get; } = new(model, key);

    protected abstract string Instructions { get; }

    protected async Task<string> CompleteAsync(string question)
    {
        Completion completion = await Client.CompleteChatAsync(ChatMessage.CreateSystemMessage(Instructions), ChatMessage.CreateUserMessage(question)); //: chat gpt-5.4-mini | gpt-6-sol
        return completion.Content[0].Text; //: none
    }
}

sealed class ShortAnswers(string key) : AnswersBase("gpt-5.4-mini", key)
{
    protected override string Instructions => "Answer shortly.";

    public Task<string> AskAsync(string q) => CompleteAsync(q); //: none

    public Task Direct(string q) => Client.CompleteChatAsync(q); //: chat gpt-5.4-mini | gpt-6-sol
}

sealed class LongAnswers : AnswersBase
{
    public LongAnswers(string key)
        : base("gpt-6-sol", key)
    {
    }

    protected override string Instructions => "Answer at length.";

    public Task<string> AskAsync(string q) => CompleteAsync(q); //: none
}

sealed class Held(string key, Func<Ai> injected, Func<string, IChatClient> byName)
{
    private readonly Lazy<Ai> _lazy = new(() => Create("gpt-4o-mini", "k"), LazyThreadSafetyMode.PublicationOnly);
    private readonly Func<Ai> _function = () => new Ai("gpt-5.4-nano", "k");
    private readonly Lazy<Task<Ai>> _async = new(async () => { await Task.Yield(); return new Ai("gpt-6-luna", "k"); });
    private Ai? _kept;

    private Ai Kept => _kept ??= new Ai("gpt-6.1-terra", key);

    public Task Lazy(string q) => _lazy.Value.CompleteChatAsync(q); //: chat gpt-4o-mini

    public Task Function(string q) => _function().CompleteChatAsync(q); //: chat gpt-5.4-nano

    public Task Invoked(string q) => _function.Invoke().CompleteChatAsync(q); //: chat gpt-5.4-nano

    public async Task Async(string q) => await (await _async.Value).CompleteChatAsync(q); //: chat gpt-6-luna

    public Task Property(string q) => Kept.CompleteChatAsync(q); //: chat gpt-6.1-terra

    public Task Injected(string q) => injected().CompleteChatAsync(q); //: chat unknown

    public Task ByName(string q) => byName("gpt-4o").GetResponseAsync(q); //: chat unknown

    public bool IsMade => _lazy.IsValueCreated; //: none

    private static Ai Create(string model, string key) => new(model, key);
}

static class ClientExtensions
{
    public static Ai ForSummaries(this OpenAIClient root) => root.GetChatClient("gpt-5.4-nano"); //: none

    public static IChatClient For(this OpenAIClient root, string task) => root.GetChatClient(task == "deep" ? "gpt-6-sol" : "gpt-5.4-mini").AsIChatClient(); //: none

    public static async Task<string> SummarizeAsync(this Ai client, string text)
    {
        Completion completion = await client.CompleteChatAsync($"Summarize: {text}"); //: chat gpt-5.4-nano
        return completion.Content[0].Text;
    }

    public static IServiceCollection AddSummaries(this IServiceCollection services, Action<SummarySettings>? configure = null)
    {
        var settings = new SummarySettings(); //: none
        configure?.Invoke(settings); //: none
        return services.AddSingleton(settings); //: none
    }
}

sealed class SummarySettings
{
    public string Model { get; set; } = "gpt-4o-mini";
}

sealed class Summaries(OpenAIClient root, string key)
{
    public Task<string> Short(string text) => root.ForSummaries().SummarizeAsync(text); //: none

    public Task Extension(string text) => root.ForSummaries().CompleteChatAsync(text); //: chat gpt-5.4-nano

    public Task Chosen(string text, string task) => root.For(task).GetResponseAsync(text); //: chat gpt-6-sol | gpt-5.4-mini

    public async Task Tuple(string text)
    {
        var (client, limit) = Pair(); //: none
        Console.WriteLine(limit); //: none
        await client.CompleteChatAsync(text); //: chat gpt-4o
    }

    public async Task Literal(string text)
    {
        var (model, limit) = ("gpt-4o-mini", 100);
        await new Ai(model, key).CompleteChatAsync([ChatMessage.CreateUserMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = limit }); //: chat gpt-4o-mini
    }

    public async Task Named(string text)
    {
        (Ai Client, string Model) pair = (new Ai("gpt-5.4-mini", key), "x");
        await pair.Client.CompleteChatAsync(text); //: chat gpt-5.4-mini
    }

    public async Task Collected(List<string> turns)
    {
        List<ChatMessage> messages = [new SystemChatMessage("Be kind."), .. turns.Select(ChatMessage.CreateUserMessage)]; //: none
        await Client().CompleteChatAsync([.. messages, new UserChatMessage("Now.")]); //: chat gpt-6-luna
        return;

        Ai Client() => new("gpt-6-luna", key);
    }

    public async Task Nested(string text)
    {
        await Ask("gpt-5.4-nano"); //: none
        await Ask("gpt-5.4-mini"); //: none

        async Task<string> Ask(string model)
        {
            const string Prefix = "Answer: ";
            Completion completion = await root.GetChatClient(model).CompleteChatAsync(Prefix + text); //: chat gpt-5.4-nano | gpt-5.4-mini
            return completion.Content[0].Text; //: none
        }
    }

    private (Ai Client, int Limit) Pair() => (root.GetChatClient("gpt-4o"), 300); //: none
}

sealed class Wrapper<TClient>(TClient inner)
    where TClient : class
{
    public TClient Inner => inner;

    public T Use<T>(Func<TClient, T> use) => use(inner); //: none
}

sealed class Users(string key)
{
    private readonly Wrapper<Ai> _wrapped = new(new Ai("gpt-4o", key));
    private readonly Ai[] _several = [new("gpt-5.4-nano", key), new("gpt-5.4-mini", key)];

    public Task Wrapped(string q) => _wrapped.Inner.CompleteChatAsync(q); //: chat gpt-4o

    public Task Used(string q) => _wrapped.Use(c => c.CompleteChatAsync(q)); //: chat gpt-4o

    public Task First(string q) => _several[0].CompleteChatAsync(q); //: chat gpt-5.4-nano

    public Task AnyOf(string q, int i) => _several[i % 2].CompleteChatAsync(q); //: chat gpt-5.4-nano | gpt-5.4-mini

    public async Task Each(string q)
    {
        foreach (var client in _several)
        {
            await client.CompleteChatAsync(q); //: chat gpt-5.4-nano | gpt-5.4-mini
        }
    }

    public async Task Race(string q) => await await Task.WhenAny(_several.Select(c => c.CompleteChatAsync(q))); //: chat gpt-5.4-nano | gpt-5.4-mini
}
