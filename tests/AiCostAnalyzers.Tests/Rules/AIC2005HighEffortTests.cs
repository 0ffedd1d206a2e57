using AiCostAnalyzers.Facts;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2005HighEffortTests
{
    private static Task Verify(string members) => RuleTest.Verify(DiagnosticIds.HighEffort, "#pragma warning disable OPENAI001\n" + Class(members));

    [Fact]
    public Task InALoop_Triggers() => Verify("""
        async Task Run(string[] texts)
        {
            foreach (var t in texts)
                await _luna.[|CompleteChatAsync|]([new Chat.UserChatMessage(t)], new ChatCompletionOptions { ReasoningEffortLevel = Chat.ChatReasoningEffortLevel.High });
        }
        """);

    [Fact]
    public Task Text_Triggers() => Verify("""
        async Task Run(string[] texts)
        {
            var options = new ChatCompletionOptions { ReasoningEffortLevel = "high" };
            foreach (var t in texts) await _luna.[|CompleteChatAsync|]([new Chat.UserChatMessage(t)], options);
        }
        """);

    [Fact]
    public Task Anthropic_Triggers() => Verify("""
        async Task Run(string[] texts)
        {
            foreach (var t in texts)
            {
                await _claude.Messages.[|Create|](new MessageCreateParams
                {
                    Model = Model.ClaudeSonnet5_5, MaxTokens = 100, OutputConfig = new OutputConfig { Effort = Effort.Max }, Messages = [new UserMessageParam { Content = t }],
                });
            }
        }
        """);

    [Fact]
    public Task ChatOptions_Trigger() => Verify("""
        Task Run(IChatClient client, string[] texts) => Task.WhenAll(texts.Select(t =>
            client.[|GetResponseAsync|](t, new ChatOptions { ModelId = "gpt-6-luna", Reasoning = new ReasoningOptions { Effort = ReasoningEffort.ExtraHigh } })));
        """);

    [Fact]
    public Task Handler_Triggers() => Of(DiagnosticIds.HighEffort, """
        #pragma warning disable OPENAI001
        static class Routes
        {
            private static readonly ChatClient s_luna = new("gpt-6-luna", "key");

            static void Map(WebApplication app) => app.MapPost("/ask", async (string text) =>
            {
                await s_luna.{|#0:CompleteChatAsync|}([new Chat.UserChatMessage(text)], new ChatCompletionOptions { ReasoningEffortLevel = {|#1:Chat.ChatReasoningEffortLevel.High|} });
            });
        }
        """)
        .Expect(
            0,
            DiagnosticIds.HighEffort,
            "'gpt-6-luna' thinks at effort 'High' with each request of POST /ask, about $0.00025 (assuming tokens: 1,000 in, 300 out) each; "
            + "what it thinks is billed as output, so a lower effort costs less where the task is simple",
            additional: [1])
        .RunAsync();

    [Fact]
    public Task AssignedLater_Triggers() => Verify("""
        async Task Run(string[] texts)
        {
            var options = new ChatCompletionOptions();
            options.ReasoningEffortLevel = Chat.ChatReasoningEffortLevel.High;
            foreach (var t in texts) await _luna.[|CompleteChatAsync|]([new Chat.UserChatMessage(t)], options);
        }
        """);

    private const string Experimental = "#pragma warning disable OPENAI001";
    private const string High = "new ChatCompletionOptions { ReasoningEffortLevel = \"high\" }";

    private static readonly RuleCases s_cases = new(
        DiagnosticIds.HighEffort,
        AnalysisInputs.None,
        ("StreamInALoop_Triggers", $$"""
            {{Experimental}}
            async Task Run(string[] texts) { foreach (var t in texts) { await foreach (var part in _luna.[|CompleteChatStreamingAsync|]([new Chat.UserChatMessage(t)], {{High}})) { } } }
            """),
        ("OptionsOfAField_Triggers", $$"""
            {{Experimental}}
            private static readonly ChatCompletionOptions s_options = {{High}};
            async Task Run(string[] texts) { for (var i = 0; i < texts.Length; i++) { await _luna.[|CompleteChatAsync|]([new Chat.UserChatMessage(texts[i])], s_options); } }
            """),
        ("Parallel_Triggers", $$"""
            {{Experimental}}
            Task Run(string[] texts) => Parallel.ForEachAsync(texts, async (t, stop) => await _luna.[|CompleteChatAsync|]([new Chat.UserChatMessage(t)], {{High}}, stop));
            """),
        ("Worker_Triggers", $$"""
            // file
            {{Experimental}}
            class Queue(Queue<string> texts) : Microsoft.Extensions.Hosting.BackgroundService
            {
                private readonly ChatClient _luna = new("gpt-6-luna", "key");

                protected override async Task ExecuteAsync(CancellationToken stop)
                {
                    while (!stop.IsCancellationRequested) { await _luna.[|CompleteChatAsync|]([new Chat.UserChatMessage(texts.Dequeue())], {{High}}, stop); }
                }
            }
            """),
        ("MediumOfText_DoesNotTrigger", Experimental + "\nasync Task Run(string[] texts) { foreach (var t in texts) { await _luna.CompleteChatAsync([new Chat.UserChatMessage(t)], new ChatCompletionOptions { ReasoningEffortLevel = \"medium\" }); } }"),
        ("AfterTheLoop_DoesNotTrigger", $$"""
            {{Experimental}}
            async Task Run(string[] texts) { var all = ""; foreach (var t in texts) { all += t; } await _luna.CompleteChatAsync([new Chat.UserChatMessage(all)], {{High}}); }
            """),
        ("ThreeConstantTurns_DoesNotTrigger", $$"""
            {{Experimental}}
            async Task Run(string text) { for (var i = 0; i < 3; i++) { await _luna.CompleteChatAsync([new Chat.UserChatMessage(text)], {{High}}); } }
            """),
        ("OptionsThatNobodyPasses_DoesNotTrigger", $$"""
            {{Experimental}}
            async Task Run(string[] texts) { var thorough = {{High}}; foreach (var t in texts) { await _luna.CompleteChatAsync([new Chat.UserChatMessage(t)], new ChatCompletionOptions()); } }
            """));

    public static TheoryData<string> Cases => s_cases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Case(string name) => s_cases.VerifyAsync(name);

    [Fact]
    public Task LowEffort_DoesNotTrigger() => Verify("""
        async Task Run(string[] texts)
        {
            foreach (var t in texts)
                await _luna.CompleteChatAsync([new Chat.UserChatMessage(t)], new ChatCompletionOptions { ReasoningEffortLevel = Chat.ChatReasoningEffortLevel.Low });
        }
        """);

    [Fact]
    public Task NoEffort_DoesNotTrigger() => Verify("""
        async Task Run(string[] texts) { foreach (var t in texts) await _luna.CompleteChatAsync([new Chat.UserChatMessage(t)], new ChatCompletionOptions()); }
        """);

    [Fact]
    public Task OffTheHotPath_DoesNotTrigger() => Verify("""
        async Task Run(string text) =>
            await _luna.CompleteChatAsync([new Chat.UserChatMessage(text)], new ChatCompletionOptions { ReasoningEffortLevel = Chat.ChatReasoningEffortLevel.High });
        """);

    [Fact]
    public Task OptionsFromElsewhere_DoesNotTrigger() => Verify("""
        async Task Run(string[] texts, ChatCompletionOptions options) { foreach (var t in texts) await _luna.CompleteChatAsync([new Chat.UserChatMessage(t)], options); }
        """);

    [Fact]
    public Task EffortFromElsewhere_DoesNotTrigger() => Verify("""
        async Task Run(string[] texts, Chat.ChatReasoningEffortLevel effort)
        {
            foreach (var t in texts) await _luna.CompleteChatAsync([new Chat.UserChatMessage(t)], new ChatCompletionOptions { ReasoningEffortLevel = effort });
        }
        """);

    [Fact]
    public Task MediumOfAnthropic_DoesNotTrigger() => Verify("""
        async Task Run(string[] texts)
        {
            foreach (var t in texts)
            {
                await _claude.Messages.Create(new MessageCreateParams
                {
                    Model = Model.ClaudeSonnet5_5, MaxTokens = 100, OutputConfig = new OutputConfig { Effort = Effort.Medium }, Messages = [new UserMessageParam { Content = t }],
                });
            }
        }
        """);
}
