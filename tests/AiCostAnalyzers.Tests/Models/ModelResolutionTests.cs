using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Models;

/// <summary>Which model a call site has, in the ways that applications choose one.</summary>
public class ModelResolutionTests
{
    private const string Header = """
        using Anthropic;
        using Anthropic.Models.Messages;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using OpenAI;
        using OpenAI.Responses;
        using ChatClient = OpenAI.Chat.ChatClient;
        using EmbeddingClient = OpenAI.Embeddings.EmbeddingClient;

        """;

    private static readonly AnalysisInputs s_settings = new()
    {
        Settings =
        [
            new Setting("Ai:ChatModel", "gpt-6-luna", new SourcePosition("appsettings.json", 3, 18)),
            new Setting("Ai:Deep:Model", "gpt-6-sol", new SourcePosition("appsettings.json", 5, 18)),
        ],
    };

    private static async Task Resolves(string expected, string source, AnalysisInputs? inputs = null)
    {
        var sites = await ExportRun.CallSitesAsync(Header + source, inputs);
        Assert.Equal([expected], sites.Select(ExportRun.Model));
    }

    [Theory]
    [InlineData("gpt-4o literal", "new ChatClient(\"gpt-4o\", key)")]
    [InlineData("gpt-4o literal", "new ChatClient(model: \"gpt-4o\", apiKey: key)")]
    [InlineData("gpt-4o constant", "new ChatClient(Name, key)")]
    [InlineData("gpt-4o-mini constant", "new ChatClient(\"gpt-4o\" + \"-mini\", key)")]
    [InlineData("gpt-4o-mini constant", "new ChatClient($\"{Name}-mini\", key)")]
    [InlineData("gpt-4o constant", "new ChatClient(Models.Default, key)")]
    [InlineData("gpt-4o literal", "new OpenAIClient(key).GetChatClient(\"gpt-4o\")")]
    [InlineData("gpt-4o literal | gpt-4o-mini literal", "new ChatClient(key.Length > 3 ? \"gpt-4o\" : \"gpt-4o-mini\", key)")]
    [InlineData("gpt-4o literal | gpt-4o-mini literal", "new ChatClient(key switch { \"a\" => \"gpt-4o\", _ => \"gpt-4o-mini\" }, key)")]
    [InlineData("gpt-4o fallback", "new ChatClient(Environment.GetEnvironmentVariable(\"MODEL\") ?? \"gpt-4o\", key)")]
    [InlineData("gpt-4o literal", "Make()")]
    [InlineData("", "new ChatClient(Environment.GetEnvironmentVariable(\"MODEL\"), key)")]
    [InlineData("", "new ChatClient(key, key)")]
    public Task Client_OfExpression(string expected, string client) => Resolves(expected, $$"""
        static class Models { public const string Default = "gpt-4o"; }
        class Service
        {
            const string Name = "gpt-4o";
            static ChatClient Make() => new("gpt-4o", "key");
            void Run(string key) { var client = {{client}}; client.CompleteChat("hi"); }
        }
        """);

