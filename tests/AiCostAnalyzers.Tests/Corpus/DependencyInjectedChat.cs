//# stubs Microsoft.Extensions.AI, Microsoft.Extensions.AI.OpenAI, Azure.AI.OpenAI
//# setting AzureOpenAI:Deployment = chat-prod
//# program
// A web application that composes its clients in Program.cs and injects them everywhere.
using Azure.AI.OpenAI;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new AzureOpenAIClient(new Uri(builder.Configuration["AzureOpenAI:Endpoint"]!), new System.ClientModel.ApiKeyCredential("key"))); //: none
builder.Services.AddChatClient(services => services.GetRequiredService<AzureOpenAIClient>() //: none
    .GetChatClient(builder.Configuration["AzureOpenAI:Deployment"] ?? "gpt-4o").AsIChatClient()) //: none
    .UseFunctionInvocation()
    .UseOpenTelemetry();
builder.Services.AddKeyedChatClient("small", new OpenAIClient("key").GetChatClient("gpt-5.4-nano").AsIChatClient()); //: none
builder.Services.AddEmbeddingGenerator(new OpenAIClient("key").GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator()); //: none
builder.Services.AddScoped<Summaries>();
var app = builder.Build(); //: none

app.MapPost("/ask", async (IChatClient chat, [FromBody] string question) => //: none
    (await chat.GetResponseAsync(question)).Text); //: chat chat-prod configuration
app.MapPost("/label", async ([FromKeyedServices("small")] IChatClient chat, [FromBody] string text) =>
{
    var answer = await chat.GetResponseAsync<Label>(text); //: chat gpt-5.4-nano
    return answer.Result; //: none
});
app.MapGet("/vectors", async (IEmbeddingGenerator<string, Embedding<float>> generator, string q) =>
    (await generator.GenerateVectorAsync(q)).ToArray()); //: embedding text-embedding-3-small
app.MapPost("/stream", (IChatClient chat, string q) => chat.GetStreamingResponseAsync(q)); //: chat chat-prod configuration
await app.RunAsync(); //: none

record Label(string Name);

class Summaries(IChatClient chat, [FromKeyedServices("small")] IChatClient small, [FromKeyedServices("huge")] IChatClient huge, IServiceProvider services)
{
    private readonly ChatOptions _options = new() { MaxOutputTokens = 200 };

    public async Task<string> ShortAsync(string text) => (await small.GetResponseAsync(text, _options)).Text; //: chat gpt-5.4-nano

    public async Task<string> LongAsync(string text) => (await chat.GetResponseAsync([new(ChatRole.User, text)])).Text; //: chat chat-prod configuration

    public Task Huge(string text) => huge.GetResponseAsync(text); //: chat open IChatClient huge

    public Task Located(string text) => services.GetRequiredKeyedService<IChatClient>("small").GetResponseAsync(text); //: chat gpt-5.4-nano

    public Task Overridden(string text) => chat.GetResponseAsync(text, new ChatOptions { ModelId = "gpt-6-luna" }); //: chat gpt-6-luna

    public async Task AllAsync(IEnumerable<string> texts)
    {
        await Task.WhenAll(texts.Select(t => ShortAsync(t))); //: none
        foreach (var text in texts)
        {
            await LongAsync(text); //: none
        }
    }
}
