using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

/// <summary>What the rules that swap models share is tested with AIC1001.</summary>
public sealed class AIC2003ModelRetiresTests
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
    public Task Model_IsSwappedWhereItIsSet() => new CodeFixTest<AiCostAnalyzer, AIC2003ModelRetires>
    {
        Source = Class("gpt-4o", "[|CompleteChatAsync|]"),
        FixedSource = Class("gpt-6-luna", "CompleteChatAsync"),
        References = TestReferences.OpenAI,
        Rules = { "AIC2003" },
        EquivalenceKey = "AIC2003:gpt-6-luna",
        FixAll = FixAllOutcome.Nothing,
    }.RunAsync();

    [Fact]
    public Task ModelOfTwoPlaces_IsRefused() => new CodeFixTest<AiCostAnalyzer, AIC2003ModelRetires>
    {
        Source = """
            using OpenAI.Chat;
            class C(string key)
            {
                async Task M(string text)
                {
                    var chat = new ChatClient(text.Length > 10 ? "gpt-4o" : "gpt-4o", key);
                    await chat.[|CompleteChatAsync|](text);
                }
            }
            """,
        OffersNoFix = true,
        References = TestReferences.OpenAI,
        Rules = { "AIC2003" },
    }.RunAsync();
}
