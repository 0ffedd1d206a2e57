using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC2004PromptNotCacheableTests
{
    /// <summary>About 1,400 tokens, and about 5,600: Anthropic keeps nothing shorter than 4,096 with some models.</summary>
    private static readonly string s_long = string.Concat(Enumerable.Repeat("Answer briefly, politely and in the customer's own language. ", 125));

    private static readonly string s_longer = string.Concat(Enumerable.Repeat(s_long, 4));

    private static readonly TestReferences s_references = TestReferences.AspNetCore + TestReferences.OpenAI + TestReferences.Anthropic;

    private static CodeFixTest<AiCostAnalyzer, AIC2004PromptNotCacheable> Test(string before, string after, string? text = null) => new()
    {
        Source = Source(before, text ?? s_long),
        FixedSource = Source(after, text ?? s_long),
        References = s_references,
        Rules = { DiagnosticIds.PromptNotCacheable },
        FixAll = FixAllOutcome.NotOffered,
    };

    private static CodeFixTest<AiCostAnalyzer, AIC2004PromptNotCacheable> Refused(string call, string? text = null) => new()
    {
        Source = Source(call, text ?? s_long),
        OffersNoFix = true,
        References = s_references,
        Rules = { DiagnosticIds.PromptNotCacheable },
    };

    private static string Source(string call, string text) => $$"""
        #pragma warning disable OPENAI001
        using Anthropic;
        using Anthropic.Models.Messages;
        using Microsoft.AspNetCore.Builder;
        using OpenAI.Chat;
        using OpenAI.Responses;

        static class Routes
        {
            private const string Rules = "{{text}}";
            private static readonly string s_rules = Rules;
            private static readonly ChatClient s_gpt = new("gpt-6-luna", "key");
            private static readonly ResponsesClient s_responses = new("key");
            private static readonly AnthropicClient s_claude = new();

            static void Map(WebApplication app) => app.MapPost("/ask", async (string question) =>
            {
                {{call}}
            });
        }
        """;

    [Theory]
    [InlineData("$\"{question}\\n\\n{Rules}\"", "$\"{Rules}\\n\\n{question}\"")]
    [InlineData("question + Rules", "Rules + question")]
    [InlineData("question + \"\\n\" + Rules", "Rules + \"\\n\" + question")]
    [InlineData("[new UserChatMessage(question), new SystemChatMessage(Rules)]", "[new SystemChatMessage(Rules), new UserChatMessage(question)]")]
    [InlineData("new List<ChatMessage> { new UserChatMessage(question), new SystemChatMessage(Rules) }", "new List<ChatMessage> { new SystemChatMessage(Rules), new UserChatMessage(question) }")]
    [InlineData("[new UserChatMessage($\"{question}\\n{Rules}\")]", "[new UserChatMessage($\"{Rules}\\n{question}\")]")]
    public Task ConstantText_GoesFirst(string before, string after)
    {
        var test = Test($"await s_gpt.[|CompleteChatAsync|]({before});", $"await s_gpt.CompleteChatAsync({after});");
        test.Titles.Add("Put the constant text before what changes");
        return test.RunAsync();
    }

    [Fact]
    public Task OptionsWithACacheKey_GetOne() => Test(
        "await s_responses.[|CreateResponseAsync|](new CreateResponseOptions(\"gpt-6-luna\", [ResponseItem.CreateUserMessageItem($\"{question}\\n{Rules}\")]));",
        "await s_responses.CreateResponseAsync(new CreateResponseOptions(\"gpt-6-luna\", [ResponseItem.CreateUserMessageItem($\"{Rules}\\n{question}\")]) { PromptCacheKey = \"Routes.Map\" });").RunAsync();

    [Fact]
    public Task InstructionsOfAnthropic_AreMarked()
    {
        const string call = "await s_claude.Messages.{0}(new MessageCreateParams {{ Model = Model.ClaudeHaiku5_5, MaxTokens = 100, System = {1}, Messages = [new UserMessageParam {{ Content = question }}] }});";
        var test = Test(
            string.Format(call, "[|Create|]", "Rules"),
            string.Format(call, "Create", "new List<TextBlockParam> { new() { Text = Rules, CacheControl = new() } }"),
            s_longer);
        test.Titles.Add("Mark the instructions as cacheable");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("$\"Question: {question}\\n{Rules}\"")]
    [InlineData("$\"{question}\\n{Rules}\\nAnswer:\"")]
    [InlineData("question + \"? \" + Rules")]
    public Task TextWithWordsBetween_Refused(string prompt) => Refused($"await s_gpt.[|CompleteChatAsync|]({prompt});").RunAsync();

    [Fact]
    public Task PromptMadeElsewhere_Refused() => Refused("var prompt = $\"{question}\\n{Rules}\"; await s_gpt.[|CompleteChatAsync|](prompt);").RunAsync();
}
