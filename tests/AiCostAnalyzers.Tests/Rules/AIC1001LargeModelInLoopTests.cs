using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;
using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1001LargeModelInLoopTests
{
    private static Task Verify(string members, AnalysisInputs? inputs = null) => RuleTest.Verify(DiagnosticIds.LargeModelInLoop, Class(members), inputs);

    [Fact]
    public Task Foreach_Triggers() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await _gpt.[|CompleteChatAsync|](t); }
        """);

    [Fact]
    public Task For_Triggers() => Verify("""
        void Run(string[] tickets) { for (var i = 0; i < tickets.Length; i++) _gpt.[|CompleteChat|](tickets[i]); }
        """);

    [Fact]
    public Task While_Triggers() => Verify("""
        async Task Run(Queue<string> queue) { while (queue.TryDequeue(out var t)) await _gpt.[|CompleteChatAsync|](t); }
        """);

    [Fact]
    public Task SelectAndWhenAll_Triggers() => Verify("""
        Task Run(string[] tickets) => Task.WhenAll(tickets.Select(async t => await _gpt.[|CompleteChatAsync|](t)));
        """);

    [Fact]
    public Task ParallelForEachAsync_Triggers() => Verify("""
        Task Run(string[] tickets) => Parallel.ForEachAsync(tickets, async (t, c) => { await _gpt.[|CompleteChatAsync|](t); });
        """);

    [Fact]
    public Task CacheWithTheItemsKey_IsASuggestionThatSaysAtMost() => RuleTest.Of(DiagnosticIds.LargeModelInLoop, Class("""
        void Run(string[] tickets, IMemoryCache cache) { foreach (var t in tickets) cache.GetOrCreate(t, entry => _gpt.{|#0:CompleteChat|}(t)); }
        """)).Expect(
            0,
            DiagnosticIds.LargeModelInLoop,
            "'gpt-4o' runs at most n(tickets) times per call of Service.Run, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna,
            DiagnosticSeverity.Info).RunAsync();

    [Fact]
    public Task CacheWithAKeyOfItsOwn_DoesNotTrigger() => Verify("""
        void Run(string[] tickets, IMemoryCache cache) { foreach (var t in tickets) cache.GetOrCreate("categories", entry => _gpt.CompleteChat("Which categories are there?")); }
        """);

    [Fact]
    public Task NestedLoops_TriggerOnce() => Verify("""
        async Task Run(string[][] pages) { foreach (var page in pages) foreach (var t in page) await _gpt.[|CompleteChatAsync|](t); }
        """);

    [Fact]
    public Task StreamingCallInLoop_Triggers() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await foreach (var u in _gpt.[|CompleteChatStreamingAsync|](t)) { } }
        """);

    [Fact]
    public Task AnthropicWithEnumMember_Triggers() => Verify("""
        async Task Run(string[] tickets)
        {
            foreach (var t in tickets)
                await _claude.Messages.[|Create|](new MessageCreateParams { Model = Model.ClaudeSonnet5_5, MaxTokens = 100, Messages = [] });
        }
        """);

    [Fact]
    public Task ChatClientOfAnthropic_Triggers() => Verify("""
        async Task Run(string[] tickets)
        {
            var client = _claude.AsIChatClient("claude-sonnet-5-5");
            foreach (var t in tickets) await client.[|GetResponseAsync|](t);
        }
        """);

    [Fact]
    public Task ChatOptionsName_Triggers() => Verify("""
        async Task Run(IChatClient client, string[] tickets)
        {
            foreach (var t in tickets) await client.[|GetResponseAsync|](t, new ChatOptions { ModelId = "gpt-4o" });
        }
        """);

    [Fact]
    public Task ManyConstantTurns_Triggers() => Verify("""
        async Task Run() { for (var i = 0; i < 50; i++) await _gpt.[|CompleteChatAsync|]("hello"); }
        """);

    [Fact]
    public Task ClientFromFactoryChain_Triggers() => Verify("""
        async Task Run(OpenAIClient root, string[] tickets)
        {
            var chat = root.GetChatClient("gpt-4o");
            foreach (var t in tickets) await chat.[|CompleteChatAsync|](t);
        }
        """);

    [Fact]
    public Task BothArmsOfCondition_Trigger() => Verify("""
        async Task Run(string[] tickets)
        {
            foreach (var t in tickets)
            {
                if (t.Length > 100) await _gpt.[|CompleteChatAsync|](t);
                else await _gpt.[|CompleteChatAsync|]("short", t);
            }
        }
        """);

    [Fact]
    public Task CallInLocalFunctionLoop_Triggers() => Verify("""
        Task Run(string[] tickets)
        {
            return Each();
            async Task Each() { foreach (var t in tickets) await _gpt.[|CompleteChatAsync|](t); }
        }
        """);

    [Fact]
    public Task Message_NamesModelCountMemberPriceAndSubstitute() => Of(DiagnosticIds.LargeModelInLoop, Class("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await _gpt.{|#0:CompleteChatAsync|}(t); }
        """))
        .Expect(
            0,
            DiagnosticIds.LargeModelInLoop,
            "'gpt-4o' runs n(tickets) times per call of Service.Run, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna,
            DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task Message_WithAnnotatedTokens_AssumesNothing() => Of(
        DiagnosticIds.LargeModelInLoop,
        Class("""
            async Task Run(string[] tickets) { foreach (var t in tickets) await _gpt.{|#0:CompleteChatAsync|}(t); }
            """),
        Annotated("Service.Run", input: 2000m, output: 100m))
        .Expect(
            0,
            DiagnosticIds.LargeModelInLoop,
            "'gpt-4o' runs n(tickets) times per call of Service.Run, about $0.0060 each; 'gpt-5.6-luna' costs about $0.00052, 91 % less (quality unmeasured for this task; in general Artificial Analysis index 51.2 against 11.2, mid-2026)")
        .RunAsync();

    [Fact]
    public Task Deployment_IsNoPlaceForAModelsId() => Of(
        DiagnosticIds.LargeModelInLoop,
        """
        class Service { async Task Run(string[] tickets) { foreach (var t in tickets) await new ChatClient("chat-prod", "key").{|#0:CompleteChatAsync|}(t); } }
        """,
        new AnalysisInputs { Deployments = [new Deployment("chat-prod", "gpt-4o", 1m, null, null, new SourcePosition("aicost.json", 1, 1))] })
        .Expect(0, DiagnosticIds.LargeModelInLoop, additional: [])
        .RunAsync();

    [Fact]
    public Task Route_NamesTheEntryPoint() => Of(DiagnosticIds.LargeModelInLoop, """
        class Program
        {
            static void Map(WebApplication app, ChatClient chat)
            {
                var gpt = new ChatClient("gpt-4o", "key");
                app.MapPost("/tickets/triage", async (string[] tickets) => { foreach (var t in tickets) await gpt.{|#0:CompleteChatAsync|}(t); });
            }
        }
        """)
        .Expect(
            0,
            DiagnosticIds.LargeModelInLoop,
            "'gpt-4o' runs n(tickets) times per POST /tickets/triage, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna)
        .RunAsync();

    [Fact]
    public Task Worker_NamesItsUnit() => Of(DiagnosticIds.LargeModelInLoop, """
        public class Nightly(string[] tickets) : Microsoft.Extensions.Hosting.BackgroundService
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                foreach (var t in tickets) await _gpt.{|#0:CompleteChatAsync|}(t);
            }
        }
        """)
        .Expect(
            0,
            DiagnosticIds.LargeModelInLoop,
            "'gpt-4o' runs n(tickets) times per run of Nightly, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna)
        .RunAsync();

    [Fact]
    public Task FallbackModel_IsASuggestion() => Of(DiagnosticIds.LargeModelInLoop, """
        class Service(IConfiguration configuration)
        {
            async Task Run(string[] tickets)
            {
                var chat = new ChatClient(configuration["Ai:ChatModel"] ?? "gpt-4o", "key");
                foreach (var t in tickets) await chat.{|#0:CompleteChatAsync|}(t);
            }
        }
        """)
        .Expect(0, DiagnosticIds.LargeModelInLoop, severity: DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task ModelOfSettings_Triggers() => RuleTest.Verify(
        DiagnosticIds.LargeModelInLoop,
        """
        class Service(IConfiguration configuration)
        {
            async Task Run(string[] tickets)
            {
                var chat = new ChatClient(configuration["Ai:ChatModel"] ?? "gpt-6-luna", "key");
                foreach (var t in tickets) await chat.[|CompleteChatAsync|](t);
            }
        }
        """,
        new AnalysisInputs { Settings = [new Setting("Ai:ChatModel", "gpt-4o", new SourcePosition("appsettings.json", 3, 20))] });

    [Fact]
    public Task SmallModel_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await _luna.CompleteChatAsync(t); }
        """);

    [Fact]
    public Task SmallModelWithCheaperSuccessor_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            var client = new ChatClient("gpt-5.6-luna", "key");
            foreach (var t in tickets) await client.CompleteChatAsync(t);
        }
        """);

    [Fact]
    public Task CallOutsideLoop_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { await _gpt.CompleteChatAsync("all"); foreach (var t in tickets) { } }
        """);

    [Fact]
    public Task CollectionOfForeach_DoesNotTrigger() => Verify("""
        void Run() { foreach (var part in _gpt.CompleteChat("once").Value.Content) { } }
        """);

    [Fact]
    public Task StreamOfAwaitForeach_DoesNotTrigger() => Verify("""
        async Task Run() { await foreach (var update in _gpt.CompleteChatStreamingAsync("once")) { } }
        """);

    [Fact]
    public Task ForInitializer_DoesNotTrigger() => Verify("""
        void Run() { for (var answer = _gpt.CompleteChat("once"); answer is null;) { } }
        """);

    [Fact]
    public Task ConsoleLoop_DoesNotTrigger() => Verify("""
        async Task Run() { while (true) { var line = System.Console.ReadLine(); await _gpt.CompleteChatAsync(line); } }
        """);

    [Fact]
    public Task LoopPacedByTimer_DoesNotTrigger() => Verify("""
        async Task Run(PeriodicTimer timer) { while (await timer.WaitForNextTickAsync()) { await _gpt.CompleteChatAsync("tick"); } }
        """);

    [Fact]
    public Task RetryLoop_DoesNotTrigger() => Verify("""
        async Task<string> Run()
        {
            for (var attempt = 0; ; attempt++)
            {
                try { return (await _gpt.CompleteChatAsync("once")).Value.Content[0].Text; }
                catch (System.Exception) when (attempt < 3) { }
            }
        }
        """);

    [Fact]
    public Task FewLiteralItems_DoesNotTrigger() => Verify("""
        async Task Run() { foreach (var language in new[] { "en", "de", "fr" }) await _gpt.CompleteChatAsync(language); }
        """);

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => Verify("""
        async Task Run(IChatClient client, string[] tickets) { foreach (var t in tickets) await client.GetResponseAsync(t); }
        """);

    [Fact]
    public Task TokenCount_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets)
        {
            foreach (var t in tickets)
                await _claude.Messages.CountTokens(new MessageCountTokensParams { Model = Model.ClaudeSonnet5_5, Messages = [] });
        }
        """);

    [Fact]
    public Task ExpressionTree_DoesNotTrigger() => Verify("""
        void Run(IChatClient client, string[] tickets)
        {
            foreach (var t in tickets)
            {
                System.Linq.Expressions.Expression<System.Func<ChatClient, object>> setup = c => c.CompleteChat("x");
            }
        }
        """);

    [Fact]
    public Task OwnMethodOfSameName_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.LargeModelInLoop, """
        class Http { public Task CompleteChatAsync(string text) => Task.CompletedTask; }
        class Service { async Task Run(Http http, string[] tickets) { foreach (var t in tickets) await http.CompleteChatAsync(t); } }
        """);

    [Fact]
    public Task DelegatingClient_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.LargeModelInLoop, """
        class Retrying(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override async Task<ChatResponse> GetResponseAsync(IEnumerable<AI.ChatMessage> messages, ChatOptions? options = null, CancellationToken c = default)
            {
                foreach (var m in messages) await base.GetResponseAsync([m], new ChatOptions { ModelId = "gpt-4o" }, c);
                return await base.GetResponseAsync(messages, options, c);
            }
        }
        """);

    [Fact]
    public Task LambdaOnlyDefinedInLoop_CountsAsRun() => Verify("""
        void Run(string[] tickets, List<System.Func<Task>> work)
        {
            foreach (var t in tickets) work.Add(() => _gpt.[|CompleteChatAsync|](t));
        }
        """);

    [Fact]
    public Task BrokenCode_DoesNotTrigger() => Verify("""
        async Task Run(string[] tickets) { foreach (var t in tickets) await _gpt.CompleteChatAsync(t, {|CS0103:missing|}, 1, 2); }
        """);

    [Fact]
    public Task DeniedSubstitutes_DoNotTrigger() => Verify(
        """
        async Task Run(string[] tickets) { foreach (var t in tickets) await _gpt.CompleteChatAsync(t); }
        """,
        new AnalysisInputs { Substitutes = [new SubstituteRule(false, null, "*", null)] });

    private static AnalysisInputs Annotated(string pattern, decimal input, decimal output) => new()
    {
        HasPricingFile = true,
        Calls =
        [
            new CallAnnotation(
                pattern, new GivenQuantity(null, input, null), new GivenQuantity(null, output, null), null, null, null, null, 0, new SourcePosition("aicost.json", 1, 1)),
        ],
    };
}
