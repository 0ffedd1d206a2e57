using AiCostAnalyzers.Usage;
using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>A history that each turn sends again: turn k pays for k inputs, so that n turns pay for n·(n + 1) / 2.</summary>
public class HistoryProgramTests
{
    private const string ToolLoop = """
        public static async Task Go(string ticket)
        {
            var messages = new List<ChatMessage> { new UserChatMessage(ticket) };
            bool done;
            do
            {
                var answer = await Ai.Cent.CompleteChatAsync(messages);
                messages.Add(new AssistantChatMessage(answer.Value));
                done = answer.Value.ToolCalls.Count == 0;
            }
            while (!done);
        }
        """;

    [Fact]
    public Task GrowingHistory_GrowsAsTheSquare() => VerifyAsync("$0.0050·n(turns) + $0.0050·n(turns)²", "n²", ToolLoop);

    [Fact]
    public Task HistoryOfAnItem_GrowsWithinTheItem() => VerifyAsync("$0.0050·n(questions) + $0.0050·n(questions)²", "n²", """
        public static async Task Go(List<string> questions)
        {
            List<ChatMessage> history = [];
            foreach (var question in questions)
            {
                history.Add(new UserChatMessage(question));
                history.Add(new AssistantChatMessage((await Ai.Cent.CompleteChatAsync(history)).Value));
            }
        }
        """);

    [Fact]
    public Task ConstantTurns_AreANumber() => VerifyAsync("$0.1500", "constant", """
        public static async Task Go(string ticket)
        {
            var messages = new List<ChatMessage> { new UserChatMessage(ticket) };
            for (var round = 0; round < 5; round++)
            {
                messages.Add(new AssistantChatMessage((await Ai.Cent.CompleteChatAsync(messages)).Value));
            }
        }
        """);

    [Fact]
    public Task HistoryThatStartsAnewEachTurn_GrowsNot() => VerifyAsync("$0.0100·n(questions)", "n", """
        public static async Task Go(List<string> questions)
        {
            foreach (var question in questions)
            {
                var messages = new List<ChatMessage> { new SystemChatMessage("Be brief") };
                messages.Add(new UserChatMessage(question));
                await Ai.Cent.CompleteChatAsync(messages);
            }
        }
        """);

    [Fact]
    public Task HistoryThatIsCut_GrowsNot() => VerifyAsync("$0.0100·n(questions)", "n", """
        public static async Task Go(List<string> questions)
        {
            var history = new List<ChatMessage>();
            foreach (var question in questions)
            {
                history.Add(new UserChatMessage(question));
                await Ai.Cent.CompleteChatAsync(history);
                if (history.Count > 20) { history.RemoveRange(0, 2); }
            }
        }
        """);

    [Fact]
    public Task MessagesThatOnlyGrowAfterwards_AreNotSentAgain() => VerifyAsync("$0.0100·n(questions)", "n", """
        public static async Task Go(List<string> questions)
        {
            var answers = new List<ChatMessage>();
            foreach (var question in questions) { answers.Add(new AssistantChatMessage((await Ai.Cent.CompleteChatAsync(question)).Value)); }
        }
        """);

    [Fact]
    public Task HistoryInAnInnerLoop_MultipliesTheOuter() => VerifyAsync("$0.0050·n(tickets)·n(turns) + $0.0050·n(tickets)·n(turns)²", "n²·m", """
        public static async Task Go(List<string> tickets)
        {
            foreach (var ticket in tickets)
            {
                var messages = new List<ChatMessage> { new UserChatMessage(ticket) };
                while (true)
                {
                    var answer = await Ai.Cent.CompleteChatAsync(messages);
                    if (answer.Value.ToolCalls.Count == 0) { break; }
                    messages.Add(new AssistantChatMessage(answer.Value));
                }
            }
        }
        """);

    [Fact]
    public async Task ObservedTokens_HoldTheHistoryAlready()
    {
        var inputs = Inputs with { Calls = [new CallAnnotation("**", new(3000m, 3000m, 3000m), new(0m, 0m, 0m), null, null, null, null, 0, new("aicost.json", 5, 3))] };

        var entry = await EntryAsync(Go, OfMembers(ToolLoop), inputs);

        Assert.Equal(("$0.0300·n(turns)", "n"), (entry.Terms.ToString(), entry.Terms.Growth));
    }

    [Fact]
    public async Task AnnotatedRounds_Multiply()
    {
        var inputs = Inputs with { Calls = [new CallAnnotation("**", null, null, null, new(null, 3m, null), null, null, 0, new("aicost.json", 5, 3))] };

        var entry = await EntryAsync(Go, OfMembers("""
            public static async Task Go(string ticket) => await Ai.Cent.CompleteChatAsync(ticket);
            """), inputs);

        Assert.Equal("$0.0300", entry.Terms.ToString());
    }
}
