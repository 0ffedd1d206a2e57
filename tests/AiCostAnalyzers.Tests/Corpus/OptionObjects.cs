// Models in options objects that are built elsewhere: in the member, the type, by helpers, copied and changed.
using Microsoft.Extensions.AI;
using OpenAI.Responses;

sealed class Settings
{
    public string Chat { get; init; } = "gpt-4o-mini";

    public string Deep { get; }

    public Settings(string deep) => Deep = deep;
}

record Profile(string Model, int Limit);

sealed class Writer(IChatClient client, ResponsesClient responses)
{
    private static readonly ChatOptions s_short = new() { ModelId = "gpt-5.4-nano", MaxOutputTokens = 50 };
    private readonly ChatOptions _long = new() { ModelId = "gpt-6-sol" };
    private readonly Settings _settings = new("gpt-6-luna") { Chat = "gpt-4o" };
    private readonly Settings _plain = new("gpt-6.1-terra");
    private readonly Profile _profile = new("gpt-5.4-mini", 100);

    public Task Short(string q) => client.GetResponseAsync(q, s_short); //: chat gpt-5.4-nano

    public Task Long(string q) => client.GetResponseAsync(q, _long); //: chat gpt-6-sol

    public Task Local(string q)
    {
        var options = new ChatOptions(); //: none
        options.ModelId = "gpt-6-luna";
        options.MaxOutputTokens = 100;
        return client.GetResponseAsync(q, options); //: chat gpt-6-luna
    }

    public Task Built(string q) => client.GetResponseAsync(q, Options("gpt-4o")); //: chat gpt-4o

    public Task BuiltOther(string q) => client.GetResponseAsync(q, Options("gpt-4o-mini")); //: chat gpt-4o-mini

    private static ChatOptions Options(string model) => new() { ModelId = model, MaxOutputTokens = 10 }; //: none

    public Task Chosen(string q, bool quick) => client.GetResponseAsync(q, quick ? s_short : _long); //: chat gpt-5.4-nano | gpt-6-sol

    public Task Injected(string q) => client.GetResponseAsync(q, new ChatOptions { MaxOutputTokens = 5 }); //: chat open IChatClient

    public Task OfSettings(string q) => responses.CreateResponseAsync(_settings.Chat, q); //: chat gpt-4o

    public Task OfConstructor(string q) => responses.CreateResponseAsync(_settings.Deep, q); //: chat gpt-6-luna

    public Task OfDefault(string q) => responses.CreateResponseAsync(_plain.Chat, q); //: chat gpt-4o-mini

    public Task OfRecord(string q) => responses.CreateResponseAsync(_profile.Model, q); //: chat gpt-5.4-mini

    public Task OfCopy(string q) => responses.CreateResponseAsync((_profile with { Model = "gpt-6-sol" }).Model, q); //: chat gpt-6-sol

    public Task OfConstructorArgument(string q) => responses.CreateResponseAsync(new CreateResponseOptions("gpt-5.4-mini", [])); //: chat gpt-5.4-mini

    public Task Preset(string q)
    {
        var preset = Presets.Careful;
        return responses.CreateResponseAsync(preset.Model, q); //: chat gpt-6-sol
    }

    public Task Cloned(string q)
    {
        var options = s_short.Clone(); //: none
        return client.GetResponseAsync(q, options); //: chat open IChatClient
    }
}

static class Presets
{
    public static readonly Profile Careful = new("gpt-6-sol", 4000);
    public static readonly Profile Quick = new("gpt-5.4-nano", 100);
}
