//# library
// A library: what its public members are given, other projects decide.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

namespace House.Ai;

public sealed class HouseOptions
{
    public string Model { get; set; } = "gpt-4o-mini";

    public string Endpoint { get; set; } = "";
}

public static class HouseServices
{
    public static IServiceCollection AddHouse(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<HouseOptions>(configuration.GetSection("House")); //: none
        return services.AddSingleton<Translator>(); //: none
    }
}

public class Translator(OpenAIClient root, IOptions<HouseOptions> options)
{
    public virtual async Task<string> TranslateAsync(string text)
    {
        ChatCompletion completion = await root.GetChatClient(options.Value.Model).CompleteChatAsync(text); //: chat gpt-4o-mini fallback
        return completion.Content[0].Text;
    }

    public Task<string> TwiceAsync(string text) => TranslateAsync(text + text); //: none
}

public class Public(ChatClient client, string model)
{
    public Task Ask(string q) => client.CompleteChatAsync(q); //: chat gpt-4o fallback

    public Task Named(OpenAIClient root, string q) => root.GetChatClient(model).CompleteChatAsync(q); //: chat gpt-5.4-mini fallback

    public static Public Default(string key) => new(new ChatClient("gpt-4o", key), "gpt-5.4-mini"); //: none
}

internal sealed class Internal(ChatClient client)
{
    public Task Ask(string q) => client.CompleteChatAsync(q); //: chat gpt-4o

    public static Internal Default(string key) => new(new ChatClient("gpt-4o", key)); //: none
}

public sealed class Injected(IChatClient client, [FromKeyedServices("deep")] IChatClient deep)
{
    public Task Ask(string q) => client.GetResponseAsync(q); //: chat open IChatClient

    public Task Deep(string q) => deep.GetResponseAsync(q); //: chat open IChatClient deep

    public static Task Given(IChatClient any, string q) => any.GetResponseAsync(q); //: chat unknown
}
