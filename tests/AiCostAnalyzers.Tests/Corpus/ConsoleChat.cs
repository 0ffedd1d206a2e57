//# program
// A chat in the terminal, as top-level statements with local functions.
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;

const string DefaultModel = "gpt-5.4-mini";
var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("no key");
var model = args.Length > 0 ? args[0] : DefaultModel;
var client = new ChatClient(model, key); //: none
var history = new List<ChatMessage> { new SystemChatMessage("You are terse.") }; //: none
var responses = new ResponsesClient(key); //: none

while (true)
{
    Console.Write("> "); //: none
    var line = Console.ReadLine();
    if (string.IsNullOrEmpty(line))
    {
        break;
    }

    history.Add(new UserChatMessage(line)); //: none
    ChatCompletion completion = await client.CompleteChatAsync(history); //: chat gpt-5.4-mini fallback
    history.Add(new AssistantChatMessage(completion)); //: none
    if (history.Count > 20)
    {
        history = [new SystemChatMessage(await Summarize())]; //: none
    }

    if (line.StartsWith('!'))
    {
        await Think(line); //: none
    }
}

await new ChatClient("gpt-4o", key).CompleteChatAsync("Say goodbye."); //: chat gpt-4o

async Task<string> Summarize()
{
    ChatCompletion summary = await client.CompleteChatAsync(history); //: chat gpt-5.4-mini fallback
    return summary.Content[0].Text;
}

async Task Think(string text)
{
    var options = new CreateResponseOptions { Model = "gpt-6-sol", MaxOutputTokenCount = 2000 };
    options.InputItems.Add(ResponseItem.CreateUserMessageItem(text)); //: none
    var response = await responses.CreateResponseAsync(options); //: chat gpt-6-sol
    await responses.CreateResponseAsync("gpt-6-luna", "shorten: " + response.Value.GetOutputText()); //: chat gpt-6-luna
    await responses.CreateResponseAsync(Pick(text.Length), text); //: chat gpt-6-luna | gpt-6-sol
    await responses.GetResponseAsync("resp_1"); //: none
    await responses.DeleteResponseAsync("resp_1"); //: none
}

static string Pick(int length) => length < 100 ? "gpt-6-luna" : "gpt-6-sol";
