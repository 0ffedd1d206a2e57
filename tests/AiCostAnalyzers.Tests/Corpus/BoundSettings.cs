//# setting LanguageModel:Chat:Model = gpt-6-sol
//# setting LanguageModel:Embeddings = text-embedding-3-large
//# setting Translator:ModelName = gpt-6-luna
//# setting Openings:Chat:Model = gpt-5.4-mini
// Options classes that are bound, read and passed on in the ways that the platform offers.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

sealed class LanguageModel
{
    public ChatPart Chat { get; set; } = new();

    public string Embeddings { get; set; } = "";
}

sealed class ChatPart
{
    public string Model { get; set; } = "";

    public int Limit { get; set; }
}

sealed class TranslatorSettings
{
    public required string ModelName { get; init; }
}

sealed class Composition(IConfiguration configuration)
{
    public void Add(IServiceCollection services)
    {
        services.AddOptions<LanguageModel>().Bind(configuration.GetSection("LanguageModel")); //: none
        var translator = configuration.GetSection("Translator").Get<TranslatorSettings>()!; //: none
        services.AddSingleton(translator); //: none
        services.AddSingleton(new ChatClient(configuration.GetRequiredSection("Openings").GetSection("Chat")["Model"], "key")); //: none
    }
}

sealed class Users(IOptionsMonitor<LanguageModel> monitor, IOptions<LanguageModel> options, TranslatorSettings translator, OpenAIClient root, ChatClient openings)
{
    private readonly ChatPart _chat = options.Value.Chat;

    public Task Monitor(string q) => root.GetChatClient(monitor.CurrentValue.Chat.Model).CompleteChatAsync(q); //: chat gpt-6-sol configuration

    public Task Part(string q)
    {
        var part = _chat;
        return root.GetChatClient(part.Model).CompleteChatAsync(q); //: chat gpt-6-sol configuration
    }

    public Task Vectors(string q) => root.GetEmbeddingClient(options.Value.Embeddings).GenerateEmbeddingAsync(q); //: embedding text-embedding-3-large configuration

    public Task Translate(string q) => root.GetChatClient(translator.ModelName).CompleteChatAsync(q); //: chat gpt-6-luna configuration

    public Task Open(string q) => openings.CompleteChatAsync(q); //: chat gpt-5.4-mini configuration

    public void Log() => Console.WriteLine($"{monitor.CurrentValue.Chat.Model} {translator.ModelName}"); //: none
}
