//# stubs OllamaSharp, Microsoft.AI.Foundry.Local
// What runs on the caller's own machine costs nothing, whatever it is called.
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using OpenAI.Chat;
using Credential = System.ClientModel.ApiKeyCredential;

sealed class Local(Credential key)
{
    private static readonly Uri s_studio = new("http://localhost:1234/v1");
    private readonly ChatClient _studio = new("qwen3-14b", key, new OpenAIClientOptions { Endpoint = s_studio });
    private readonly OpenAIClient _docker = new(key, new OpenAIClientOptions { Endpoint = new Uri("http://model-runner.docker.internal/engines/v1") });
    private readonly OpenAIClient _proxy = new(key, new OpenAIClientOptions { Endpoint = new Uri("http://localhost:4000") });
    private readonly IChatClient _ollama = new OllamaApiClient(new Uri("http://localhost:11434"), "llama3.2");

    public Task Studio(string q) => _studio.CompleteChatAsync(q); //: chat free

    public Task Docker(string q) => _docker.GetChatClient("ai/smollm2").CompleteChatAsync(q); //: chat free

    public Task Proxy(string q) => _proxy.GetChatClient("gpt-4o").CompleteChatAsync(q); //: chat gpt-4o

    public Task Ollama(string q) => _ollama.GetResponseAsync(q); //: chat free

    public async Task Groq(string q)
    {
        var options = new OpenAIClientOptions { Endpoint = new Uri("https://api.groq.com/openai/v1") };
        var groq = new OpenAIClient(key, options).GetChatClient("openai/gpt-oss-20b"); //: none
        await groq.CompleteChatAsync(q); //: chat openai/gpt-oss-20b
    }

    public async Task Foundry(Microsoft.AI.Foundry.Local.OpenAIChatClient client)
    {
        await client.CompleteChatAsync([]); //: chat free
    }
}
