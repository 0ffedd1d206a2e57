// What looks like a model call and is none: names, shapes and words of it.
using System.Linq.Expressions;
using System.Net.Http;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Files;
using OpenAI.Models;
using OpenAI.Moderations;
using OpenAI.VectorStores;

interface IChatService
{
    Task<string> CompleteChatAsync(string text);

    Task<string> GetResponseAsync(string text);
}

sealed class Mediator
{
    public Task<T> Send<T>(object request) => Task.FromResult(default(T)!);

    public Task Publish(object message) => Task.CompletedTask;

    public Task<string> RunAsync(string command) => Task.FromResult(command);

    public Task<float[]> GenerateEmbedding(string text) => Task.FromResult(Array.Empty<float>());
}

sealed record CreateResponse(string Model, string Text);

sealed class Builder
{
    public Builder CompleteChat(string text) => this; //: none

    public Builder WithModel(string model) => this;

    public CreateResponse CreateResponse() => new("gpt-4o", "text"); //: none
}

sealed class Tempting(IChatService service, Mediator mediator, HttpClient http, OpenAIClient root, IHost host)
{
    public async Task Own()
    {
        await service.CompleteChatAsync("a"); //: none
        await service.GetResponseAsync("a"); //: none
        await mediator.Send<string>(new CreateResponse("gpt-4o", "a")); //: none
        await mediator.Publish(new { model = "gpt-4o" }); //: none
        await mediator.RunAsync("gpt-4o"); //: none
        await mediator.GenerateEmbedding("a"); //: none
        new Builder().WithModel("gpt-4o").CompleteChat("a").CreateResponse(); //: none
    }

    public async Task Host()
    {
        await host.RunAsync(); //: none
        await host.StartAsync(); //: none
        await http.PostAsJsonAsync("/v1/chat/completions", new { model = "gpt-4o" }); //: none
        await http.GetFromJsonAsync<string>("https://api.openai.com/v1/models"); //: none
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "https://api.openai.com/v1/files/x")); //: none
    }

    public async Task FreeOfCharge(string id)
    {
        await root.GetOpenAIFileClient().GetFilesAsync(); //: none
        await root.GetOpenAIFileClient().UploadFileAsync("a.txt", FileUploadPurpose.Assistants); //: none
        await root.GetOpenAIModelClient().GetModelsAsync(); //: none
        await root.GetVectorStoreClient().GetVectorStoreAsync(id); //: none
        await root.GetChatClient("gpt-4o").GetChatCompletionAsync(id); //: none
        await root.GetChatClient("gpt-4o").DeleteChatCompletionAsync(id); //: none
    }

    public void Described(IChatClient client, ChatClient chat)
    {
        Expression<Func<ChatClient, object>> setup = c => c.CompleteChat("a"); //: none
        Expression<Func<IChatClient, Task<ChatResponse>>> ask = c => c.GetResponseAsync("a", null, default); //: none
        var name = nameof(chat.CompleteChatAsync); //: none
        var type = typeof(ChatClient).GetMethod("CompleteChatAsync"); //: none
        var text = "await client.CompleteChatAsync(messages)"; //: none
        Console.WriteLine($"{name} {type} {text} {setup} {ask} {client.GetType()}"); //: none
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 5 }; //: none
        var messages = new List<OpenAI.Chat.ChatMessage> { new UserChatMessage("a") }; //: none
        Console.WriteLine(options.ToString() + messages.Count); //: none
        client.GetService<ChatClientMetadata>(); //: none
        client.AsBuilder().Build(); //: none
    }

    public void Compose(IServiceCollection services, WebApplication app)
    {
        services.AddSingleton(new ChatClient("gpt-4o", "key")); //: none
        services.AddHttpClient("openai", c => c.BaseAddress = new Uri("https://api.openai.com/v1/")); //: none
        services.AddChatOptions("gpt-4o"); //: none
        app.MapGet("/models", () => Results.Ok(new[] { "gpt-4o", "gpt-6-sol" })); //: none
        app.Run(); //: none
    }

    public static implicit operator string(Tempting t) => "gpt-4o"; //: none
}

static class TemptingExtensions
{
    public static IServiceCollection AddChatOptions(this IServiceCollection services, string model) => services; //: none

    public static ChatClientBuilder AsBuilder(this IChatClient client) => new(); //: none
}

sealed class ChatClientBuilder
{
    public object Build() => new(); //: none
}

sealed class Choices
{
    public string Model { get; } = "gpt-4o";

    public string this[string key] => "gpt-4o"; //: none

    public static bool operator ==(Choices left, Choices right) => left.Model == right.Model; //: none

    public static bool operator !=(Choices left, Choices right) => !(left == right); //: none

    public override bool Equals(object? other) => other is Choices { Model: "gpt-4o" }; //: none

    public override int GetHashCode() => Model.GetHashCode(); //: none
}
