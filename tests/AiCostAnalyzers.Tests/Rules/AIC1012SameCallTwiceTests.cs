using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1012SameCallTwiceTests
{
    private static Task Verify(string members) => RuleTest.Verify(DiagnosticIds.SameCallTwice, Class(members));

    [Fact]
    public Task SamePromptTwice_Triggers() => Verify("""
        async Task Run(string ticket)
        {
            var first = await _luna.CompleteChatAsync($"Classify: {ticket}");
            var second = await _luna.[|CompleteChatAsync|]($"Classify: {ticket}");
        }
        """);

    [Fact]
    public Task InOneExpression_Triggers() => Verify("""
        bool Run(string ticket) => _luna.CompleteChat(ticket).Value.Content.Count > 0 & _luna.[|CompleteChat|](ticket).Value.Role == Chat.ChatMessageRole.Assistant;
        """);

    [Fact]
    public Task EachTurn_Triggers() => Verify("""
        async Task Run(string[] tickets)
        {
            foreach (var t in tickets)
            {
                await _luna.CompleteChatAsync(t);
                await _luna.[|CompleteChatAsync|](t);
            }
        }
        """);

    [Fact]
    public Task SameMessages_Triggers() => Verify("""
        async Task Run(string ticket)
        {
            List<Chat.ChatMessage> messages = [new Chat.UserChatMessage(ticket)];
            await _luna.CompleteChatAsync(messages);
            await _luna.[|CompleteChatAsync|](messages);
        }
        """);

    [Fact]
    public Task SameEmbedding_Triggers() => Verify("""
        async Task Run(string text)
        {
            OpenAIEmbedding forSearch = await _embeddings.GenerateEmbeddingAsync(text);
            OpenAIEmbedding forStore = await _embeddings.[|GenerateEmbeddingAsync|](text);
        }
        """);

    [Fact]
    public Task MemberThatAsks_Triggers() => Verify("""
        async Task<string> Classify(string text) => (await _luna.CompleteChatAsync(text)).Value.Content[0].Text;

        async Task Run(string ticket)
        {
            if (await Classify(ticket) == "spam") { }
            var label = await [|Classify|](ticket);
        }
        """);

    [Fact]
    public Task MemberThroughAnother_Triggers() => Verify("""
        async Task<string> Classify(string text) => (await _luna.CompleteChatAsync(text)).Value.Content[0].Text;

        Task<string> Label(string text) => Classify("Label: " + text);

        async Task Run(string ticket)
        {
            var first = await Label(ticket);
            var second = await this.Label(ticket);
            var third = await [|Label|](ticket);
        }
        """);

    [Fact]
    public Task Message_NamesTheFirst() => Of(DiagnosticIds.SameCallTwice, Class("""
        async Task<string> Classify(string text) => (await _luna.CompleteChatAsync(text)).Value.Content[0].Text;

        async Task Run(string ticket)
        {
            var first = await {|#1:Classify(ticket)|};
            var second = await {|#0:Classify|}(ticket);
        }
        """))
        .Expect(
            0,
            DiagnosticIds.SameCallTwice,
            "'Service.Classify' with these arguments has asked 'gpt-6-luna' the same in line 36, about $0.00025 (assuming tokens: 1,000 in, 300 out) each; keep the answer",
            additional: [1])
        .RunAsync();

    [Fact]
    public Task OtherPrompt_DoesNotTrigger() => Verify("""
        async Task Run(string ticket)
        {
            await _luna.CompleteChatAsync($"Classify: {ticket}");
            await _luna.CompleteChatAsync($"Summarise: {ticket}");
        }
        """);

    [Fact]
    public Task OtherClient_DoesNotTrigger() => Verify("""
        async Task Run(string ticket) { await _luna.CompleteChatAsync(ticket); await _gpt.CompleteChatAsync(ticket); }
        """);

    [Fact]
    public Task OneArmOrTheOther_DoesNotTrigger() => Verify("""
        async Task Run(string ticket, bool urgent)
        {
            if (urgent) await _luna.CompleteChatAsync(ticket);
            else await _luna.CompleteChatAsync(ticket);
        }
        """);

    [Fact]
    public Task SecondTry_DoesNotTrigger() => Verify("""
        async Task Run(string ticket)
        {
            Chat.ChatCompletion answer = await _luna.CompleteChatAsync(ticket);
            if (answer.Content.Count == 0) answer = await _luna.CompleteChatAsync(ticket);
        }
        """);

    [Fact]
    public Task InCatch_DoesNotTrigger() => Verify("""
        async Task Run(string ticket)
        {
            try { await _luna.CompleteChatAsync(ticket); }
            catch (System.Exception) { await _luna.CompleteChatAsync(ticket); }
        }
        """);

    [Fact]
    public Task TextSetBetween_DoesNotTrigger() => Verify("""
        async Task Run(string ticket)
        {
            await _luna.CompleteChatAsync(ticket);
            ticket = ticket.Trim();
            await _luna.CompleteChatAsync(ticket);
        }
        """);

    [Fact]
    public Task ListGrownBetween_DoesNotTrigger() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages)
        {
            Chat.ChatCompletion answer = await _luna.CompleteChatAsync(messages);
            messages.Add(new Chat.AssistantChatMessage(answer));
            await _luna.CompleteChatAsync(messages);
        }
        """);

    [Fact]
    public Task ArgumentThatIsMadeAnew_DoesNotTrigger() => Verify("""
        string Next() => "";

        async Task Run() { await _luna.CompleteChatAsync(Next()); await _luna.CompleteChatAsync(Next()); }
        """);

    [Fact]
    public Task TwoFunctions_DoNotTrigger() => Verify("""
        static void On(System.Action action) { }

        void Run(string ticket) { On(() => _luna.CompleteChat(ticket)); On(() => _luna.CompleteChat(ticket)); }
        """);

    [Fact]
    public Task MemberThatAsksNobody_DoesNotTrigger() => Verify("""
        string Trim(string text) => text.Trim();

        async Task Run(string ticket) { Trim(ticket); Trim(ticket); await _luna.CompleteChatAsync(ticket); }
        """);

    [Fact]
    public Task LoopAndCall_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets, string ticket)
        {
            await _luna.CompleteChatAsync(ticket);
            foreach (var t in tickets) await _luna.CompleteChatAsync(t);
        }
        """);
}
