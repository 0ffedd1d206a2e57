using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2002NoOutputLimitTests
{
    private static Task Verify(string members) => RuleTest.Verify(DiagnosticIds.NoOutputLimit, Class(members));

    [Fact]
    public Task NoOptions_Triggers() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages) => await _gpt.[|CompleteChatAsync|](messages);
        """);

    [Fact]
    public Task OptionsWithoutLimit_Triggers() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages) => await _gpt.[|CompleteChatAsync|](messages, new ChatCompletionOptions { Temperature = 0 });
        """);

    [Fact]
    public Task LocalOptionsWithoutLimit_Triggers() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages)
        {
            var options = new ChatCompletionOptions();
            options.Temperature = 0;
            await _gpt.[|CompleteChatAsync|](messages, options);
        }
        """);

    [Fact]
    public Task NullOptions_Triggers() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages) => await _gpt.[|CompleteChatAsync|](messages, null);
        """);

    [Fact]
    public Task ChatClientInterface_Triggers() => Verify("""
        async Task Run(IChatClient client) => await client.[|GetResponseAsync|]("hello", new ChatOptions { ModelId = "gpt-4o" });
        """);

    [Fact]
    public Task NamedOptions_Trigger() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages) => await _gpt.[|CompleteChatAsync|](options: new ChatCompletionOptions(), messages: messages);
        """);

    [Fact]
    public Task FieldOptionsWithoutLimit_Triggers() => Verify("""
        private readonly ChatCompletionOptions _options = new() { Temperature = 0 };
        async Task Run(List<Chat.ChatMessage> messages) => await _gpt.[|CompleteChatAsync|](messages, _options);
        """);

    [Fact]
    public Task Message_NamesTheBound() => Of(DiagnosticIds.NoOutputLimit, Class("""
        async Task Run(List<Chat.ChatMessage> messages) => await _gpt.{|#0:CompleteChatAsync|}(messages);
        """))
        .Expect(0, DiagnosticIds.NoOutputLimit, "No output limit: 'gpt-4o' may answer with up to 16,384 tokens, at most $0.4838 a call; set 'MaxOutputTokenCount'")
        .RunAsync();

    [Fact]
    public Task ClientMaySetOne_DoesNotTrigger() => Verify("""
        async Task Run() => await _claude.AsIChatClient("claude-haiku-5-5").GetResponseAsync("hello");
        """);

    [Fact]
    public Task LimitInInitializer_DoesNotTrigger() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages) => await _gpt.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 200 });
        """);

    [Fact]
    public Task LimitAssignedLater_DoesNotTrigger() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages)
        {
            var options = new ChatCompletionOptions();
            options.MaxOutputTokenCount = 200;
            await _gpt.CompleteChatAsync(messages, options);
        }
        """);

    [Fact]
    public Task LimitNotConstant_DoesNotTrigger() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages, int limit) => await _gpt.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = limit });
        """);

    [Fact]
    public Task OptionsOfCaller_DoesNotTrigger() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages, ChatCompletionOptions options) => await _gpt.CompleteChatAsync(messages, options);
        """);

    [Fact]
    public Task AnthropicAlwaysHasOne_DoesNotTrigger() => Verify("""
        async Task Run() => await _claude.Messages.Create(new MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 100, Messages = [] });
        """);

    [Fact]
    public Task Embedding_DoesNotTrigger() => Verify("""
        async Task Run(string text) => await _embeddings.GenerateEmbeddingAsync(text);
        """);

    [Fact]
    public Task OverloadWithoutOptions_DoesNotTrigger() => Verify("""
        async Task Run(string text) => await _gpt.CompleteChatAsync(text);
        """);
}
