// The calls stand in helpers that are given client and model by their callers.
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

abstract class Generator(string key)
{
    protected abstract string Model { get; }

    protected async Task<T?> GetAndParse<T>(string prompt)
    {
        ChatCompletion completion = await new ChatClient(Model, key).CompleteChatAsync(prompt); //: chat gpt-4o | gpt-4o-mini
        return System.Text.Json.JsonSerializer.Deserialize<T>(completion.Content[0].Text);
    }
}

sealed class Products(string key) : Generator(key)
{
    protected override string Model => "gpt-4o";

    public Task<string[]?> Names() => GetAndParse<string[]>("names"); //: none
}

sealed class Reviews(string key) : Generator(key)
{
    protected override string Model { get; } = "gpt-4o-mini";

    public Task<string[]?> All() => GetAndParse<string[]>("reviews"); //: none
}

static class Ask
{
    public static async Task<string> OnceAsync(ChatClient client, string question)
    {
        ChatCompletion answer = await client.CompleteChatAsync(question); //: chat gpt-6-luna
        return answer.Content[0].Text;
    }

    public static async Task<string> AskAsync(this OpenAIClient root, string model, string question)
    {
        ChatCompletion answer = await root.GetChatClient(model).CompleteChatAsync(question); //: chat gpt-6-sol | gpt-5.4-mini
        return answer.Content[0].Text;
    }

    public static async Task<T> Retry<T>(Func<Task<T>> action, int attempts = 3)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await action(); //: none
            }
            catch (TimeoutException) when (attempt < attempts)
            {
                await Task.Delay(attempt * 100); //: none
            }
        }
    }

    public static Task<ReadOnlyMemory<float>> Vector(IEmbeddingGenerator<string, Embedding<float>> generator, string text) =>
        generator.GenerateVectorAsync(text); //: embedding unknown
}

sealed class Users(OpenAIClient root, string key)
{
    private readonly ChatClient _luna = new("gpt-6-luna", key);

    public async Task Run(string[] questions)
    {
        foreach (var question in questions)
        {
            await Ask.OnceAsync(_luna, question); //: none
        }

        await root.AskAsync("gpt-6-sol", questions[0]); //: none
        await root.AskAsync(model: "gpt-5.4-mini", question: questions[0]); //: none
        await Ask.Retry(() => _luna.CompleteChatAsync(questions[0])); //: chat gpt-6-luna
        await Ask.Retry(async () => (await _luna.CompleteChatAsync(questions[1])).Value.Content[0].Text, attempts: 5); //: chat gpt-6-luna
        await Task.WhenAll(questions.Select(q => Ask.OnceAsync(_luna, q))); //: none
    }

    public async Task Vectors(string[] texts)
    {
        EmbeddingClient client = root.GetEmbeddingClient("text-embedding-3-small"); //: none
        var vectors = new List<float[]>();
        foreach (var text in texts)
        {
            vectors.Add((await client.GenerateEmbeddingAsync(text)).Value.ToFloats().ToArray()); //: embedding text-embedding-3-small
        }

        await Parallel.ForEachAsync(texts, async (text, _) => await client.GenerateEmbeddingAsync(text)); //: embedding text-embedding-3-small
        var batch = await client.GenerateEmbeddingsAsync(texts); //: embedding text-embedding-3-small
        Console.WriteLine(batch.Value.Count); //: none
    }
}
