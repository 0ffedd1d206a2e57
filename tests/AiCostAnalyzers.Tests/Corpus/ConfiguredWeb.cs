//# setting Ai:ChatModel = gpt-6-luna
//# setting Ai:Deep:Model = gpt-6-sol
//# setting Search:EmbeddingModel = text-embedding-3-large
// The commonest shape of an application: the model stands in appsettings.json, with or without a fallback in the code.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Responses;

class AnswerService(IConfiguration configuration, OpenAIClient root)
{
    private readonly ChatClient _chat = root.GetChatClient(configuration["Ai:ChatModel"]); //: none
    private readonly string _deep = configuration.GetSection("Ai:Deep")["Model"] ?? "gpt-4o"; //: none

    public Task Quick(string question) => _chat.CompleteChatAsync(question); //: chat gpt-6-luna configuration

    public Task Deep(string question) => root.GetChatClient(_deep).CompleteChatAsync(question); //: chat gpt-6-sol configuration

    public Task Missing(string question) =>
        root.GetChatClient(configuration["Ai:Missing"]).CompleteChatAsync(question); //: chat unknown of Ai:Missing

    public Task Guarded(string question)
    {
        var model = configuration["Ai:Other"];
        if (string.IsNullOrWhiteSpace(model))
        {
            model = "gpt-4o-mini";
        }

        return root.GetChatClient(model).CompleteChatAsync(question); //: chat gpt-4o-mini fallback
    }

    public Task Conditional(string question)
    {
        var name = configuration["Ai:Second"];
        var model = string.IsNullOrEmpty(name) ? "gpt-4o-mini" : name;
        return root.GetChatClient(model).CompleteChatAsync(question); //: chat gpt-4o-mini fallback
    }

    public Task Required(string question)
    {
        var model = configuration["Ai:ChatModel"] ?? throw new InvalidOperationException("Ai:ChatModel is not set"); //: none
        return root.GetChatClient(model).CompleteChatAsync(question); //: chat gpt-6-luna configuration
    }

    public Task Environment(string question) =>
        root.GetChatClient(System.Environment.GetEnvironmentVariable("CHAT_MODEL") ?? "gpt-5.4-mini").CompleteChatAsync(question); //: chat gpt-5.4-mini fallback
}

class SearchOptions
{
    public string EmbeddingModel { get; set; } = "text-embedding-3-small";

    public RerankOptions Rerank { get; set; } = new();
}

class RerankOptions
{
    public string Model { get; set; } = "gpt-5.4-nano";
}

class SearchService(IOptions<SearchOptions> options, OpenAIClient root, ResponsesClient responses)
{
    private readonly SearchOptions _options = options.Value;

    public Task Index(IEnumerable<string> texts) =>
        root.GetEmbeddingClient(_options.EmbeddingModel).GenerateEmbeddingsAsync(texts); //: embedding text-embedding-3-large configuration

    public Task One(string text)
    {
        var client = root.GetEmbeddingClient(options.Value.EmbeddingModel); //: none
        return client.GenerateEmbeddingAsync(text); //: embedding text-embedding-3-large configuration
    }

    public Task Rerank(string text) => responses.CreateResponseAsync(_options.Rerank.Model, text); //: chat gpt-5.4-nano fallback
}

static class Composition
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SearchOptions>(configuration.GetSection("Search")); //: none
        services.AddSingleton<SearchService>(); //: none
        services.AddSingleton(new OpenAIClient("key")); //: none
    }
}
