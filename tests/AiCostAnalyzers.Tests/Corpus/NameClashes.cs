// Nothing here calls a model: methods that are called like operations, on other types.
using System.Net.Http;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;
using OpenAI;
using OpenAI.Chat;

interface IHttpRequest
{
    HttpResponseMessage CreateResponse(int status);
}

static class HttpRequestExtensions
{
    public static HttpResponseMessage CreateResponse(this HttpRequestMessage request, int status) => new();

    public static Task<HttpResponseMessage> CompleteChatAsync(this HttpClient http, string text) => http.GetAsync(text); //: none
}

sealed class Speech
{
    public Task<string> TranscribeAudioAsync(string path) => Task.FromResult(path);

    public Task GenerateAsync(string text) => Task.CompletedTask;

    public IAsyncEnumerable<string> GetStreamingResponseAsync(string text) => throw new NotSupportedException();
}

sealed class Messages
{
    public Task Create(object parameters) => Task.CompletedTask;
}

sealed class Clashes(IHttpRequest request, HttpClient http, IHost host, EventCallback callback, Speech speech, Messages messages)
{
    public async Task RunAsync(IChatClient chat, ChatClient openAi, OpenAIClient root)
    {
        request.CreateResponse(200); //: none
        new HttpRequestMessage().CreateResponse(404); //: none
        await http.CompleteChatAsync("https://example.com"); //: none
        await http.SendAsync(new HttpRequestMessage()); //: none
        await host.RunAsync(); //: none
        await callback.InvokeAsync(); //: none
        await speech.TranscribeAudioAsync("a.mp3"); //: none
        await speech.GenerateAsync("text"); //: none
        speech.GetStreamingResponseAsync("text"); //: none
        await messages.Create(new()); //: none
        chat.GetService<ChatClientMetadata>(); //: none
        chat.AsBuilder(1); //: none
        openAi.GetChatCompletion("id"); //: none
        await openAi.DeleteChatCompletionAsync("id"); //: none
        root.GetChatClient("gpt-4o"); //: none
        root.GetEmbeddingClient("text-embedding-3-small"); //: none
        _ = nameof(ChatClient.CompleteChatAsync); //: none
        Func<string, Task> keep = q => openAi.CompleteChatAsync(q); //: chat unknown
        System.Linq.Expressions.Expression<Func<ChatClient, object>> setup = c => c.CompleteChat("x"); //: none
        Console.WriteLine(setup.ToString() + keep); //: none
        var answer = ChatCompletionText("x"); //: none
        await CompleteChatAsync(answer); //: none
        await this.GetResponseAsync(answer); //: none
    }

    private static string ChatCompletionText(string text) => text;

    private Task CompleteChatAsync(string text) => Task.CompletedTask;

    private Task GetResponseAsync(string text) => CompleteChatAsync(text); //: none
}

static class Builders
{
    public static IChatClient AsBuilder(this IChatClient client, int x) => client;
}
