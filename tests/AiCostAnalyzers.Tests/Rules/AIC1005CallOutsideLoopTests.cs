using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1005CallOutsideLoopTests
{
    private static Task Verify(string members) => RuleTest.Verify(DiagnosticIds.CallOutsideLoop, Class(members));

    [Fact]
    public Task ParameterAsPrompt_Triggers() => Verify("""
        async Task Run(string[] tickets, string policy)
        {
            foreach (var ticket in tickets) { Chat.ChatCompletion rules = await _gpt.[|CompleteChatAsync|]($"Summarise: {policy}"); }
        }
        """);

    [Fact]
    public Task MessagesMadeBefore_Triggers() => Verify("""
        async Task Run(string[] tickets, string policy)
        {
            List<Chat.ChatMessage> messages = [new Chat.SystemChatMessage("Summarise."), new Chat.UserChatMessage(policy)];
            var options = new ChatCompletionOptions { MaxOutputTokenCount = 100 };
            foreach (var ticket in tickets) await _luna.[|CompleteChatAsync|](messages, options);
        }
        """);

    [Fact]
    public Task Query_Triggers() => Verify("""
        Task Run(string[] tickets, string policy) =>
            Task.WhenAll(tickets.Select(async ticket => (await _luna.[|CompleteChatAsync|]($"Summarise: {policy}"), ticket)));
        """);

    [Fact]
    public Task BatchOfTheSame_Triggers() => Verify("""
        async Task Run(string[] questions, List<string> articles)
        {
            foreach (var article in articles) await _embeddings.[|GenerateEmbeddingsAsync|](questions);
        }
        """);

    [Fact]
    public Task PropertyOfARecord_Triggers() => Verify("""
        record Policy(string Text);

        async Task Run(IReadOnlyList<string> tickets, Policy policy)
        {
            foreach (var ticket in tickets) await _luna.[|CompleteChatAsync|](policy.Text.Trim());
        }
        """);

    [Fact]
    public Task LocalMadeInTheLoop_Triggers() => Verify("""
        async Task Run(string[] tickets, string policy)
        {
            foreach (var ticket in tickets)
            {
                var prompt = "Summarise: " + policy;
                await _luna.[|CompleteChatAsync|](prompt);
            }
        }
        """);

    [Fact]
    public Task Message_NamesCountAndPrice() => Of(DiagnosticIds.CallOutsideLoop, Class("""
        async Task Run(string[] tickets, string policy)
        {
            foreach (var ticket in tickets) await _gpt.{|#0:CompleteChatAsync|}(policy);
        }
        """))
        .Expect(
            0,
            DiagnosticIds.CallOutsideLoop,
            "'gpt-4o' is asked the same n(tickets) times per call of Service.Run, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; ask once, before the loop"
            + "; also: " + RuleTest.Luna + " (AIC1001)",
            DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task SmallModel_IsASuggestion() => Of(DiagnosticIds.CallOutsideLoop, Class("""
        async Task Run(string[] tickets, string policy)
        {
            foreach (var ticket in tickets) await _luna.{|#0:CompleteChatAsync|}(policy);
        }
        """))
        .Expect(0, DiagnosticIds.CallOutsideLoop, severity: DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task LoopVariable_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets, string policy) { foreach (var t in tickets) await _luna.CompleteChatAsync(policy + t); }
        """);

    [Fact]
    public Task LocalOfTheLoop_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            foreach (var t in tickets) { var text = t.Trim(); await _luna.CompleteChatAsync($"Classify: {text}"); }
        }
        """);

    [Fact]
    public Task TextThatTheLoopChanges_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            var prompt = "";
            foreach (var t in tickets) { await _luna.CompleteChatAsync(prompt); prompt = t; }
        }
        """);

    [Fact]
    public Task ListThatTheLoopChanges_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            List<Chat.ChatMessage> messages = [];
            foreach (var t in tickets) { messages.Clear(); messages.Add(new Chat.UserChatMessage(t)); await _luna.CompleteChatAsync(messages); }
        }
        """);

    [Fact]
    public Task ListThatIsHandedOn_DoesNotTrigger() => Verify("""
        static void Fill(List<Chat.ChatMessage> messages, string text) { }

        async Task Run(string[] tickets)
        {
            List<Chat.ChatMessage> messages = [];
            foreach (var t in tickets) { Fill(messages, t); await _luna.CompleteChatAsync(messages); }
        }
        """);

    [Fact]
    public Task UnknownMethod_DoesNotTrigger() => Verify("""
        static string Next() => "";

        async Task Run(string[] tickets) { foreach (var t in tickets) await _luna.CompleteChatAsync(Next()); }
        """);

    [Fact]
    public Task Clock_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await _luna.CompleteChatAsync($"It is {System.DateTime.Now}."); }
        """);

    [Fact]
    public Task SeveralAnswersToOneQuestion_DoesNotTrigger() => Verify("""
        async Task Run(string question)
        {
            for (var i = 0; i < 20; i++) await _luna.CompleteChatAsync(question);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _luna.CompleteChatAsync(question)));
        }
        """);

    [Fact]
    public Task LoopThatEndsWithTheAnswer_DoesNotTrigger() => Verify("""
        async Task<string> Run(string[] tickets, string policy)
        {
            foreach (var t in tickets)
            {
                if (t.Length > 10) return (await _luna.CompleteChatAsync(policy)).Value.Content[0].Text;
            }

            return "";
        }
        """);

    [Fact]
    public Task FieldThatOthersSet_DoesNotTrigger() => Verify("""
        private string _prompt = "";

        async Task Run(string[] tickets) { foreach (var t in tickets) await _luna.CompleteChatAsync(_prompt); }
        """);

    [Fact]
    public Task ClientOfTheItem_DoesNotTrigger() => Verify("""
        async Task Run(List<ChatClient> clients, string question) { foreach (var client in clients) await client.CompleteChatAsync(question); }
        """);

    [Fact]
    public Task Tools_DoNotTrigger() => Verify("""
        async Task Run(IChatClient client, string[] tickets, string question, AITool tool)
        {
            foreach (var t in tickets) await client.GetResponseAsync(question, new ChatOptions { Tools = [tool] });
        }
        """);

    [Fact]
    public Task StreamedOver_DoesNotTrigger() => Verify("""
        async Task Run(string question) { await foreach (var update in _luna.CompleteChatStreamingAsync(question)) { } }
        """);
}
