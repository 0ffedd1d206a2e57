//# setting Ai:Chat:Model = gpt-6-luna
//# setting Ai:Chat:Fallback:Model = gpt-5.4-nano
//# setting Ai:Vectors:Deployment = text-embedding-3-small
//# setting Ai:Careful = gpt-6-sol
//# setting Azure:Deployments:Chat = chat-prod
// Options that are injected in every way the platform has, read in records, dictionaries, switches and environment variables.
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using ChatMessage = OpenAI.Chat.ChatMessage;

sealed class AiSection
{
    public const string Name = "Ai";

    public ChatSection Chat { get; set; } = new();

    public VectorSection Vectors { get; set; } = new();

    public string Careful { get; set; } = string.Empty;
}

sealed class ChatSection
{
    public string Model { get; set; } = string.Empty;

    public FallbackSection Fallback { get; set; } = new();
}

sealed record VectorSection
{
    public string Deployment { get; init; } = string.Empty;
}

sealed class FallbackSection
{
    public string Model { get; set; } = string.Empty;
}

sealed record ModelChoice(string Name, int Limit = 500);

static class ServiceSetup
{
    public static IServiceCollection AddAi(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<AiSection>(configuration.GetSection(AiSection.Name)); //: none
        services.AddSingleton(_ => new OpenAIClient(configuration["OpenAI:Key"]!)); //: none
        services.AddKeyedSingleton("deployed", (provider, _) => provider.GetRequiredService<OpenAIClient>().GetChatClient(configuration.GetSection("Azure").GetSection("Deployments")["Chat"])); //: none
        services.AddSingleton<SnapshotAnswers>(); //: none
        return services;
    }
}

sealed class SnapshotAnswers(OpenAIClient root, IOptionsSnapshot<AiSection> options, IOptionsMonitor<AiSection> monitor, [FromKeyedServices("deployed")] ChatClient deployed)
{
    private readonly AiSection _section = options.Value;

    public async Task<string> AskAsync(string question, CancellationToken stop)
    {
        var client = root.GetChatClient(options.Value.Chat.Model); //: none
        ChatCompletion completion = await client.CompleteChatAsync([ChatMessage.CreateUserMessage(question)], cancellationToken: stop); //: chat gpt-6-luna configuration
        return completion.Content[0].Text; //: none
    }

    public Task FallBack(string q) => root.GetChatClient(_section.Chat.Fallback.Model).CompleteChatAsync(q); //: chat gpt-5.4-nano configuration

    public Task Current(string q)
    {
        var current = monitor.CurrentValue;
        var model = current.Careful;
        return root.GetChatClient(model).CompleteChatAsync(q); //: chat gpt-6-sol configuration
    }

    public Task Named(string q) => root.GetChatClient(monitor.Get("other").Careful).CompleteChatAsync(q); //: chat gpt-6-sol configuration

    public Task Vectors(string q) => root.GetEmbeddingClient(options.Value.Vectors.Deployment).GenerateEmbeddingAsync(q); //: embedding text-embedding-3-small configuration

    public Task Deployed(string q) => deployed.CompleteChatAsync(q); //: chat chat-prod configuration

    public void Reload() => monitor.OnChange(section => Console.WriteLine(section.Chat.Model)); //: none
}

sealed class Environments(string key)
{
    private static readonly string s_model = Environment.GetEnvironmentVariable("AI_MODEL") ?? "gpt-4o-mini";

    private readonly ChatClient _client = new(Environment.GetEnvironmentVariable("OPENAI_MODEL") is { Length: > 0 } set ? set : "gpt-5.4-mini", key);

    public Task Ask(string q) => new ChatClient(s_model, key).CompleteChatAsync(q); //: chat gpt-4o-mini fallback

    public Task AskOther(string q) => _client.CompleteChatAsync(q); //: chat gpt-5.4-mini fallback

    public Task AskBare(string q) => new ChatClient(Environment.GetEnvironmentVariable("BARE_MODEL"), key).CompleteChatAsync(q); //: chat unknown

    public string? Region => Environment.GetEnvironmentVariable("AI_REGION"); //: none
}

sealed class Tables(string key)
{
    private static readonly Dictionary<string, string> s_models = new(StringComparer.OrdinalIgnoreCase)
    {
        ["quick"] = "gpt-5.4-nano",
        ["careful"] = "gpt-6-sol",
    };

    private static readonly IReadOnlyDictionary<int, ModelChoice> s_choices = new Dictionary<int, ModelChoice>
    {
        { 1, new ModelChoice("gpt-5.4-nano", 50) },
        { 2, new("gpt-5.4-mini") },
    };

    public Task Constant(string q) => new ChatClient(s_models["quick"], key).CompleteChatAsync(q); //: chat gpt-5.4-nano

    public Task Any(string q, string level) => new ChatClient(s_models[level], key).CompleteChatAsync(q); //: chat gpt-5.4-nano | gpt-6-sol

    public Task OfRecord(string q, int level) => new ChatClient(s_choices[level].Name, key).CompleteChatAsync(q); //: chat gpt-5.4-nano | gpt-5.4-mini

    public Task Or(string q, string level) => new ChatClient(s_models.GetValueOrDefault(level, "gpt-4o"), key).CompleteChatAsync(q); //: chat gpt-5.4-nano | gpt-6-sol | gpt-4o

    public int Count() => s_models.Count + s_choices.Values.Sum(static c => c.Limit); //: none

    public Task Cheapest(string q, bool quick) => new ChatClient(
        quick switch
        {
            true when q.Length < 10 => Names.Quick,
            true => "gpt-5.4-mini",
            _ => Names.Careful,
        },
        key).CompleteChatAsync(q); //: chat gpt-5.4-nano | gpt-5.4-mini | gpt-6-sol

    private static class Names
    {
        private const string Family = "gpt";

        public const string Quick = Family + "-5.4-" + nameof(nano);

        public const string Careful = $"{Family}-6-sol";

        private const int nano = 1;
    }
}
