using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2003ModelRetiresTests
{
    private static Task Verify(string members, AnalysisInputs? inputs = null) => RuleTest.Verify(DiagnosticIds.ModelRetires, Class(members), inputs);

    private static string Chat(string model) => $$"""
        private readonly ChatClient _chat = new({|#1:"{{model}}"|}, key);

        async Task Run(string text) => await _chat.{|#0:CompleteChatAsync|}(text);
        """;

    private static string Unmarked(string model) => Chat(model)
        .Replace("{|#0:", "", StringComparison.Ordinal).Replace("{|#1:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    [Fact]
    public Task AnnouncedEnd_Triggers() => Of(DiagnosticIds.ModelRetires, Class(Chat("gpt-4o")))
        .Expect(
            0,
            DiagnosticIds.ModelRetires,
            "'gpt-4o' is served until 2027-01-14 (prices of 2026-11-21); a call costs about $0.0055 (assuming tokens: 1,000 in, 300 out); its provider names 'gpt-6-luna' instead, which costs about $0.00025, 95 % less (quality unmeasured)",
            DiagnosticSeverity.Info,
            additional: [1])
        .RunAsync();

    [Fact]
    public Task PastEnd_Triggers() => Of(DiagnosticIds.ModelRetires, Class(Chat("gpt-4o-2024-05-13")))
        .Expect(
            0,
            DiagnosticIds.ModelRetires,
            "'gpt-4o-2024-05-13' is no longer served since 2026-10-23 (prices of 2026-11-21); a call costs about $0.0095 (assuming tokens: 1,000 in, 300 out); its provider names 'gpt-5.6-sol' instead, which costs about $0.0100, 6 % more (quality unmeasured)")
        .RunAsync();

    [Fact]
    public Task EnumMember_Triggers() => Verify("""
        async Task Run() => await _claude.Messages.[|Create|](new MessageCreateParams { Model = Model.ClaudeSonnet4_5, MaxTokens = 100, Messages = [] });
        """);

    [Fact]
    public Task ModelOfOptions_Triggers() => Verify("""
        async Task Run(IChatClient client, string text) => await client.[|GetResponseAsync|](text, new ChatOptions { ModelId = "gpt-4o" });
        """);

    [Fact]
    public Task InALoop_TriggersBesideTheHotPathRule() => Verify("""
        async Task Run(string[] texts) { foreach (var t in texts) await _gpt.[|CompleteChatAsync|](t); }
        """);

    [Fact]
    public Task LaterPrices_SayThatItHasEnded() => Of(DiagnosticIds.ModelRetires, Class(Chat("gpt-4o")), AnalysisInputs.None with { PricesAsOf = new CalendarDate(2027, 2, 1) })
        .Expect(
            0,
            DiagnosticIds.ModelRetires,
            "'gpt-4o' is no longer served since 2027-01-14 (prices of 2027-02-01); a call costs about $0.0055 (assuming tokens: 1,000 in, 300 out); its provider names 'gpt-6-luna' instead, which costs about $0.00025, 95 % less (quality unmeasured)")
        .RunAsync();

    [Fact]
    public Task ReplacementThatTheTeamApproved_IsNamedSo() => Of(
        DiagnosticIds.ModelRetires, Class(Chat("gpt-4o")), AnalysisInputs.None with { Substitutes = [new SubstituteRule(true, "gpt-4o", "gpt-6-*", "evaluations/desk.md")] })
        .Expect(
            0,
            DiagnosticIds.ModelRetires,
            "'gpt-4o' is served until 2027-01-14 (prices of 2026-11-21); a call costs about $0.0055 (assuming tokens: 1,000 in, 300 out); its provider names 'gpt-6-luna' instead, which costs about $0.00025, 95 % less (approved: evaluations/desk.md)")
        .RunAsync();

    [Fact]
    public Task ReplacementThatTheTeamDenied_IsNotOffered() => Of(
        DiagnosticIds.ModelRetires, Class(Chat("gpt-4o")), AnalysisInputs.None with { Substitutes = [new SubstituteRule(false, null, "gpt-6-luna", null)] })
        .Expect(
            0,
            DiagnosticIds.ModelRetires,
            "'gpt-4o' is served until 2027-01-14 (prices of 2026-11-21); its provider names 'gpt-6-luna' instead",
            properties: new Dictionary<string, string?> { [DiagnosticProperties.Substitutes] = "" })
        .RunAsync();

    private static readonly RuleCases s_cases = new(
        DiagnosticIds.ModelRetires,
        AnalysisInputs.None,
        ("Stream_Triggers", "async Task Run(string t) { await foreach (var part in _gpt.[|CompleteChatStreamingAsync|](t)) { } }"),
        ("ClientOfAClient_Triggers", "Task Run(OpenAIClient openAI, string t) => openAI.GetChatClient(\"gpt-4o\").[|CompleteChatAsync|](t);"),
        ("ConstantOfAnotherType_Triggers", "private static class Models { public const string Chat = \"gpt-4o\"; }\nTask Run(string t) => new ChatClient(Models.Chat, key).[|CompleteChatAsync|](t);"),
        ("AdapterOfAnthropic_Triggers", "Task Run(string t) => _claude.AsIChatClient(\"claude-sonnet-4-5\").[|GetResponseAsync|](t);"),
        ("RegisteredClient_Triggers", """
            // file
            class Answers(ChatClient client) { public Task Ask(string t) => client.[|CompleteChatAsync|](t); }
            static class Root { static void Add(IServiceCollection services) => services.AddSingleton(new ChatClient("gpt-4o", "key")); }
            """),
        ("SmallModelThatIsServed_DoesNotTrigger", "Task Run(string t) => _claude.AsIChatClient(\"claude-haiku-5-5\").GetResponseAsync(t);"),
        ("OneOfTwoModels_DoesNotTrigger", "Task Run(bool b, string t) => new ChatClient(b ? \"gpt-4o\" : \"gpt-6-luna\", key).CompleteChatAsync(t);"),
        ("ClientThatIsOnlyMade_DoesNotTrigger", "ChatClient Run() => _gpt;"),
        ("ModelOfARequestsBody_DoesNotTrigger", "Task Run(IChatClient client, HttpRequest request) => client.GetResponseAsync(\"hi\", new ChatOptions { ModelId = request.Headers[\"model\"] });"),
        ("TokenCount_DoesNotTrigger", "Task Run(string t) => _claude.Messages.CountTokens(new MessageCountTokensParams { Model = Model.ClaudeSonnet4_5, Messages = [new UserMessageParam { Content = t }] });"));

    public static TheoryData<string> Cases => s_cases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Case(string name) => s_cases.VerifyAsync(name);

    [Fact]
    public Task CurrentModel_DoesNotTrigger() => Verify("async Task Run(string text) => await _luna.CompleteChatAsync(text);");

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => Verify(Unmarked("house-model"));

    [Fact]
    public Task InjectedClient_DoesNotTrigger() => Verify("async Task Run(ChatClient client, string text) => await client.CompleteChatAsync(text);");

    [Fact]
    public Task Fallback_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.ModelRetires, """
        class Service(IConfiguration configuration, string key)
        {
            private readonly ChatClient _chat = new(configuration["Model"] ?? "gpt-4o", key);

            async Task Run(string text) => await _chat.CompleteChatAsync(text);
        }
        """);

    [Fact]
    public Task CurrentEmbedding_DoesNotTrigger() => Verify("async Task Run(string text) => await _embeddings.GenerateEmbeddingAsync(text);");

    [Fact]
    public Task LocalModelOfTheSameName_DoesNotTrigger() => Verify("""
        async Task Run(string text)
        {
            var chat = new ChatClient("gpt-4o", new System.ClientModel.ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new System.Uri("http://localhost:11434/v1") });
            await chat.CompleteChatAsync(text);
        }
        """);
}