    [Theory]
    [InlineData("gpt-4o literal", "Use(c => c.CompleteChatAsync(\"hi\"))")]
    [InlineData("gpt-4o literal", "Use(async c => { await Task.Yield(); await c.CompleteChatAsync(\"hi\"); })")]
    [InlineData("gpt-4o-mini literal", "With(\"hi\", (q, c) => c.CompleteChatAsync(q))")]
    [InlineData("gpt-5.4-nano literal", "Given(new ChatClient(\"gpt-5.4-nano\", \"key\"), c => c.CompleteChatAsync(\"hi\"))")]
    [InlineData("gpt-4o literal | gpt-4o-mini literal", "Either(c => c.CompleteChatAsync(\"hi\"))")]
    [InlineData("gpt-4o literal", "pool.Use(c => c.CompleteChatAsync(\"hi\"))")]
    [InlineData("gpt-4o literal", "\"x\".Extended(c => c.CompleteChatAsync(\"hi\"))")]
    [InlineData("open OpenAI.Chat.ChatClient", "Elsewhere(c => c.CompleteChatAsync(\"hi\"))")]
    public Task ClientThatALambdaIsHanded_HasTheModelOfWhoHandsIt(string expected, string call) => Resolves(expected, $$"""
        interface IPool { Task Use(Func<ChatClient, Task> action); }
        class Pool : IPool { private readonly ChatClient _client = new("gpt-4o", "key"); public Task Use(Func<ChatClient, Task> action) => action(_client); }
        static class Extensions { public static Task Extended(this string text, Func<ChatClient, Task> action) => action(new ChatClient("gpt-4o", text)); }
        class Service(IPool pool)
        {
            private readonly ChatClient _client = new("gpt-4o", "key");
            private static readonly ChatClient s_small = new("gpt-4o-mini", "key");
            Task Use(Func<ChatClient, Task> action) => action(_client);
            async Task With(string q, Func<string, ChatClient, Task> action) { await action.Invoke(q, s_small); }
            Task Given(ChatClient client, Func<ChatClient, Task> action) => action(client);
            Task Either(Func<ChatClient, Task> action) => DateTime.Now.Hour < 8 ? action(_client) : action(s_small);
            Task Elsewhere(Func<ChatClient, Task> action) => Task.CompletedTask;
            Task Run() => {{call}};
        }
        """);

    [Theory]
    [InlineData("gpt-4o literal", "texts.Select(t => new OpenAI.Chat.ChatMessage[] { t }).Select(Client.CompleteChat).ToList()")]
    [InlineData("gpt-4o literal", "Twice(Client.CompleteChatAsync)")]
    public Task OperationPassedByName_HasItsClientsModel(string expected, string call) => Resolves(expected, $$"""
        class Service
        {
            private static readonly ChatClient Client = new("gpt-4o", "key");
            void Run(string[] texts) => {{call}};
            static void Twice(Func<OpenAI.Chat.ChatMessage[], Task<System.ClientModel.ClientResult<OpenAI.Chat.ChatCompletion>>> ask) => ask([]);
        }
        """);

    [Theory]
    [InlineData("gpt-6-luna configuration of Ai:ChatModel", "configuration[\"Ai:ChatModel\"]")]
    [InlineData("gpt-6-luna configuration of ai:chatmodel", "configuration[\"ai:chatmodel\"]!")]
    [InlineData("gpt-6-luna configuration of Ai:ChatModel", "configuration[\"Ai:ChatModel\"] ?? \"gpt-4o\"")]
    [InlineData("gpt-6-luna configuration of Ai:ChatModel", "configuration.GetSection(\"Ai\")[\"ChatModel\"]")]
    [InlineData("gpt-6-luna configuration of Ai:ChatModel", "section[\"ChatModel\"]")]
    [InlineData("gpt-6-luna configuration of Ai:ChatModel", "configuration.GetValue<string>(\"Ai:ChatModel\")")]
    [InlineData("gpt-6-luna configuration of Ai:ChatModel", "configuration.GetValue(\"Ai:ChatModel\", \"gpt-4o\")")]
    [InlineData("gpt-6-luna configuration of Ai:ChatModel", "configuration.GetSection(\"Ai:ChatModel\").Value")]
    [InlineData("gpt-6-sol configuration of Ai:Deep:Model", "configuration.GetRequiredSection(\"Ai\").GetSection(\"Deep\")[\"Model\"]")]
    [InlineData("gpt-4o fallback of Ai:Other", "configuration[\"Ai:Other\"] ?? \"gpt-4o\"")]
    [InlineData("gpt-4o fallback of Ai:Other", "configuration.GetValue(\"Ai:Other\", \"gpt-4o\")")]
    [InlineData("unknown of Ai:Other", "configuration[\"Ai:Other\"]")]
    public Task Client_OfConfiguration(string expected, string model) => Resolves(expected, $$"""
        class Service(IConfiguration configuration)
        {
            void Run()
            {
                var section = configuration.GetSection("Ai");
                new ChatClient({{model}}, "key").CompleteChat("hi");
            }
        }
        """, s_settings);

