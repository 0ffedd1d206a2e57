using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1006GrowingHistoryTests
{
    private static Task Verify(string members) => RuleTest.Verify(DiagnosticIds.GrowingHistory, Class(members));

    [Fact]
    public Task AnswersKeptInWhileLoop_Triggers() => Verify("""
        async Task Run(IChatClient client, Queue<string> questions)
        {
            var messages = new List<AI.ChatMessage>();
            while (questions.TryDequeue(out var question))
            {
                messages.Add(new(ChatRole.User, question));
                var answer = await client.[|GetResponseAsync|](messages);
                messages.AddRange(answer.Messages);
            }
        }
        """);

    [Fact]
    public Task ListOutsideForeach_Triggers() => Verify("""
        async Task Run(string[] tickets)
        {
            List<Chat.ChatMessage> messages = [new Chat.SystemChatMessage("Classify.")];
            foreach (var ticket in tickets)
            {
                messages.Add(new Chat.UserChatMessage(ticket));
                await _luna.[|CompleteChatAsync|](messages);
            }
        }
        """);

    [Fact]
    public Task TextThatGrows_Triggers() => Verify("""
        async Task Run(string[] parts)
        {
            var prompt = "Go on: ";
            foreach (var part in parts)
            {
                prompt += part;
                await _luna.[|CompleteChatAsync|](prompt);
            }
        }
        """);

    [Fact]
    public Task BuilderThatGrows_Triggers() => Verify("""
        async Task Run(string[] parts)
        {
            var text = new System.Text.StringBuilder();
            foreach (var part in parts)
            {
                text.AppendLine(part);
                await _luna.[|CompleteChatAsync|]($"Continue: {text.ToString()}");
            }
        }
        """);

    [Fact]
    public Task MessagesOfParameters_Triggers() => Verify("""
        async Task Run(string[] questions)
        {
            var messages = new List<MessageParam>();
            foreach (var question in questions)
            {
                messages.Add(new UserMessageParam { Content = question });
                var parameters = new MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 100, Messages = messages };
                await _claude.Messages.[|Create|](parameters);
            }
        }
        """);

    [Fact]
    public Task ConversationWithAPerson_Triggers() => Verify("""
        async Task Run(IChatClient client)
        {
            List<AI.ChatMessage> history = [];
            while (System.Console.ReadLine() is { } line)
            {
                history.Add(new(ChatRole.User, line));
                await client.[|GetResponseAsync|](history);
            }
        }
        """);

    [Fact]
    public Task PreviousResponse_Triggers() => Verify("""
        #pragma warning disable OPENAI001
        async Task Run(OpenAI.Responses.ResponsesClient client, string[] questions)
        {
            string? previous = null;
            foreach (var question in questions)
            {
                OpenAI.Responses.ResponseResult response = await client.[|CreateResponseAsync|]("gpt-6-luna", question, previous);
                previous = response.Id;
            }
        }
        """);

    [Fact]
    public Task FieldThatKeepsAnswers_Triggers() => Verify("""
        private readonly List<AI.ChatMessage> _history = [];

        async Task<string> Ask(IChatClient client, string question)
        {
            _history.Add(new(ChatRole.User, question));
            var answer = await client.[|GetResponseAsync|](_history);
            _history.AddRange(answer.Messages);
            return answer.Text;
        }
        """);

    [Fact]
    public Task Message_NamesHistoryAndPrice() => Of(DiagnosticIds.GrowingHistory, Class("""
        async Task Run(string[] tickets)
        {
            List<Chat.ChatMessage> messages = [];
            foreach (var ticket in tickets)
            {
                messages.Add(new Chat.UserChatMessage(ticket));
                await _luna.{|#0:CompleteChatAsync|}(messages);
            }
        }
        """))
        .Expect(
            0,
            DiagnosticIds.GrowingHistory,
            "'messages' grows each turn and is sent to 'gpt-6-luna' again, n(tickets) times per call of Service.Run: what a turn adds is paid for in each later one, "
            + "about $0.00025 (assuming tokens: 1,000 in, 300 out) a call before it grows; send the last turns, or a summary",
            Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task DearModel_IsNamedByTheLargerFinding() => Of(DiagnosticIds.LargeModelInLoop, Class("""
        async Task Run(string[] tickets)
        {
            List<Chat.ChatMessage> messages = [];
            foreach (var ticket in tickets)
            {
                messages.Add(new Chat.UserChatMessage(ticket));
                await _gpt.{|#0:CompleteChatAsync|}(messages);
            }
        }
        """))
        .Expect(
            0,
            DiagnosticIds.LargeModelInLoop,
            "'gpt-4o' runs n(tickets) times per call of Service.Run, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna
            + "; also: 'messages' grows each turn and is sent again (AIC1006)")
        .RunAsync();

    [Fact]
    public Task DearModelWithTheLargerFindingOff_Triggers()
    {
        var test = Of(DiagnosticIds.GrowingHistory, Class("""
            async Task Run(string[] tickets)
            {
                List<Chat.ChatMessage> messages = [];
                foreach (var ticket in tickets)
                {
                    messages.Add(new Chat.UserChatMessage(ticket));
                    await _gpt.[|CompleteChatAsync|](messages);
                }
            }
            """));
        test.EditorConfig = "dotnet_diagnostic.AIC1001.severity = none";
        return test.RunAsync();
    }

    [Fact]
    public Task ListOfEachTurn_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            foreach (var ticket in tickets)
            {
                List<Chat.ChatMessage> messages = [new Chat.SystemChatMessage("Classify.")];
                messages.Add(new Chat.UserChatMessage(ticket));
                await _luna.CompleteChatAsync(messages);
            }
        }
        """);

    [Fact]
    public Task FixedList_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            List<Chat.ChatMessage> messages = [new Chat.SystemChatMessage("Classify.")];
            messages.Add(new Chat.UserChatMessage("Please."));
            foreach (var ticket in tickets) await _luna.CompleteChatAsync(messages);
        }
        """);

    [Fact]
    public Task ShortenedList_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            List<Chat.ChatMessage> messages = [];
            foreach (var ticket in tickets)
            {
                messages.Add(new Chat.UserChatMessage(ticket));
                if (messages.Count > 20) messages.RemoveRange(0, 10);
                await _luna.CompleteChatAsync(messages);
            }
        }
        """);

    [Fact]
    public Task LastMessagesOnly_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            List<Chat.ChatMessage> messages = [];
            foreach (var ticket in tickets)
            {
                messages.Add(new Chat.UserChatMessage(ticket));
                await _luna.CompleteChatAsync(messages.TakeLast(10));
            }
        }
        """);

    [Fact]
    public Task ReducedList_DoesNotTrigger() => Verify("""
        static List<AI.ChatMessage> Reduce(List<AI.ChatMessage> all) => all.Skip(1).ToList();

        async Task Run(IChatClient client, string[] tickets)
        {
            List<AI.ChatMessage> messages = [];
            foreach (var ticket in tickets)
            {
                messages.Add(new(ChatRole.User, ticket));
                messages = Reduce(messages.ToList());
                await client.GetResponseAsync(messages);
            }
        }
        """);

    [Fact]
    public Task TextSetAnewEachTurn_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            var prompt = "";
            foreach (var ticket in tickets)
            {
                prompt = "Classify: " + ticket;
                prompt += ".";
                await _luna.CompleteChatAsync(prompt);
            }
        }
        """);

    [Fact]
    public Task ResultsThatAreNotSent_DoesNotTrigger() => Verify("""
        async Task<List<string>> Run(string[] tickets)
        {
            var answers = new List<string>();
            foreach (var ticket in tickets)
            {
                Chat.ChatCompletion answer = await _luna.CompleteChatAsync(ticket);
                answers.Add(answer.Content[0].Text);
            }

            return answers;
        }
        """);

    [Fact]
    public Task FewConstantTurns_DoesNotTrigger() => Verify("""
        async Task Run(IChatClient client)
        {
            List<AI.ChatMessage> messages = [];
            for (var round = 0; round < 3; round++)
            {
                var answer = await client.GetResponseAsync(messages);
                messages.AddRange(answer.Messages);
            }
        }
        """);

    [Fact]
    public Task OnlyStreamedOver_DoesNotTrigger() => Verify("""
        async Task Run(IChatClient client, List<AI.ChatMessage> messages)
        {
            await foreach (var update in client.GetStreamingResponseAsync(messages)) messages.Add(new(ChatRole.Assistant, update.Text));
        }
        """);

    [Fact]
    public Task RetryLoop_DoesNotTrigger() => Verify("""
        async Task Run(IChatClient client, List<AI.ChatMessage> messages)
        {
            for (var attempt = 0; ; attempt++)
            {
                try { messages.Add(new(ChatRole.User, "again")); await client.GetResponseAsync(messages); return; }
                catch (System.Exception) when (attempt < 3) { }
            }
        }
        """);

    [Fact]
    public Task FieldThatIsCleared_DoesNotTrigger() => Verify("""
        private readonly List<AI.ChatMessage> _history = [];

        void Reset() => _history.Clear();

        async Task Ask(IChatClient client, string question)
        {
            var answer = await client.GetResponseAsync(_history);
            _history.AddRange(answer.Messages);
        }
        """);

    [Fact]
    public Task FieldOfAController_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.GrowingHistory, """
        public class ChatController(IChatClient client) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private readonly List<AI.ChatMessage> _history = [];

            [Microsoft.AspNetCore.Mvc.HttpPost("chat")]
            public async Task<string> Post(string question)
            {
                _history.Add(new(ChatRole.User, question));
                var answer = await client.GetResponseAsync(_history);
                _history.AddRange(answer.Messages);
                return answer.Text;
            }
        }
        """);
}
