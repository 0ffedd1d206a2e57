using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC1007LazyQueryCallsModelTests
{
    private static CodeFixTest<AiCostAnalyzer, AIC1007LazyQueryCallsModel> Test(string before, string after) =>
        new() { Source = Class(before), FixedSource = Class(after), References = TestReferences.OpenAI, Rules = { DiagnosticIds.LazyQueryCallsModel } };

    private static CodeFixTest<AiCostAnalyzer, AIC1007LazyQueryCallsModel> Refused(string body) =>
        new() { Source = Class(body), OffersNoFix = true, References = TestReferences.OpenAI, Rules = { DiagnosticIds.LazyQueryCallsModel } };

    private static string Class(string body) =>
        $$"""
        using OpenAI.Chat;
        class C(string key)
        {
            private readonly ChatClient _chat = new("gpt-6-luna", key);

            async Task M(string[] tickets)
            {
                {{body}}
            }
        }
        """;

    [Fact]
    public Task Query_BecomesAList() => Test(
        "var answers = tickets.Select(t => _chat.[|CompleteChatAsync|](t)); await Task.WhenAll(answers); foreach (var a in answers) { await a; }",
        "var answers = tickets.Select(t => _chat.CompleteChatAsync(t)).ToList(); await Task.WhenAll(answers); foreach (var a in answers) { await a; }").RunAsync();

    [Fact]
    public Task QuerySyntax_IsPutInParentheses() => Test(
        "var answers = from t in tickets select _chat.[|CompleteChat|](t); var n = answers.Count(); var all = answers.ToArray();",
        "var answers = (from t in tickets select _chat.CompleteChat(t)).ToList(); var n = answers.Count(); var all = answers.ToArray();").RunAsync();

    [Fact]
    public Task DeclaredType_Stays() => Test(
        "IEnumerable<string> answers = tickets.Select(t => _chat.[|CompleteChat|](t).Value.Content[0].Text); if (answers.Any()) { answers.First(); }",
        "IEnumerable<string> answers = tickets.Select(t => _chat.CompleteChat(t).Value.Content[0].Text).ToList(); if (answers.Any()) { answers.First(); }").RunAsync();

    [Fact]
    public Task TwoQueries_BothBecomeLists() => Test(
        "var a = tickets.Select(t => _chat.[|CompleteChat|](t)); var b = tickets.Where(t => _chat.[|CompleteChat|](t) != null); a.Count(); a.Last(); b.Count(); b.Last();",
        "var a = tickets.Select(t => _chat.CompleteChat(t)).ToList(); var b = tickets.Where(t => _chat.CompleteChat(t) != null).ToList(); a.Count(); a.Last(); b.Count(); b.Last();").RunAsync();

    [Fact]
    public Task ReverseOfAList_IsAnother() => Refused(
        "var answers = tickets.Select(t => _chat.[|CompleteChat|](t)); var n = answers.Count(); foreach (var a in answers.Reverse()) { }").RunAsync();

    [Fact]
    public Task ParallelQuery_IsRefused() => Refused(
        "var answers = tickets.AsParallel().Select(t => _chat.[|CompleteChat|](t)); var n = answers.Count(); var all = answers.ToArray();").RunAsync();

    [Fact]
    public Task Property_IsRefused() => new CodeFixTest<AiCostAnalyzer, AIC1007LazyQueryCallsModel>
    {
        Source = """
            using OpenAI.Chat;
            class C(ChatClient chat, string[] tickets) { IEnumerable<object> Answers => tickets.Select(t => chat.[|CompleteChat|](t)); }
            """,
        OffersNoFix = true,
        References = TestReferences.OpenAI,
        Rules = { DiagnosticIds.LazyQueryCallsModel },
    }.RunAsync();
}