    [Fact]
    public Task Client_OfField() => Resolves("gpt-4o literal", """
        class Service
        {
            private readonly ChatClient _client;
            public Service(string key) { _client = new ChatClient("gpt-4o", key); }
            void Run() => _client.CompleteChat("hi");
        }
        """);

    [Fact]
    public Task Client_OfLazyProperty() => Resolves("gpt-4o literal", """
        class Service(string key)
        {
            private ChatClient Client => new("gpt-4o", key);
            void Run() => Client.CompleteChat("hi");
        }
        """);

    [Fact]
    public Task Client_OfInterfaceOverAnthropic() => Resolves("claude-haiku-5-5 literal", """
        class Service(AnthropicClient root)
        {
            private readonly IChatClient _client = root.AsIChatClient("claude-haiku-5-5");
            Task Run() => _client.GetResponseAsync("hi");
        }
        """);

    [Fact]
    public Task OptionsModel_WinsOverClient() => Resolves("gpt-6-luna literal", """
        class Service(AnthropicClient root)
        {
            Task Run() => root.AsIChatClient("claude-haiku-5-5").GetResponseAsync("hi", new ChatOptions { ModelId = "gpt-6-luna" });
        }
        """);

    [Fact]
    public Task Injected_RegisteredInSameProject() => Resolves("gpt-4o literal", """
        class Service(ChatClient client) { void Run() => client.CompleteChat("hi"); }
        static class Root { static void Add(IServiceCollection services) => services.AddSingleton(new ChatClient("gpt-4o", "key")); }
        """);

    [Fact]
    public Task Injected_ByFactory() => Resolves("claude-sonnet-5-5 literal", """
        class Service(IChatClient client) { Task Run() => client.GetResponseAsync("hi"); }
        static class Root
        {
            static void Add(IServiceCollection services) =>
                services.AddSingleton<IChatClient>(sp => sp.GetRequiredService<AnthropicClient>().AsIChatClient("claude-sonnet-5-5"));
        }
        """);

    [Fact]
    public Task Injected_Keyed() => Resolves("gpt-4o literal", """
        class Service([FromKeyedServices("deep")] ChatClient client) { void Run() => client.CompleteChat("hi"); }
        static class Root
        {
            static void Add(IServiceCollection services)
            {
                services.AddKeyedSingleton("deep", new ChatClient("gpt-4o", "key"));
                services.AddSingleton(new ChatClient("gpt-6-luna", "key"));
            }
        }
        """);

    [Fact]
    public Task Injected_LastRegistrationWins() => Resolves("gpt-6-luna literal", """
        class Service(ChatClient client) { void Run() => client.CompleteChat("hi"); }
        static class Root
        {
            static void Add(IServiceCollection services)
            {
                services.AddSingleton(new ChatClient("gpt-4o", "key"));
                services.AddSingleton(new ChatClient("gpt-6-luna", "key"));
            }
        }
        """);

    [Fact]
    public Task Injected_RegisteredElsewhere_StaysOpen() => Resolves("open Microsoft.Extensions.AI.IChatClient", """
        class Service(IChatClient client) { Task Run() => client.GetResponseAsync("hi"); }
        """);

    [Fact]
    public Task Injected_KeyedElsewhere_StaysOpenOnItsKey() => Resolves("open Microsoft.Extensions.AI.IChatClient deep", """
        class Service([FromKeyedServices("deep")] IChatClient client) { Task Run() => client.GetResponseAsync("hi"); }
        """);

    [Fact]
    public Task ServiceProvider_StaysOpen() => Resolves("open OpenAI.Chat.ChatClient", """
        class Service(IServiceProvider services) { void Run() => services.GetRequiredService<ChatClient>().CompleteChat("hi"); }
        """);

    [Fact]
    public Task ParameterOfHelper_IsUnknown() => Resolves("", """
        class Service { void Run(ChatClient client) => client.CompleteChat("hi"); }
        """);

