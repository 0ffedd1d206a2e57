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
