using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2009DominatedModelTests
{
    private static Task Verify(string members, AnalysisInputs? inputs = null) => RuleTest.Verify(DiagnosticIds.DominatedModel, Class(members), inputs);

    /// <summary>An old model of the team's own, and a successor at four fifths of its price.</summary>
    private static AnalysisInputs Own(decimal oldFigure, decimal newFigure, decimal newPrice = 4m, params SubstituteRule[] rules) => AnalysisInputs.None with
    {
        Models = [Model("house-1", 5m, oldFigure), Model("house-2", newPrice, newFigure)],
        Substitutes = [new SubstituteRule(false, null, "gpt-*", null), .. rules],
    };

    private static ModelInfo Model(string id, decimal price, decimal figure) => new()
    {
        Id = id,
        Provider = "openai",
        Kind = OperationKind.Chat,
        Size = ModelSize.Medium,
        ContextWindow = 100_000,
        MaxOutputTokens = 10_000,
        Quality = [new QualityFigure("whatmodel", figure), new QualityFigure("gpqa", 50m)],
        Periods = [new PricePeriod { Bands = [new PriceBand { Input = price, Output = price }] }],
    };

    private const string Call = """
        private readonly ChatClient _house = new("house-1", key);

        async Task Run(string text) => await _house.[|CompleteChatAsync|](text);
        """;

    private static readonly string s_unmarked = Call.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    [Fact]
    public Task BetterAndCheaper_Triggers() => Of(
        DiagnosticIds.DominatedModel, Class(Call.Replace("[|", "{|#0:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal)), Own(54m, 75.1m))
        .Expect(
            0,
            DiagnosticIds.DominatedModel,
            "'house-1' costs about $0.0065 (assuming tokens: 1,000 in, 300 out) a call; 'house-2' is better (whatmodel 75.1 against 54, autumn 2026) and costs about $0.0052, 20 % less")
        .RunAsync();

    [Fact]
    public Task Streaming_Triggers() => Verify(
        """
        private readonly ChatClient _house = new("house-1", key);

        async Task Run(string text) { await foreach (var u in _house.[|CompleteChatStreamingAsync|](text)) { } }
        """,
        Own(54m, 75.1m));

    [Fact]
    public Task InAHandler_Triggers() => RuleTest.Verify(
        DiagnosticIds.DominatedModel,
        """
        static class Routes
        {
            private static readonly ChatClient s_house = new("house-1", "key");

            static void Map(WebApplication app) => app.MapPost("/ask", async (string text) => { await s_house.[|CompleteChatAsync|](text); });
        }
        """,
        Own(54m, 75.1m));

    [Fact]
    public Task ModelOfOptions_Triggers() => Verify(
        """async Task Run(IChatClient client, string text) => await client.[|GetResponseAsync|](text, new ChatOptions { ModelId = "house-1" });""", Own(54m, 75.1m));

    [Fact]
    public Task InALoopAtAFifthLess_Triggers() => Verify(
        """
        private readonly ChatClient _house = new("house-1", key);

        async Task Run(string[] texts) { foreach (var t in texts) await _house.[|CompleteChatAsync|](t); }
        """,
        Own(54m, 75.1m));

    [Fact]
    public Task Structured_Triggers() => Verify(
        """
        private readonly ChatClient _house = new("house-1", key);

        async Task Run(string text) => await _house.[|CompleteChatAsync|]([new Chat.UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 10 });
        """,
        Own(54m, 75.1m));

    [Fact]
    public Task Level_DoesNotTrigger() => Verify(s_unmarked, Own(75m, 75.5m));

    [Fact]
    public Task Lower_DoesNotTrigger() => Verify(s_unmarked, Own(75m, 60m));

    [Fact]
    public Task Dearer_DoesNotTrigger() => Verify(s_unmarked, Own(54m, 75.1m, newPrice: 6m));

    [Fact]
    public Task Denied_DoesNotTrigger() => Verify(s_unmarked, Own(54m, 75.1m, 4m, new SubstituteRule(false, null, "house-2", null)));

    [Fact]
    public Task HalfThePriceInALoop_IsLeftToTheHotPathRule() => Verify(
        """
        private readonly ChatClient _house = new("house-1", key);

        async Task Run(string[] texts) { foreach (var t in texts) await _house.CompleteChatAsync(t); }
        """,
        Own(54m, 75.1m, newPrice: 2m));

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => Verify("async Task Run(ChatClient client, string text) => await client.CompleteChatAsync(text);", Own(54m, 75.1m));

    [Fact]
    public Task RetiringModel_IsLeftToItsRule() => Verify("async Task Run(string text) => await _gpt.CompleteChatAsync(text);");
}
