using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC2002NoOutputLimitTests
{
    private const string Limit = "MaxOutputTokenCount = 1024";

    private static CodeFixTest<AiCostAnalyzer, AIC2002NoOutputLimit> Test(string before, string after) =>
        new() { Source = before, FixedSource = after, References = TestReferences.OpenAI + TestReferences.ExtensionsAI, Rules = { "AIC2002" }, FixAll = FixAllOutcome.NotOffered };

    private static string OpenAI(string body) =>
        $$"""
        using OpenAI.Chat;
        class C(string key)
        {
            ChatClient chat = new("gpt-4o", key);
            async Task M(List<ChatMessage> messages, CancellationToken token)
            {
                {{body}}
            }
        }
        """;

    private static string Chat(string body) =>
        $$"""
        using Microsoft.Extensions.AI;
        class C(IChatClient chat)
        {
            private readonly ChatOptions _options = new() { Temperature = 0 };
            private ChatOptions? _late;
            async Task M(string text, CancellationToken token)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("messages", "messages, new ChatCompletionOptions { " + Limit + " }")]
    [InlineData("messages, null", "messages, new ChatCompletionOptions { " + Limit + " }")]
    [InlineData("messages, options: null, token", "messages, options: new ChatCompletionOptions { " + Limit + " }, token")]
    [InlineData("messages, cancellationToken: token", "messages, new ChatCompletionOptions { " + Limit + " }, cancellationToken: token")]
    [InlineData("cancellationToken: token, messages: messages", "cancellationToken: token, messages: messages, options: new ChatCompletionOptions { " + Limit + " }")]
    [InlineData("messages, new ChatCompletionOptions()", "messages, new ChatCompletionOptions { " + Limit + " }")]
    [InlineData("messages, new()", "messages, new() { " + Limit + " }")]
    [InlineData("messages, new ChatCompletionOptions { }", "messages, new ChatCompletionOptions { " + Limit + " }")]
    [InlineData("messages, new ChatCompletionOptions { Temperature = 0 }, token", "messages, new ChatCompletionOptions { Temperature = 0, " + Limit + " }, token")]
    [InlineData("messages, new() { Temperature = 0, }", "messages, new() { Temperature = 0, " + Limit + ", }")]
    public Task OptionsAtTheCall_GetTheLimit(string before, string after) => Test(
        OpenAI($"await chat.[|CompleteChatAsync|]({before});"),
        OpenAI($"await chat.CompleteChatAsync({after});")).RunAsync();

    [Fact]
    public Task ArgumentsOnLinesOfTheirOwn_StayThere() => Test(
        OpenAI("await chat.[|CompleteChatAsync|](\n            messages,\n            cancellationToken: token);"),
        OpenAI($"await chat.CompleteChatAsync(\n            messages,\n            new ChatCompletionOptions {{ {Limit} }},\n            cancellationToken: token);")).RunAsync();

    [Fact]
    public Task InitializerOnLinesOfItsOwn_StaysThere() => Test(
        OpenAI("await chat.[|CompleteChatAsync|](messages, new()\n        {\n            Temperature = 0,\n            TopP = 1\n        });"),
        OpenAI($"await chat.CompleteChatAsync(messages, new()\n        {{\n            Temperature = 0,\n            TopP = 1,\n            {Limit}\n        }});")).RunAsync();

    [Fact]
    public Task OptionsWithoutUsing_AreQualified() => Test(
        OpenAI("await chat.[|CompleteChatAsync|](messages);").Replace("using OpenAI.Chat;", "using ChatClient = OpenAI.Chat.ChatClient; using ChatMessage = OpenAI.Chat.ChatMessage;"),
        OpenAI($"await chat.CompleteChatAsync(messages, new OpenAI.Chat.ChatCompletionOptions {{ {Limit} }});")
            .Replace("using OpenAI.Chat;", "using ChatClient = OpenAI.Chat.ChatClient; using ChatMessage = OpenAI.Chat.ChatMessage;")).RunAsync();

    [Fact]
    public Task Local_GetsTheLimit()
    {
        var test = Test(
            OpenAI("var options = new ChatCompletionOptions(); await chat.[|CompleteChatAsync|](messages, options);"),
            OpenAI($"var options = new ChatCompletionOptions {{ {Limit} }}; await chat.CompleteChatAsync(messages, options);"));
        test.Titles.Add("Limit the output to 1,024 tokens");
        return test.RunAsync();
    }

    [Fact]
    public Task LocalPassedTwice_TitleWarns()
    {
        var test = Test(
            OpenAI("ChatCompletionOptions options = new() { Temperature = 0 }; await chat.[|CompleteChatAsync|](messages, options); await chat.[|CompleteChatAsync|](messages, options);"),
            OpenAI($"ChatCompletionOptions options = new() {{ Temperature = 0, {Limit} }}; await chat.CompleteChatAsync(messages, options); await chat.CompleteChatAsync(messages, options);"));
        test.Titles.Add("Limit the output to 1,024 tokens, wherever 'options' is passed");
        test.Iterations = 1;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("chat.[|GetResponseAsync|](text)", "chat.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 1024 })")]
    [InlineData("chat.[|GetResponseAsync|](text, cancellationToken: token)", "chat.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 1024 }, cancellationToken: token)")]
    [InlineData("chat.[|GetResponseAsync|]([new(ChatRole.User, text)], new() { Temperature = 0 }, token)", "chat.GetResponseAsync([new(ChatRole.User, text)], new() { Temperature = 0, MaxOutputTokens = 1024 }, token)")]
    public Task ExtensionsAI_GetsTheLimit(string before, string after) => Test(Chat($"await {before};"), Chat($"await {after};")).RunAsync();

    [Fact]
    public Task StaticExtensionCall_IsFixedInPlace() => Test(
        Chat("await ChatClientExtensions.[|GetResponseAsync|](chat, text);"),
        Chat("await ChatClientExtensions.GetResponseAsync(chat, text, new ChatOptions { MaxOutputTokens = 1024 });")).RunAsync();

    [Fact]
    public Task Streaming_GetsTheLimit() => Test(
        Chat("await foreach (var update in chat.[|GetStreamingResponseAsync|](text)) { }"),
        Chat("await foreach (var update in chat.GetStreamingResponseAsync(text, new ChatOptions { MaxOutputTokens = 1024 })) { }")).RunAsync();

    [Fact]
    public Task NestedCalls_EachGetsItsOwn()
    {
        var test = Test(
            Chat("await chat.[|GetResponseAsync|]((await chat.[|GetResponseAsync|](text)).Text);"),
            Chat("await chat.GetResponseAsync((await chat.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 1024 })).Text, new ChatOptions { MaxOutputTokens = 1024 });"));
        test.Iterations = 2;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("private readonly ChatOptions _shared = new() { Temperature = 0 };", "_shared", "_shared")]
    [InlineData("private static readonly ChatOptions s_shared = new ChatOptions();", "s_shared", "s_shared")]
    [InlineData("private ChatOptions Shared { get; } = new() { Temperature = 0 };", "Shared", "Shared")]
    [InlineData("private static ChatOptions Make() => new() { Temperature = 0 };", "Make()", "Make")]
    [InlineData("private static ChatOptions Make() { return new ChatOptions { Temperature = 0 }; }", "Make()", "Make")]
    public Task OptionsBuiltElsewhere_GetTheLimitThere(string member, string options, string name)
    {
        static string Source(string method, string member, string options) => $$"""
            using Microsoft.Extensions.AI;
            class C(IChatClient chat)
            {
                {{member}}
                Task M(string text) => chat.{{method}}(text, {{options}});
            }
            """;
        var after = member.Replace("Temperature = 0 }", "Temperature = 0, MaxOutputTokens = 1024 }", StringComparison.Ordinal)
            .Replace("new ChatOptions()", "new ChatOptions { MaxOutputTokens = 1024 }", StringComparison.Ordinal);
        var test = Test(Source("[|GetResponseAsync|]", member, options), Source("GetResponseAsync", after, options));
        test.Titles.Add($"Limit the output to 1,024 tokens, wherever '{name}' is passed");
        return test.RunAsync();
    }

    [Fact]
    public Task ForwardedOptions_GetTheLimitWhereTheOnlyCallerMakesThem()
    {
        var test = Test(
            "using Microsoft.Extensions.AI; class C(IChatClient chat) { internal Task M(string text, ChatOptions options) => chat.[|GetResponseAsync|](text, options); }",
            "using Microsoft.Extensions.AI; class C(IChatClient chat) { internal Task M(string text, ChatOptions options) => chat.GetResponseAsync(text, options); }");
        test.Sources.Add(("Caller.cs", "using Microsoft.Extensions.AI; class D { Task M(C c) => c.M(\"a\", new ChatOptions { Temperature = 0 }); }"));
        test.FixedSources.Add(("Caller.cs", "using Microsoft.Extensions.AI; class D { Task M(C c) => c.M(\"a\", new ChatOptions { Temperature = 0, MaxOutputTokens = 1024 }); }"));
        test.Titles.Add("Limit the output to 1,024 tokens, wherever 'options' is passed");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("ChatOptions options; options = new(); await chat.[|GetResponseAsync|](text, options);")]
    [InlineData("_late = new(); await chat.[|GetResponseAsync|](text, _late);")]
    public Task OptionsThatAreDecidedElsewhere_Refused(string body) => new CodeFixTest<AiCostAnalyzer, AIC2002NoOutputLimit>
    {
        Source = Chat(body),
        OffersNoFix = true,
        References = TestReferences.ExtensionsAI,
        Rules = { "AIC2002" },
    }.RunAsync();
}
