using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2004PromptNotCacheableTests
{
    /// <summary>About 1,500 tokens.</summary>
    private static readonly string s_long = string.Concat(Enumerable.Repeat("Answer briefly, politely and in the customer's own language. ", 125));

    /// <summary>About 6,000 tokens.</summary>
    private static readonly string s_longer = string.Concat(Enumerable.Repeat(s_long, 4));

    private static Task Verify(string call, string? text = null) => RuleTest.Verify(DiagnosticIds.PromptNotCacheable, Source(call, text ?? s_long));

    private static string Source(string call, string text) => $$"""
        static class Routes
        {
            private const string Rules = "{{text}}";
            private static readonly ChatClient s_gpt = new("gpt-6-luna", "key");
            private static readonly AnthropicClient s_claude = new();

            static void Map(WebApplication app) => app.MapPost("/ask", async (string question) => { {{call}} });

            static async Task Once(string question) { {{call.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal).Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)}} }
        }
        """;

    [Fact]
    public Task ConstantBehindVariable_Triggers() => Verify("""await s_gpt.[|CompleteChatAsync|]($"{question}\n\n{Rules}");""");

    [Fact]
    public Task MessagesInThatOrder_Trigger() => Verify("await s_gpt.[|CompleteChatAsync|]([new Chat.UserChatMessage(question), new Chat.SystemChatMessage(Rules)]);");

    [Fact]
    public Task Concatenation_Triggers() => Verify("await s_gpt.[|CompleteChatAsync|](question + Rules);");

    [Fact]
    public Task SystemOfAnthropicWithoutMark_Triggers() => Verify(
        "await s_claude.Messages.[|Create|](new MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 100, System = Rules, Messages = [new UserMessageParam { Content = question }] });",
        s_longer);

    [Fact]
    public Task DateInFront_Triggers() => Verify("""await s_gpt.[|CompleteChatAsync|]($"It is {System.DateTime.Now}. {Rules} {question}");""");

    [Fact]
    public Task Message_NamesTokensAndSaving() => Of(DiagnosticIds.PromptNotCacheable, Source("await s_gpt.{|#0:CompleteChatAsync|}(question + Rules);", s_long))
        .Expect(
            0,
            DiagnosticIds.PromptNotCacheable,
            "1,399 constant tokens are sent to 'gpt-6-luna' at the full price with each request of POST /ask; cached they cost 90 % less: put them before what changes")
        .RunAsync();

    [Fact]
    public Task ConstantFirst_DoesNotTrigger() => Verify("""await s_gpt.CompleteChatAsync($"{Rules}\n\n{question}");""");

    [Fact]
    public Task SystemMessageFirst_DoesNotTrigger() => Verify("await s_gpt.CompleteChatAsync([new Chat.SystemChatMessage(Rules), new Chat.UserChatMessage(question)]);");

    [Fact]
    public Task ShortPrompt_DoesNotTrigger() => Verify("await s_gpt.CompleteChatAsync(question + Rules);", "Answer briefly.");

    [Fact]
    public Task ConstantPrompt_DoesNotTrigger() => Verify("await s_gpt.CompleteChatAsync(Rules);");

    [Fact]
    public Task MarkedForAnthropic_DoesNotTrigger() => Verify(
        "await s_claude.Messages.Create(new MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 100, CacheControl = new CacheControlEphemeral(), System = Rules, Messages = [new UserMessageParam { Content = question }] });",
        s_longer);

    [Fact]
    public Task TooShortForAnthropic_DoesNotTrigger() => Verify(
        "await s_claude.Messages.Create(new MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 100, System = Rules, Messages = [new UserMessageParam { Content = question }] });");

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.PromptNotCacheable, $$"""
        static class Routes
        {
            static void Map(WebApplication app, ChatClient client) => app.MapPost("/ask", async (string question) => { await client.CompleteChatAsync(question + "{{s_long}}"); });
        }
        """);
}
