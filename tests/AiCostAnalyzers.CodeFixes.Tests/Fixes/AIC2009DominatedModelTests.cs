using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

/// <summary>What the rules that swap models share is tested with AIC1001.</summary>
public sealed class AIC2009DominatedModelTests
{
    private static readonly AnalysisInputs s_own = AnalysisInputs.None with { Models = [Model("house-1", 5m, 54m), Model("house-2", 4m, 75m)] };

    private static ModelInfo Model(string id, decimal price, decimal figure) => new()
    {
        Id = id,
        Provider = "openai",
        Kind = OperationKind.Chat,
        Size = ModelSize.Medium,
        ContextWindow = 100_000,
        MaxOutputTokens = 10_000,
        Quality = [new QualityFigure("whatmodel", figure)],
        Periods = [new PricePeriod { Bands = [new PriceBand { Input = price, Output = price }] }],
    };

    private static string Class(string model, string method) =>
        $$"""
        using OpenAI.Chat;
        class C(string key)
        {
            private readonly ChatClient _chat = new({{model}}, key);

            async Task M(string text) => await _chat.{{method}}(text);
        }
        """;

    [Fact]
    public Task Model_IsSwappedWhereItIsSet() => new CodeFixTest<AiCostAnalyzer, AIC2009DominatedModel>
    {
        Source = Class("\"house-1\"", "[|CompleteChatAsync|]"),
        FixedSource = Class("\"house-2\"", "CompleteChatAsync"),
        References = TestReferences.OpenAI,
        Rules = { DiagnosticIds.DominatedModel },
        AdditionalFiles = { ("aicost/inputs.txt", s_own.Write()) },
        EquivalenceKey = "AIC2009:house-2",
        FixAll = FixAllOutcome.Nothing,
    }.RunAsync();

    [Fact]
    public Task ModelOfTwoPlaces_IsRefused() => new CodeFixTest<AiCostAnalyzer, AIC2009DominatedModel>
    {
        Source = Class("key.Length > 3 ? \"house-1\" : \"house-1\"", "[|CompleteChatAsync|]"),
        OffersNoFix = true,
        References = TestReferences.OpenAI,
        Rules = { DiagnosticIds.DominatedModel },
        AdditionalFiles = { ("aicost/inputs.txt", s_own.Write()) },
    }.RunAsync();
}
