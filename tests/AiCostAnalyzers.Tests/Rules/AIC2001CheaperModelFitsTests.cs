using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2001CheaperModelFitsTests
{
    private static Task Verify(string members, AnalysisInputs? inputs = null) => RuleTest.Verify(DiagnosticIds.CheaperModelFits, Class(members), inputs);

    /// <summary>A model of the team's own with a substitute that is only cheaper.</summary>
    private static AnalysisInputs Own(params SubstituteRule[] rules) => AnalysisInputs.None with
    {
        Models =
        [
            Model("house-large", ModelSize.Large, 10m),
            Model("house-small", ModelSize.Small, 1m),
        ],
        Substitutes = rules,
    };

    private static ModelInfo Model(string id, ModelSize size, decimal price) => new()
    {
        Id = id,
        Provider = "openai",
        Kind = AiCostAnalyzers.Facts.OperationKind.Chat,
        Size = size,
        ContextWindow = 100_000,
        MaxOutputTokens = 10_000,
        Periods = [new PricePeriod { Bands = [new PriceBand { Input = price, Output = price }] }],
    };

    private static string Call(string model) => $$"""
        private readonly ChatClient _house = new("{{model}}", key);

        async Task Run(string text) => await _house.{|#0:CompleteChatAsync|}(text);
        """;

    [Fact]
    public Task ApprovedSubstitute_IsASuggestion() => Of(
        DiagnosticIds.CheaperModelFits, Class(Call("house-large")), Own(new SubstituteRule(true, "house-large", "house-small", "our own evaluation")))
        .Expect(
            0,
            DiagnosticIds.CheaperModelFits,
            "'house-large' costs about $0.0130 (assuming tokens: 1,000 in, 300 out) a call; 'house-small' costs about $0.0013, 90 % less (approved: our own evaluation)",
            DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task UnmeasuredSubstitute_IsHidden() => Of(DiagnosticIds.CheaperModelFits, Class(Call("house-large")), Own(new SubstituteRule(false, null, "gpt-*", null)))
        .Expect(
            0,
            DiagnosticIds.CheaperModelFits,
            "'house-large' costs about $0.0130 (assuming tokens: 1,000 in, 300 out) a call; 'house-small' costs about $0.0013, 90 % less (quality unmeasured)",
            DiagnosticSeverity.Hidden)
        .RunAsync();

    [Fact]
    public Task Streaming_Triggers() => Verify("""
        private readonly ChatClient _sol = new("gpt-6-sol", key);

        async Task Run(string text) { await foreach (var u in _sol.[|CompleteChatStreamingAsync|](text)) { } }
        """);

    [Fact]
    public Task ModelOfOptions_Triggers() => Verify("""
        async Task Run(IChatClient client, string text) => await client.[|GetResponseAsync|](text, new ChatOptions { ModelId = "gpt-6-sol" });
        """);

    [Fact]
    public Task ConsoleLoop_Triggers() => Verify("""
        private readonly ChatClient _sol = new("gpt-6-sol", key);

        async Task Run() { while (System.Console.ReadLine() is { } line) await _sol.[|CompleteChatAsync|](line); }
        """);

    [Fact]
    public Task Fallback_IsHidden() => Of(DiagnosticIds.CheaperModelFits, """
        class Service(IConfiguration configuration, string key)
        {
            private readonly ChatClient _sol = new(configuration["Model"] ?? "gpt-6-sol", key);

            async Task Run(string text) => await _sol.{|#0:CompleteChatAsync|}(text);
        }
        """)
        .Expect(0, DiagnosticIds.CheaperModelFits, severity: DiagnosticSeverity.Hidden)
        .RunAsync();

    [Fact]
    public Task SmallModel_DoesNotTrigger() => Verify("async Task Run(string text) => await _luna.CompleteChatAsync(text);");

    [Fact]
    public Task InALoop_DoesNotTrigger() => Verify("""
        private readonly ChatClient _sol = new("gpt-6-sol", key);

        async Task Run(string[] texts) { foreach (var t in texts) await _sol.CompleteChatAsync(t); }
        """);

    [Fact]
    public Task RetiringModel_DoesNotTrigger() => Verify("async Task Run(string text) => await _gpt.CompleteChatAsync(text);");

    [Fact]
    public Task DeniedSubstitute_DoesNotTrigger() => RuleTest.Verify(
        DiagnosticIds.CheaperModelFits,
        Class(Call("house-large").Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)),
        Own(new SubstituteRule(false, null, "*-luna*", null), new SubstituteRule(false, null, "*", null)));

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => Verify("async Task Run(ChatClient client, string text) => await client.CompleteChatAsync(text);");

    [Fact]
    public Task Embedding_DoesNotTrigger() => Verify("""
        private readonly EmbeddingClient _large = new("text-embedding-3-large", key);

        async Task Run(string text) => await _large.GenerateEmbeddingAsync(text);
        """);

    [Fact]
    public Task HandlerWithUnmeasuredSubstitute_IsLeftToTheHotPathRule() => RuleTest.Verify(
        DiagnosticIds.CheaperModelFits,
        """
        static class Routes
        {
            private static readonly ChatClient s_house = new("house-large", "key");

            static void Map(WebApplication app) => app.MapPost("/ask", async (string text) => { await s_house.CompleteChatAsync(text); });
        }
        """,
        Own());
}
