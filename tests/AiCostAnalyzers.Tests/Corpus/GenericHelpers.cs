// Generic clients, records, structs, interfaces with default members, and indexers around the calls.
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpenAI.Embeddings;

interface IModelled
{
    string ModelName { get; }

    string Key => "key";
}

readonly record struct Prompt(string Text, string Model);

sealed class Quick : IModelled
{
    public string ModelName => "gpt-5.4-nano";
}

sealed class Runner<TModel>(string key)
    where TModel : IModelled, new()
{
    private readonly TModel _model = new();

    public async Task<T> RunAsync<T>(string text, Func<string, T> parse)
    {
        var client = new ChatClient(_model.ModelName, key); //: none
        ChatCompletion completion = await client.CompleteChatAsync(text); //: chat gpt-5.4-nano
        return parse(completion.Content[0].Text); //: none
    }
}

sealed class Batches(string key)
{
    private readonly Dictionary<string, ChatClient> _clients = new()
    {
        ["quick"] = new ChatClient("gpt-5.4-nano", key),
        ["careful"] = new ChatClient("gpt-6-sol", key),
    };

    public Task Keyed(string q) => _clients["quick"].CompleteChatAsync(q); //: chat gpt-5.4-nano

    public Task Typed(Prompt prompt) => new ChatClient(prompt.Model, key).CompleteChatAsync(prompt.Text); //: chat gpt-4o-mini

    public Task Default(string q) => Typed(new Prompt(q, "gpt-4o-mini")); //: none

    public async Task<List<T>> All<T>(IEnumerable<T> items, Func<T, string> text)
        where T : class
    {
        var client = new EmbeddingClient("text-embedding-3-small", key); //: none
        var kept = new List<T>();
        foreach (var item in items)
        {
            if ((await client.GenerateEmbeddingAsync(text(item))).Value.ToFloats().Length > 0) //: embedding text-embedding-3-small
            {
                kept.Add(item); //: none
            }
        }

        return kept;
    }

    public Task Quickly(string q) => new Runner<Quick>(key).RunAsync(q, s => s.Length); //: none

    public async Task<string?> Nullable(ChatClient? maybe, string q)
    {
        var completion = await (maybe ?? new ChatClient("gpt-4o", key)).CompleteChatAsync(q); //: chat gpt-4o fallback
        return completion?.Value.Content.FirstOrDefault()?.Text; //: none
    }

    public Task? Conditional(ChatClient? maybe, string q) => maybe?.CompleteChatAsync(q); //: chat unknown

    public async Task Using(string q)
    {
        using IChatClient client = Open(); //: none
        var response = await client.GetResponseAsync(q); //: chat unknown
        Console.WriteLine(response.Text); //: none
    }

    private static IChatClient Open() => throw new NotSupportedException();
}