    [Fact]
    public Task Options_BoundToSection() => Resolves("gpt-6-luna configuration of Ai:ChatModel", """
        class AiOptions { public string ChatModel { get; set; } = "gpt-4o"; }
        class Service(IOptions<AiOptions> options) { void Run() => new ChatClient(options.Value.ChatModel, "key").CompleteChat("hi"); }
        static class Root { static void Add(IServiceCollection s, IConfiguration c) => s.Configure<AiOptions>(c.GetSection("Ai")); }
        """, s_settings);

    [Fact]
    public Task Options_BoundByBuilder() => Resolves("gpt-6-luna configuration of Ai:ChatModel", """
        class AiOptions { public string ChatModel { get; set; } = "gpt-4o"; }
        class Service(IOptions<AiOptions> options) { void Run() => new ChatClient(options.Value.ChatModel, "key").CompleteChat("hi"); }
        static class Root { static void Add(IServiceCollection s) => s.AddOptions<AiOptions>().BindConfiguration("Ai"); }
        """, s_settings);

    [Fact]
    public Task Options_BoundElsewhere_StayOpenWithFallback() => Resolves("gpt-4o fallback | open options:AiOptions ChatModel", """
        class AiOptions { public string ChatModel { get; set; } = "gpt-4o"; }
        class Service(IOptions<AiOptions> options) { void Run() => new ChatClient(options.Value.ChatModel, "key").CompleteChat("hi"); }
        """);

    [Fact]
    public Task ParameterDefault_IsAFallback() => Resolves("gpt-4o fallback", """
        class Service { void Run(string model = "gpt-4o") => new ChatClient(model, "key").CompleteChat("hi"); }
        """);

    [Theory]
    [InlineData("claude-sonnet-5-5 literal", "Model = Model.ClaudeSonnet5_5")]
    [InlineData("claude-haiku-4-5-20251001 literal", "Model = Model.ClaudeHaiku4_5_20251001")]
    [InlineData("claude-mythos-preview literal", "Model = Model.ClaudeMythosPreview")]
    [InlineData("claude-haiku-5-5 literal", "Model = \"claude-haiku-5-5\"")]
    public Task Anthropic_OfEnumOrText(string expected, string model) => Resolves(expected, $$"""
        class Service(AnthropicClient client) { Task Run() => client.Messages.Create(new MessageCreateParams { {{model}}, MaxTokens = 10, Messages = [] }); }
        """);

    [Fact]
    public Task Anthropic_OfCopiedParameters() => Resolves("claude-haiku-5-5 literal", """
        class Service(AnthropicClient client)
        {
            private static readonly MessageCreateParams s_base = new() { Model = Model.ClaudeSonnet5_5, MaxTokens = 10, Messages = [] };
            Task Run() => client.Messages.Create(s_base with { Model = Model.ClaudeHaiku5_5 });
        }
        """);

    [Fact]
    public Task Anthropic_OfCopyThatKeepsTheModel() => Resolves("claude-sonnet-5-5 literal", """
        class Service(AnthropicClient client)
        {
            private static readonly MessageCreateParams s_base = new() { Model = Model.ClaudeSonnet5_5, MaxTokens = 10, Messages = [] };
            Task Run() => client.Messages.Create(s_base with { MaxTokens = 20 });
        }
        """);

    [Theory]
    [InlineData("client.CreateResponse(\"gpt-6-sol\", \"hi\")")]
    [InlineData("client.CreateResponse(new CreateResponseOptions { Model = \"gpt-6-sol\" })")]
    [InlineData("client.CreateResponse(new CreateResponseOptions(\"gpt-6-sol\", []))")]
    public Task Responses_ThreeWays(string call) => Resolves("gpt-6-sol literal", $$"""
        class Service(ResponsesClient client) { void Run() { {{call}}; } }
        """);

    [Fact]
    public Task Embeddings_OfFactory() => Resolves("text-embedding-3-small literal", """
        class Service(OpenAIClient root)
        {
            private readonly EmbeddingClient _client = root.GetEmbeddingClient("text-embedding-3-small");
            void Run() => _client.GenerateEmbedding("hi");
        }
        """);
}
