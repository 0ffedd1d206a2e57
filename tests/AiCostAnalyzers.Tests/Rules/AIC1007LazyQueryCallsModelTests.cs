using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1007LazyQueryCallsModelTests
{
    private static Task Verify(string members) => RuleTest.Verify(DiagnosticIds.LazyQueryCallsModel, Class(members));

    [Fact]
    public Task WhenAllAndForeach_Triggers() => Verify("""
        async Task Run(string[] tickets)
        {
            var answers = tickets.Select(t => _gpt.[|CompleteChatAsync|](t));
            await Task.WhenAll(answers);
            foreach (var answer in answers) await answer;
        }
        """);

    [Fact]
    public Task AnyAndToList_Triggers() => Verify("""
        List<string> Run(string[] tickets)
        {
            var urgent = tickets.Where(t => _gpt.[|CompleteChat|](t).Value.Content[0].Text == "yes");
            return urgent.Any() ? urgent.ToList() : new();
        }
        """);

    [Fact]
    public Task QuerySyntax_Triggers() => Verify("""
        void Run(string[] tickets)
        {
            var answers = from t in tickets where t.Length > 3 select _luna.[|CompleteChat|](t);
            var count = answers.Count();
            var all = answers.ToArray();
        }
        """);

    [Fact]
    public Task EnumeratedInALoop_Triggers() => Verify("""
        void Run(string[] tickets, string[] words)
        {
            var answers = tickets.Select(t => _luna.[|CompleteChat|](t).Value.Content[0].Text);
            foreach (var word in words)
            {
                if (answers.Contains(word)) return;
            }
        }
        """);

    [Fact]
    public Task BehindMoreOperators_Triggers() => Verify("""
        void Run(string[] tickets)
        {
            var answers = tickets.Select(t => _luna.[|CompleteChat|](t)).Where(a => a.Value != null).Take(5);
            var joined = string.Join("", answers);
            var first = answers.Skip(1).First();
        }
        """);

    [Fact]
    public Task ReturnedByAProperty_Triggers() => Verify("""
        private readonly string[] _tickets = [];

        IEnumerable<string> Answers => _tickets.Select(t => _luna.[|CompleteChat|](t).Value.Content[0].Text);
        """);

    [Fact]
    public Task KeptInAField_Triggers() => RuleTest.Verify(DiagnosticIds.LazyQueryCallsModel, """
        static class Answers
        {
            private static readonly string[] s_tickets = [];
            private static readonly ChatClient s_luna = new("gpt-6-luna", "key");
            public static readonly IEnumerable<string> All = s_tickets.Select(t => s_luna.[|CompleteChat|](t).Value.Content[0].Text);
        }
        """);

    [Fact]
    public Task Embeddings_Trigger() => Verify("""
        async Task Run(string[][] pages)
        {
            var vectors = pages.Select(async p => (await _embeddings.[|GenerateEmbeddingsAsync|](p)).Value);
            await Task.WhenAll(vectors);
            var first = await vectors.First();
        }
        """);

    [Fact]
    public Task Message_NamesQueryAndSaysWhatElse() => Of(DiagnosticIds.LazyQueryCallsModel, Class("""
        async Task Run(string[] tickets)
        {
            var answers = {|#1:tickets.Select(t => _gpt.{|#0:CompleteChatAsync|}(t))|};
            await Task.WhenAll(answers);
            foreach (var answer in answers) await answer;
        }
        """))
        .Expect(
            0,
            DiagnosticIds.LazyQueryCallsModel,
            "'answers' asks 'gpt-4o' n(tickets) times each time it is enumerated, about $0.0055 (assuming tokens: 1,000 in, 300 out) each, and is enumerated 2 times or more here; "
            + "keep the answers in a list; also: " + RuleTest.Luna + " (AIC1001)",
            DiagnosticSeverity.Warning,
            additional: [1])
        .RunAsync();

    [Fact]
    public Task SmallModel_IsASuggestion() => Of(DiagnosticIds.LazyQueryCallsModel, Class("""
        void Run(string[] tickets)
        {
            var answers = tickets.Select(t => _luna.{|#0:CompleteChat|}(t));
            var count = answers.Count();
            var all = answers.ToArray();
        }
        """))
        .Expect(0, DiagnosticIds.LazyQueryCallsModel, severity: DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task EnumeratedOnce_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            var answers = tickets.Select(t => _gpt.CompleteChatAsync(t));
            foreach (var answer in await Task.WhenAll(answers)) { }
        }
        """);

    [Fact]
    public Task Materialised_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            var answers = tickets.Select(t => _gpt.CompleteChatAsync(t)).ToList();
            await Task.WhenAll(answers);
            foreach (var answer in answers) await answer;
        }
        """);

    [Fact]
    public Task OneArmOrTheOther_DoesNotTrigger() => Verify("""
        List<Chat.ChatCompletion> Run(string[] tickets, bool some)
        {
            var answers = tickets.Select(t => _gpt.CompleteChat(t).Value);
            if (some) { return answers.Take(3).ToList(); } else { return answers.ToList(); }
        }
        """);

    [Fact]
    public Task PropertyThatMaterialises_DoesNotTrigger() => Verify("""
        private readonly string[] _tickets = [];

        IEnumerable<string> Answers => _tickets.Select(t => _luna.CompleteChat(t).Value.Content[0].Text).ToList();
        """);

    [Fact]
    public Task ReturnedByAMethod_DoesNotTrigger() => Verify("""
        IEnumerable<string> Run(string[] tickets) => tickets.Select(t => _luna.CompleteChat(t).Value.Content[0].Text);
        """);

    [Fact]
    public Task QueryWithoutModel_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            var trimmed = tickets.Select(t => t.Trim());
            foreach (var t in trimmed) { }
            foreach (var t in trimmed) await _gpt.CompleteChatAsync(t);
        }
        """);

    [Fact]
    public Task DeferredAgain_DoesNotTrigger() => Verify("""
        List<string> Run(string[] tickets)
        {
            var answers = tickets.Select(t => _luna.CompleteChat(t).Value.Content[0].Text);
            var longer = answers.Where(a => a.Length > 10);
            return longer.ToList();
        }
        """);

    [Fact]
    public Task HandedOn_DoesNotTrigger() => Verify("""
        static void Show(IEnumerable<string> texts) { }

        void Run(string[] tickets)
        {
            var answers = tickets.Select(t => _luna.CompleteChat(t).Value.Content[0].Text);
            Show(answers);
            Show(answers);
        }
        """);

    [Fact]
    public Task DeclaredInTheLoop_DoesNotTrigger() => Verify("""
        void Run(string[][] pages)
        {
            foreach (var page in pages)
            {
                var answers = page.Select(t => _luna.CompleteChat(t).Value.Content[0].Text);
                var all = answers.ToList();
            }
        }
        """);

    [Fact]
    public Task ListOfTheOwn_DoesNotTrigger() => Verify("""
        void Run(List<string> tickets)
        {
            var answers = tickets.ConvertAll(t => _luna.CompleteChat(t));
            foreach (var a in answers) { }
            foreach (var a in answers) { }
        }
        """);
}
