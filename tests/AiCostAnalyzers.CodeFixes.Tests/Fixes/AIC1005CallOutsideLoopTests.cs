using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC1005CallOutsideLoopTests
{
    private static CodeFixTest<AiCostAnalyzer, AIC1005CallOutsideLoop> Test(string before, string after) =>
        new() { Source = Class(before), FixedSource = Class(after), References = TestReferences.OpenAI, Rules = { DiagnosticIds.CallOutsideLoop } };

    private static CodeFixTest<AiCostAnalyzer, AIC1005CallOutsideLoop> Refused(string body) =>
        new() { Source = Class(body), OffersNoFix = true, References = TestReferences.OpenAI, Rules = { DiagnosticIds.CallOutsideLoop } };

    private static string Class(string body) =>
        $$"""
        using OpenAI.Chat;
        class C(string key)
        {
            private readonly ChatClient _chat = new("gpt-6-luna", key);

            async Task M(string[] tickets, string policy, List<string> answers)
            {
        {{body}}
            }
        }
        """;

    [Fact]
    public Task LocalOfTheLoop_MovesBeforeIt() => Test(
        """
                answers.Clear();
                foreach (var ticket in tickets)
                {
                    ChatCompletion rules = await _chat.[|CompleteChatAsync|]($"Summarise: {policy}");

                    answers.Add(ticket + rules.Content[0].Text);
                }
        """,
        """
                answers.Clear();
                ChatCompletion rules = await _chat.CompleteChatAsync($"Summarise: {policy}");
                foreach (var ticket in tickets)
                {
                    answers.Add(ticket + rules.Content[0].Text);
                }
        """).RunAsync();

    [Fact]
    public Task ConfigureAwait_MovesToo() => Test(
        """
                foreach (var ticket in tickets)
                {
                    ChatCompletion rules = await _chat.[|CompleteChatAsync|](policy).ConfigureAwait(false);
                    answers.Add(ticket + rules.Content[0].Text);
                }
        """,
        """
                ChatCompletion rules = await _chat.CompleteChatAsync(policy).ConfigureAwait(false);
                foreach (var ticket in tickets)
                {
                    answers.Add(ticket + rules.Content[0].Text);
                }
        """).RunAsync();

    [Fact]
    public Task SeveralLinesAndAComment_MoveToo() => Test(
        """
                foreach (var ticket in tickets)
                {
                    // the rules
                    var rules = (await _chat.[|CompleteChatAsync|](
                        [new UserChatMessage(policy)],
                        new ChatCompletionOptions { MaxOutputTokenCount = 300 })).Value.Content[0].Text;
                    answers.Add(ticket + rules);
                }
        """,
        """
                // the rules
                var rules = (await _chat.CompleteChatAsync(
                    [new UserChatMessage(policy)],
                    new ChatCompletionOptions { MaxOutputTokenCount = 300 })).Value.Content[0].Text;
                foreach (var ticket in tickets)
                {
                    answers.Add(ticket + rules);
                }
        """).RunAsync();

    [Fact]
    public Task TwoCallsOfOneLoop_BothMove() => Test(
        """
                foreach (var ticket in tickets)
                {
                    var one = await _chat.[|CompleteChatAsync|]("one " + policy);
                    var two = await _chat.[|CompleteChatAsync|]("two " + policy);
                    answers.Add(ticket + one + two);
                }
        """,
        """
                var one = await _chat.CompleteChatAsync("one " + policy);
                var two = await _chat.CompleteChatAsync("two " + policy);
                foreach (var ticket in tickets)
                {
                    answers.Add(ticket + one + two);
                }
        """).RunAsync();

    [Fact]
    public Task StatementOfItsOwn_Moves() => Test(
        """
                foreach (var ticket in tickets)
                {
                    answers.Add(ticket);
                    _chat.[|CompleteChat|](policy);
                }
        """,
        """
                _chat.CompleteChat(policy);
                foreach (var ticket in tickets)
                {
                    answers.Add(ticket);
                }
        """).RunAsync();

    [Fact]
    public Task InACondition_IsRefused() => Refused(
        """
                foreach (var ticket in tickets)
                {
                    if (ticket.Length > 3) { await _chat.[|CompleteChatAsync|](policy); }
                }
        """).RunAsync();

    [Fact]
    public Task InAQuery_IsRefused() => Refused(
        """
                await Task.WhenAll(tickets.Select(ticket => _chat.[|CompleteChatAsync|](policy)));
        """).RunAsync();

    [Fact]
    public Task PromptMadeInTheLoop_IsRefused() => Refused(
        """
                foreach (var ticket in tickets)
                {
                    var prompt = "Summarise: " + policy;
                    await _chat.[|CompleteChatAsync|](prompt);
                }
        """).RunAsync();

    [Fact]
    public Task NameThatIsTaken_IsRefused() => Refused(
        """
                foreach (var ticket in tickets)
                {
                    var rules = await _chat.[|CompleteChatAsync|](policy);
                    answers.Add(ticket + rules);
                }

                foreach (var rules in answers) { }
        """).RunAsync();

    [Fact]
    public Task LocalThatTheLoopSets_IsRefused() => Refused(
        """
                foreach (var ticket in tickets)
                {
                    ChatCompletion? rules = await _chat.[|CompleteChatAsync|](policy);
                    if (ticket.Length > 3) { rules = null; }
                    answers.Add(ticket + rules);
                }
        """).RunAsync();
}
