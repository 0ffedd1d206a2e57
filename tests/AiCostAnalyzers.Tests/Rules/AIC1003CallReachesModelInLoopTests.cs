using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1003CallReachesModelInLoopTests
{
    private const string Id = DiagnosticIds.CallReachesModelInLoop;

    private const string Helpers = """
            private async Task Ask(string text) => await _gpt.CompleteChatAsync(text);
            private async Task AskSmall(string text) => await _luna.CompleteChatAsync(text);
            private Task<string[]> Load() => Task.FromResult(new string[0]);

        """;

    private static Task Verify(string members, AnalysisInputs? inputs = null) => RuleTest.Verify(Id, Class(Helpers + members), inputs);

    [Fact]
    public Task HelperInForeach_Triggers() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await [|Ask|](t); }
        """);

    [Fact]
    public Task HelperInWhile_Triggers() => Verify("""
        async Task Run(Queue<string> queue) { while (queue.TryDequeue(out var t)) await this.[|Ask|](t); }
        """);

    [Fact]
    public Task MethodGroupInSelect_Triggers() => Verify("""
        Task Run(string[] tickets) => Task.WhenAll(tickets.Select([|Ask|]));
        """);

    [Fact]
    public Task LambdaInParallelForEach_Triggers() => Verify("""
        Task Run(string[] tickets) => Parallel.ForEachAsync(tickets, async (t, c) => await [|Ask|](t));
        """);

    [Fact]
    public Task LocalFunction_Triggers() => Verify("""
        async Task Run(string[] tickets)
        {
            foreach (var t in tickets) await [|Local|](t);
            async Task Local(string text) => await Ask(text);
        }
        """);

    [Fact]
    public Task ThroughSeveralMembers_TriggersOnce() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await [|First|](t); }
        Task First(string t) => Second(t);
        async Task Second(string t) { if (t.Length > 3) await Ask(t); }
        """);

    [Fact]
    public Task CallInLambdaOfHelper_Triggers() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await [|Retried|](t); }
        Task Retried(string t) => Retry(() => Ask(t));
        static async Task Retry(System.Func<Task> call) => await call();
        """);

    [Fact]
    public Task Recursion_Triggers() => Verify("""
        class Node { public List<Node> Children = new(); }
        async Task Visit(Node node)
        {
            await _gpt.CompleteChatAsync("hello");
            foreach (var child in node.Children) await [|Visit|](child);
        }
        """);

    [Fact]
    public Task StaticHelperOfAnotherType_Triggers() => RuleTest.Verify(Id, """
        static class Helper
        {
            public static async Task AskAsync(this ChatClient client, string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t);
        }
        class App { async Task Run(ChatClient client, string[] tickets) { foreach (var t in tickets) await client.[|AskAsync|](t); } }
        """);

    [Fact]
    public Task GenericHelper_Triggers() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await [|Typed<int>|](t); }
        async Task<T> Typed<T>(string t) { await Ask(t); return default!; }
        """);

    [Fact]
    public Task MessageAndSteps_NamePathPriceAndSubstitute() => RuleTest.Of(Id, """
        interface ITicketPrioritizer { Task<string> PrioritizeAsync(string ticket); }

        class TicketPrioritizer(string key) : ITicketPrioritizer
        {
            private readonly ChatClient _client = new("gpt-6.1-sol", key);

            public async Task<string> PrioritizeAsync(string ticket)
            {
                Chat.ChatCompletion answer = await _client.{|#2:CompleteChatAsync|}(ticket);
                return answer.Content[0].Text;
            }
        }

        class TriageService(ITicketPrioritizer prioritizer)
        {
            public async Task TriageAsync(string[] tickets) { foreach (var t in tickets) await {|#0:PrioritizeAsync|}(t); }

            public Task<string> PrioritizeAsync(string ticket) => prioritizer.{|#1:PrioritizeAsync|}(ticket);
        }
        """).Expect(
            0,
            Id,
            "'TriageService.PrioritizeAsync' runs n(tickets) times per call of TriageService.TriageAsync and calls 'gpt-6.1-sol' "
            + "(ITicketPrioritizer.PrioritizeAsync → TicketPrioritizer.PrioritizeAsync), about $0.0050 (assuming tokens: 1,000 in, 300 out) each; "
            + "'gpt-6-luna' costs about $0.00025, 95 % less (quality unmeasured)",
            DiagnosticSeverity.Warning,
            additional: [1, 2]).RunAsync();

    [Fact]
    public Task HandlersLoop_NamesTheRoute() => RuleTest.Of(Id, """
        class Triage { public static async Task Ask(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        static class Routes
        {
            public static void Map(WebApplication app) => app.MapPost("/triage", async (string[] tickets) => { foreach (var t in tickets) await Triage.{|#0:Ask|}(t); });
        }
        """).Expect(0, Id, "'Triage.Ask' runs n(tickets) times per POST /triage and calls 'gpt-4o', about $0.0055 (assuming tokens: 1,000 in, 300 out) each; "
            + RuleTest.Luna, DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task SoleImplementation_Warns() => Implementations("""
        class Real : IAsk { public async Task Ask(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        """).Expect(0, Id, severity: DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task TwoImplementationsOfWhichOneIsFree_IsASuggestion() => Implementations("""
        class Real : IAsk { public async Task Ask(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        class Canned : IAsk { public Task Ask(string t) => Task.CompletedTask; }
        """).Expect(0, Id, severity: DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task RegisteredImplementation_Warns() => Implementations("""
        class Real : IAsk { public async Task Ask(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        class Canned : IAsk { public Task Ask(string t) => Task.CompletedTask; }
        static class Root { public static void Add(IServiceCollection services) => services.AddSingleton<IAsk, Real>(); }
        """).Expect(0, Id, severity: DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task RegisteredFreeImplementation_DoesNotTrigger() => Implementations("""
        class Real : IAsk { public async Task Ask(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        class Canned : IAsk { public Task Ask(string t) => Task.CompletedTask; }
        static class Root { public static void Add(IServiceCollection services) => services.AddSingleton<IAsk, Canned>(); }
        """).RunAsync();

    [Fact]
    public Task OverrideOfAbstractMember_Warns() => RuleTest.Of(Id, """
        abstract class Asker { public abstract Task Ask(string t); }
        class Real : Asker { public override async Task Ask(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        class App { async Task Run(Asker asker, string[] tickets) { foreach (var t in tickets) await asker.{|#0:Ask|}(t); } }
        """).Expect(0, Id, severity: DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task VirtualMemberWithOverride_IsASuggestion() => RuleTest.Of(Id, """
        class Asker { public virtual async Task Ask(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        class Canned : Asker { public override Task Ask(string t) => Task.CompletedTask; }
        class App { async Task Run(Asker asker, string[] tickets) { foreach (var t in tickets) await asker.{|#0:Ask|}(t); } }
        """).Expect(0, Id, severity: DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task ExplicitImplementationInAGenericInterface_Warns() => RuleTest.Of(Id, """
        interface IAsk<T> { Task Ask(T t); }
        class Real : IAsk<string> { async Task IAsk<string>.Ask(string t) => await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); }
        class App { async Task Run(IAsk<string> ask, string[] tickets) { foreach (var t in tickets) await ask.{|#0:Ask|}(t); } }
        """).Expect(0, Id, severity: DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task HelperThatLoopsItself_IsASuggestionWithBothCounts() => RuleTest.Of(Id, """
        class App
        {
            async Task Run(string[][] pages) { foreach (var p in pages) await {|#0:Page|}(p); }
            async Task Page(string[] tickets) { foreach (var t in tickets) await {|#1:new ChatClient("gpt-4o", "key").CompleteChatAsync|}(t); }
        }
        """).Expect(0, Id, "'App.Page' runs n(pages) times per call of App.Run and calls 'gpt-4o' n(tickets) times, "
            + "about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna, DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task ModelThatIsOnlyAFallback_IsASuggestion() => RuleTest.Of(Id, """
        class App(IConfiguration configuration)
        {
            async Task Run(string[] tickets) { foreach (var t in tickets) await {|#0:Ask|}(t); }
            async Task Ask(string t) => await new ChatClient(configuration["Model"] ?? "gpt-4o", "key").CompleteChatAsync(t);
        }
        """).Expect(0, Id, severity: DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task EmbeddingThroughAHelper_IsASuggestion() => RuleTest.Of(Id, Class("""
        async Task Run(string[] articles) { foreach (var a in articles) await {|#0:Embed|}(a); }
        async Task Embed(string a) => await _embeddings.GenerateEmbeddingAsync(a);
        """)).Expect(0, Id, "'Service.Embed' runs n(articles) times per call of Service.Run and calls 'text-embedding-3-small', "
            + "about $0.0000060 (assuming tokens: 300 in) each; 'GenerateEmbeddingsAsync' takes all texts in one", DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task DearestOfSeveral_IsTheOneThatIsNamed() => RuleTest.Of(Id, Class("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await {|#0:Both|}(t); }
        async Task Both(string t)
        {
            await new ChatClient("gpt-6.1-sol", "key").CompleteChatAsync(t);
            await _gpt.{|#1:CompleteChatAsync|}(t);
            await _embeddings.GenerateEmbeddingAsync(t);
        }
        """)).Expect(0, Id, severity: DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task ColdHelper_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await Store(t); await Ask("all"); }
        Task Store(string t) => Task.CompletedTask;
        """);

    [Fact]
    public Task HelperInLoopHeader_DoesNotTrigger() => Verify("""
        async Task Run() { foreach (var t in await LoadAsync()) t.ToString(); }
        async Task<string[]> LoadAsync() { await Ask("hello"); return await Load(); }
        """);

    [Fact]
    public Task SmallModel_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await AskSmall(t); }
        """);

    [Fact]
    public Task CallOutsideOfLoops_DoesNotTrigger() => Verify("""
        async Task Run(string t) { await Ask(t); }
        """);

    [Fact]
    public Task CircleWithoutModel_DoesNotTrigger() => Verify("""
        void Run(string[] tickets) { foreach (var t in tickets) A(t); }
        void A(string t) { if (t.Length > 1) B(t.Substring(1)); }
        void B(string t) => A(t);
        """);

    [Fact]
    public Task NamesakeOfAMemberThatReachesAModel_DoesNotTrigger() => Verify("""
        void Run(string[] tickets) { foreach (var t in tickets) Other.Ask(t); }
        static class Other { public static void Ask(string t) { } }
        """);

    [Fact]
    public Task FewConstantTurns_DoNotTrigger() => Verify("""
        async Task Run() { foreach (var t in new[] { "en", "de", "fr" }) await Ask(t); }
        """);

    [Fact]
    public Task LoopPacedByAPerson_DoesNotTrigger() => Verify("""
        async Task Run() { while (System.Console.ReadLine() is { } line) await Ask(line); }
        """);

    [Fact]
    public Task CallThatIsAnOperationItself_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await _gpt.CompleteChatAsync(t); }
        """);

    [Fact]
    public Task LocalFunctionThatIsNotCalled_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await Quiet(t); }
        Task Quiet(string t)
        {
            return Task.CompletedTask;
            #pragma warning disable CS8321
            async Task Loud() => await Ask(t);
        }
        """);

    [Fact]
    public Task MethodGroupThatIsOnlyStored_DoesNotTrigger() => Verify("""
        event System.Func<string, Task>? Asked;
        void Run(string[] tickets) { foreach (var t in tickets) Asked += Ask; }
        """);

    [Fact]
    public Task ExpressionTree_DoesNotTrigger() => Verify("""
        void Run(string[] tickets) { foreach (var t in tickets) SetUp(s => s.Ask(t)); }
        static void SetUp(System.Linq.Expressions.Expression<System.Func<Service, Task>> call) { }
        """);

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => RuleTest.Verify(Id, """
        class App
        {
            async Task Run(string[] tickets, ChatClient client) { foreach (var t in tickets) await Ask(client, t); }
            async Task Ask(ChatClient client, string t) => await client.CompleteChatAsync(t);
        }
        """);

    [Fact]
    public Task HandlerThatAHelperMaps_DoesNotTrigger() => RuleTest.Verify(Id, """
        static class Routes
        {
            public static void MapAll(WebApplication app, string[] names) { foreach (var n in names) Map(app, n); }
            static void Map(WebApplication app, string name) =>
                app.MapPost(name, async (string t) => { await new ChatClient("gpt-4o", "key").CompleteChatAsync(t); });
        }
        """);

    [Fact]
    public Task CacheOnTheWay_IsASuggestion() => RuleTest.Of(Id, Class("""
            private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _answers = new();

            void Run(string[] tickets) { foreach (var t in tickets) {|#0:Cached|}(t); }
            string Cached(string t) => _answers.GetOrAdd(t, key => _gpt.CompleteChat(key).Value.Content[0].Text);
        """)).Expect(0, Id, severity: DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task CacheInTheLoop_IsASuggestionThatSaysAtMost() => RuleTest.Of(Id, Class(Helpers + """
            async Task Run(string[] tickets, IMemoryCache cache)
            {
                foreach (var t in tickets) await cache.GetOrCreateAsync(t, async entry => { await {|#0:Ask|}(t); return t; });
            }
        """)).Expect(
            0,
            Id,
            "'Service.Ask' runs at most n(tickets) times per call of Service.Run and calls 'gpt-4o', "
            + "about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna,
            DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task CacheWithAKeyOfItsOwn_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets, IMemoryCache cache)
        {
            foreach (var t in tickets) await cache.GetOrCreateAsync("categories", async entry => { await Ask("Which categories are there?"); return ""; });
        }
        """);

    [Fact]
    public Task BrokenCode_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await Broken(t); }
        Task Broken(string t) => {|CS0103:Missing|}(t.{|CS1061:Nothing|}());
        """);

    [Fact]
    public Task VeryDeepChain_Triggers() => Verify(
        "async Task Run(string[] tickets) { foreach (var t in tickets) await [|M0|](t); }\n"
        + string.Concat(Enumerable.Range(0, 300).Select(i => $"Task M{i}(string t) => M{i + 1}(t);\n"))
        + "Task M300(string t) => Ask(t);");

    [Fact]
    public Task LargeCircleThatReachesAModel_TriggersOnce() => Verify(
        "async Task Run(string[] tickets) { foreach (var t in tickets) await [|M0|](t); }\n"
        + string.Concat(Enumerable.Range(0, 500).Select(i => $"Task M{i}(string t) => t.Length > {i} ? M{(i + 1) % 500}(t) : M{(i * 7) % 500}(t);\n"))
            .Replace("M3(string t) =>", "M3(string t) => t == \"a\" ? Ask(t) :", StringComparison.Ordinal));

    private static AnalyzerTest<AiCostAnalyzer> Implementations(string types) => RuleTest.Of(Id, $$"""
        interface IAsk { Task Ask(string t); }
        {{types}}
        class App { async Task Run(IAsk ask, string[] tickets) { foreach (var t in tickets) await ask.{|#0:Ask|}(t); } }
        """);
}
