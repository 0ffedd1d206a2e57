using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC2005HighEffortTests
{
    private static CodeFixTest<AiCostAnalyzer, AIC2005HighEffort> Test(string before, string after) => new()
    {
        Source = Class("[|CompleteChatAsync|]", before),
        FixedSource = Class("CompleteChatAsync", after),
        References = TestReferences.OpenAI,
        Rules = { DiagnosticIds.HighEffort },
        FixAll = FixAllOutcome.NotOffered,
    };

    private static string Class(string method, string effort) =>
        $$"""
        #pragma warning disable OPENAI001
        using OpenAI.Chat;
        class C(string key)
        {
            private const string Effort = "high";
            private readonly ChatClient _chat = new("gpt-6-luna", key);

            async Task M(string[] tickets)
            {
                var options = new ChatCompletionOptions { ReasoningEffortLevel = {{effort}}, MaxOutputTokenCount = 10 };
                foreach (var t in tickets) await _chat.{{method}}([new UserChatMessage(t)], options);
            }
        }
        """;

    [Theory]
    [InlineData("ChatReasoningEffortLevel.High", "AIC2005:Low", "ChatReasoningEffortLevel.Low")]
    [InlineData("ChatReasoningEffortLevel.High", "AIC2005:Medium", "ChatReasoningEffortLevel.Medium")]
    [InlineData("OpenAI.Chat.ChatReasoningEffortLevel.High", "AIC2005:Low", "OpenAI.Chat.ChatReasoningEffortLevel.Low")]
    [InlineData("\"high\"", "AIC2005:Low", "\"low\"")]
    public Task Level_IsLowered(string before, string action, string after)
    {
        var test = Test(before, after);
        test.EquivalenceKey = action;
        return test.RunAsync();
    }

    [Fact]
    public Task Titles_NameTheLevels()
    {
        var test = Test("ChatReasoningEffortLevel.High", "ChatReasoningEffortLevel.Low");
        test.Titles.Add("Think at effort 'Low'");
        test.Titles.Add("Think at effort 'Medium'");
        return test.RunAsync();
    }

    [Fact]
    public Task ConstantOfTheProgram_IsRefused() => new CodeFixTest<AiCostAnalyzer, AIC2005HighEffort>
    {
        Source = Class("[|CompleteChatAsync|]", "Effort"),
        OffersNoFix = true,
        References = TestReferences.OpenAI,
        Rules = { DiagnosticIds.HighEffort },
    }.RunAsync();
}
