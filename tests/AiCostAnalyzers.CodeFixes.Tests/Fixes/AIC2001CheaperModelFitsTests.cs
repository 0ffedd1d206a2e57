using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

/// <summary>What the rules that swap models share is tested with AIC1001.</summary>
public sealed class AIC2001CheaperModelFitsTests
{
    private static string Class(string model, string method) =>
        $$"""
        using OpenAI.Chat;
        class C(string key)
        {
            private readonly ChatClient _chat = new("{{model}}", key);

            async Task M(string text) => await _chat.{{method}}(text);
        }
        """;

    [Fact]
    public Task Model_IsSwappedWhereItIsSet() => new CodeFixTest<AiCostAnalyzer, AIC2001CheaperModelFits>
    {
        Source = Class("gpt-6-sol", "[|CompleteChatAsync|]"),
        FixedSource = Class("gpt-6-luna", "CompleteChatAsync"),
        References = TestReferences.OpenAI,
        Rules = { "AIC2001" },
        EquivalenceKey = "AIC2001:gpt-6-luna",
        FixAll = FixAllOutcome.Nothing,
    }.RunAsync();

    [Fact]
    public Task ModelOfTwoPlaces_IsRefused() => new CodeFixTest<AiCostAnalyzer, AIC2001CheaperModelFits>
    {
        Source = """
            using OpenAI.Chat;
            class C(string key)
            {
                async Task M(string text)
                {
                    var chat = new ChatClient(text.Length > 10 ? "gpt-6-sol" : "gpt-6-sol", key);
                    await chat.[|CompleteChatAsync|](text);
                }
            }
            """,
        OffersNoFix = true,
        References = TestReferences.OpenAI,
        Rules = { "AIC2001" },
    }.RunAsync();
}
