//# setting Ai:Fast = gpt-6-luna
// One of several models: by branch, by key, by level. What a part of does not know makes the rest no fact.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenAI.Chat;

sealed class Branches(OpenAIClient root, IConfiguration configuration, IServiceProvider services, Dictionary<string, string> tenants)
{
    public Task ByFlag(string q, bool fast)
    {
        string model;
        if (fast)
        {
            model = "gpt-5.4-nano";
        }
        else
        {
            model = "gpt-6-sol";
        }

        return root.GetChatClient(model).CompleteChatAsync(q); //: chat gpt-5.4-nano | gpt-6-sol
    }

    public Task ByTenant(string q, string tenant) => root.GetChatClient(tenants[tenant]).CompleteChatAsync(q); //: chat unknown

    public Task ByTenantOrDefault(string q, string tenant)
    {
        var model = tenants.TryGetValue(tenant, out var own) ? own : "gpt-4o-mini";
        return root.GetChatClient(model).CompleteChatAsync(q); //: chat gpt-4o-mini fallback
    }

    public Task ByConfiguration(string q, bool fast) =>
        root.GetChatClient(fast ? configuration["Ai:Fast"] : "gpt-6-sol").CompleteChatAsync(q); //: chat gpt-6-luna configuration | gpt-6-sol

    public Task ByMissingConfiguration(string q, bool fast) =>
        root.GetChatClient(fast ? configuration["Ai:Nowhere"] : "gpt-6-sol").CompleteChatAsync(q); //: chat gpt-6-sol fallback

    public Task ByKey(string q, string key) => services.GetRequiredKeyedService<IChatClient>(key).GetResponseAsync(q); //: chat claude-haiku-5-5 | claude-opus-5-5

    public Task ByClient(string q, bool careful)
    {
        ChatClient client = root.GetChatClient("gpt-5.4-mini"); //: none
        if (careful)
        {
            client = root.GetChatClient("gpt-6-sol"); //: none
        }

        return client.CompleteChatAsync(q); //: chat gpt-5.4-mini | gpt-6-sol
    }

    public async Task<string> Cascade(string q)
    {
        ChatCompletion first = await root.GetChatClient("gpt-5.4-nano").CompleteChatAsync(q); //: chat gpt-5.4-nano
        if (first.Content[0].Text.Contains("unsure"))
        {
            first = await root.GetChatClient("gpt-6-sol").CompleteChatAsync(q); //: chat gpt-6-sol
        }

        return first.Content[0].Text switch
        {
            "" => (await root.GetChatClient(Pick(3)).CompleteChatAsync(q)).Value.Content[0].Text, //: chat gpt-4o | gpt-4o-mini | gpt-5.4-nano
            var text => text,
        };
    }

    private static string Pick(int level) => level switch { 1 => "gpt-4o", 2 => "gpt-4o-mini", _ => "gpt-5.4-nano" };
}

static class Keys
{
    public static void Add(IServiceCollection services, Anthropic.AnthropicClient anthropic)
    {
        services.AddKeyedSingleton<IChatClient>("quick", anthropic.AsIChatClient("claude-haiku-5-5")); //: none
        services.AddKeyedSingleton<IChatClient>("careful", (_, _) => anthropic.AsIChatClient("claude-opus-5-5")); //: none
    }
}
