//# program
// Top-level statements with local functions, arguments of the program and a loop that a person paces.
using OpenAI.Chat;
using OpenAI.Embeddings;

var model = args.Length > 0 ? args[0] : "gpt-4o-mini";
var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("No key."); //: none
var embeddingModel = Environment.GetEnvironmentVariable("EMBEDDING_MODEL") ?? "text-embedding-3-small";
ChatClient client = new(model, key); //: none
EmbeddingClient embeddings = new(embeddingModel, key); //: none
List<ChatMessage> history = [new SystemChatMessage("You are kind.")]; //: none

while (Console.ReadLine() is { Length: > 0 } line)
{
    history.Add(new UserChatMessage(line)); //: none
    await foreach (var update in client.CompleteChatStreamingAsync(history)) //: chat gpt-4o-mini fallback
    {
        Console.Write(string.Concat(update.ContentUpdate.Select(static p => p.Text))); //: none
    }

    await Remember(line); //: none
}

Console.WriteLine(await Title(history)); //: none
return 0; //: none

async Task Remember(string text)
{
    var vector = await embeddings.GenerateEmbeddingAsync(text); //: embedding text-embedding-3-small fallback
    Console.WriteLine(vector.Value.ToFloats().Length); //: none
}

static async Task<string> Title(IEnumerable<ChatMessage> history)
{
    var small = new ChatClient("gpt-5.4-nano", "key"); //: none
    ChatCompletion title = await small.CompleteChatAsync([.. history, new UserChatMessage("A title, please.")]); //: chat gpt-5.4-nano
    return title.Content is [{ Text: var text }, ..] ? text : ""; //: none
}
