using AiCostAnalyzers.Facts;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2008ConstantPromptTests
{
    private static Task Verify(string call) => RuleTest.Verify(DiagnosticIds.ConstantPrompt, Mapped(call));

    private static string Mapped(string call) => $$"""
        static class Routes
        {
            private const string Prompt = "Greet the customer.";
            private static readonly ChatClient s_luna = new("gpt-6-luna", "key");
            private static readonly EmbeddingClient s_embeddings = new("text-embedding-3-small", "key");

            static void Map(WebApplication app, IMemoryCache cache, Chat.ChatTool tool) => app.MapGet("/greeting", async (string name) => { {{call}} });
        }
        """;

    [Fact]
    public Task Literal_Triggers() => Of(DiagnosticIds.ConstantPrompt, Mapped("""await s_luna.{|#0:CompleteChatAsync|}("Greet the customer.");"""))
        .Expect(
            0,
            DiagnosticIds.ConstantPrompt,
            "'gpt-6-luna' is asked the same constant prompt with each request of GET /greeting, about $0.00015 (assuming tokens: 300 out) each; keep the answer for a while")
        .RunAsync();

    [Fact]
    public Task Constant_Triggers() => Verify("await s_luna.[|CompleteChatAsync|](Prompt);");

    [Fact]
    public Task Messages_Trigger() => Verify("""await s_luna.[|CompleteChatAsync|]([new Chat.SystemChatMessage("Be kind."), new Chat.UserChatMessage(Prompt)]);""");

    [Fact]
    public Task Stream_Triggers() => Verify("""await foreach (var update in s_luna.[|CompleteChatStreamingAsync|]("Tell a story.")) { }""");

    [Fact]
    public Task Embedding_Triggers() => Verify("""await s_embeddings.[|GenerateEmbeddingAsync|]("returns");""");

    [Fact]
    public Task ControllerAction_Triggers() => RuleTest.Verify(DiagnosticIds.ConstantPrompt, """
        public class GreetingController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private readonly ChatClient _luna = new("gpt-6-luna", "key");

            [Microsoft.AspNetCore.Mvc.HttpGet("greeting")]
            public async Task<string> Get() => (await _luna.[|CompleteChatAsync|]("Greet.")).Value.Content[0].Text;
        }
        """);

    private static readonly RuleCases s_cases = new(
        DiagnosticIds.ConstantPrompt,
        AnalysisInputs.None,
        ("ConstantsTogether_Triggers", Case("""await s_luna.[|CompleteChatAsync|](Prompt + " Be brief.");""")),
        ("TemplateOfConstants_Triggers", Case("""await s_luna.[|CompleteChatAsync|]($"{Prompt}\nBe brief.");""")),
        ("OptionsInSight_Triggers", Case("await s_luna.[|CompleteChatAsync|]([new Chat.UserChatMessage(Prompt)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });")),
        ("Anthropic_Triggers", Case("await s_claude.Messages.[|Create|](new MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 100, Messages = [new UserMessageParam { Content = Prompt }] });")),
        ("NameInAMessage_DoesNotTrigger", Case("await s_luna.CompleteChatAsync([new Chat.SystemChatMessage(Prompt), new Chat.UserChatMessage(name)]);")),
        ("DayInThePrompt_DoesNotTrigger", Case("""await s_luna.CompleteChatAsync($"Greet on {System.DateTime.Today:d}.");""")),
        ("HistoryOfTheUser_DoesNotTrigger", Case("await s_luna.CompleteChatAsync(History(name));")),
        ("AskedWhenTheProgramStarts_DoesNotTrigger", """
            // file
            static class Routes
            {
                static async Task Map(WebApplication app)
                {
                    var greeting = await new ChatClient("gpt-6-luna", "key").CompleteChatAsync("Greet the customer.");
                    app.MapGet("/greeting", () => greeting.Value.Content[0].Text);
                }
            }
            """));

    public static TheoryData<string> Cases => s_cases.Names;

    private static string Case(string call) => $$"""
        // file
        static class Routes
        {
            private const string Prompt = "Greet the customer.";
            private static readonly ChatClient s_luna = new("gpt-6-luna", "key");
            private static readonly AnthropicClient s_claude = new();

            static List<Chat.ChatMessage> History(string name) => [];

            static void Map(WebApplication app) => app.MapGet("/greeting", async (string name) => { {{call}} });
        }
        """;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Case_IsJudged(string name) => s_cases.VerifyAsync(name);

    [Fact]
    public Task PromptOfTheRequest_DoesNotTrigger() => Verify("""await s_luna.CompleteChatAsync($"Greet {name}.");""");

    [Fact]
    public Task KeptInACache_DoesNotTrigger() => Verify("""await cache.GetOrCreateAsync("greeting", async entry => await s_luna.CompleteChatAsync(Prompt));""");

    [Fact]
    public Task Tools_DoNotTrigger() => Verify("await s_luna.CompleteChatAsync([new Chat.UserChatMessage(Prompt)], new ChatCompletionOptions { Tools = { tool } });");

    [Fact]
    public Task OptionsFromElsewhere_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.ConstantPrompt, """
        static class Routes
        {
            static void Map(WebApplication app, ChatClient client, ChatCompletionOptions options) =>
                app.MapGet("/greeting", async () => { await client.CompleteChatAsync([new Chat.UserChatMessage("Greet.")], options); });
        }
        """);

    [Fact]
    public Task OffTheHotPath_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.ConstantPrompt, Class("""async Task Run() => await _luna.CompleteChatAsync("Greet.");"""));

    [Fact]
    public Task Worker_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.ConstantPrompt, """
        public class Nightly : Microsoft.Extensions.Hosting.BackgroundService
        {
            private readonly ChatClient _luna = new("gpt-6-luna", "key");

            protected override async Task ExecuteAsync(CancellationToken stop) => await _luna.CompleteChatAsync("Poem of the day.");
        }
        """);
}
