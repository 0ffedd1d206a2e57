using Microsoft.CodeAnalysis;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1010UnexpectedCallTests
{
    private static Task Verify(string members) => RuleTest.Verify(DiagnosticIds.UnexpectedCall, Class(members));

    private const string HealthCheck = """
        public class ModelHealth(string key) : IHealthCheck
        {
            private readonly ChatClient _gpt = new("gpt-4o", key);

            public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
            {
                await _gpt.{|#0:CompleteChatAsync|}("ping");
                return HealthCheckResult.Healthy();
            }
        }
        """;

    [Fact]
    public Task HealthCheck_Triggers() => Of(DiagnosticIds.UnexpectedCall, HealthCheck)
        .Expect(
            0,
            DiagnosticIds.UnexpectedCall,
            "Each probe of the health check 'ModelHealth' asks 'gpt-4o', about $0.0030 (assuming tokens: 300 out) each; check that the service answers, at no tokens, or keep the result for a while",
            DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task HealthCheckLambda_Triggers() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        static class Checks
        {
            static void Add(IHealthChecksBuilder builder, ChatClient client) => builder.AddAsyncCheck("model", async () =>
            {
                await client.[|CompleteChatAsync|]("ping");
                return HealthCheckResult.Healthy();
            });
        }
        """);

    [Fact]
    public Task Property_Triggers() => Verify("""
        public string Greeting => _gpt.[|CompleteChat|]("Greet.").Value.Content[0].Text;
        """);

    [Fact]
    public Task Setter_Triggers() => Verify("""
        private string _text = "";
        public string Text { get => _text; set => _text = _gpt.[|CompleteChat|](value).Value.Content[0].Text; }
        """);

    [Fact]
    public Task StaticConstructor_Triggers() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        static class Rules
        {
            private static readonly ChatClient s_gpt = new("gpt-4o", "key");
            private static readonly string s_text;

            static Rules() => s_text = s_gpt.[|CompleteChat|]("Rules.").Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task StaticField_Triggers() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        static class Rules
        {
            private static readonly ChatClient s_gpt = new("gpt-4o", "key");
            public static readonly string Text = s_gpt.[|CompleteChat|]("Rules.").Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task Constructor_Triggers() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        class Session
        {
            private readonly string _greeting;
            public Session(ChatClient client) => _greeting = client.[|CompleteChat|]("Greet.").Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task ToString_Triggers() => Verify("""
        public override string ToString() => _gpt.[|CompleteChat|]("Describe.").Value.Content[0].Text;
        """);

    [Fact]
    public Task Comparer_Triggers() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        class ByUrgency(ChatClient client) : IComparer<string>
        {
            public int Compare(string? left, string? right) => client.[|CompleteChat|]($"{left} or {right}?").Value.Content.Count;
        }
        """);

    [Fact]
    public Task LogMessage_Triggers() => Verify("""
        void Run(Microsoft.Extensions.Logging.ILogger logger, string text) =>
            Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, "{Summary}", _gpt.[|CompleteChat|](text).Value.Content[0].Text);
        """);

    [Fact]
    public Task Logger_Triggers() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        class Summaries(ChatClient client) : ILogger
        {
            public System.IDisposable? BeginScope<T>(T state) where T : notnull => null;
            public bool IsEnabled(LogLevel level) => true;
            public void Log<T>(LogLevel level, EventId id, T state, System.Exception? e, System.Func<T, System.Exception?, string> format) =>
                client.[|CompleteChat|](format(state, e));
        }
        """);

    [Fact]
    public Task PropertyInALoopWithADearModel_IsNamedByTheLargerFinding() => Of(DiagnosticIds.LargeModelInLoop, Class("""
        private readonly List<string> _tickets = [];
        public List<string> Answers => _tickets.ConvertAll(t => _gpt.{|#0:CompleteChat|}(t).Value.Content[0].Text);
        """))
        .Expect(
            0,
            DiagnosticIds.LargeModelInLoop,
            "'gpt-4o' runs n(tickets) times per call of Service.Answers, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna
            + "; also: each read of the property 'Answers' causes it (AIC1010)")
        .RunAsync();

    [Fact]
    public Task Method_DoesNotTrigger() => Verify("""
        public async Task<string> GreetAsync() => (await _gpt.CompleteChatAsync("Greet.")).Value.Content[0].Text;
        """);

    [Fact]
    public Task PropertyThatKeepsItsAnswer_DoesNotTrigger() => Verify("""
        private string? _greeting;
        public string Greeting => _greeting ??= _gpt.CompleteChat("Greet.").Value.Content[0].Text;
        """);

    [Fact]
    public Task LazyField_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        static class Rules
        {
            private static readonly ChatClient s_gpt = new("gpt-4o", "key");
            private static readonly System.Lazy<string> s_text = new(() => s_gpt.CompleteChat("Rules.").Value.Content[0].Text);
        }
        """);

    [Fact]
    public Task PropertyThatReturnsAFunction_DoesNotTrigger() => Verify("""
        public System.Func<string, string> Ask => text => _gpt.CompleteChat(text).Value.Content[0].Text;
        """);

    [Fact]
    public Task ConstructorThatSubscribes_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        class Session
        {
            private event System.Action<string>? Asked;
            public Session(ChatClient client) => Asked += text => client.CompleteChat(text);
        }
        """);

    [Fact]
    public Task LoggedAnswer_DoesNotTrigger() => Verify("""
        void Run(Microsoft.Extensions.Logging.ILogger logger, string text)
        {
            var answer = _gpt.CompleteChat(text).Value.Content[0].Text;
            Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, "{Summary}", answer);
        }
        """);

    [Fact]
    public Task OtherMethodNamedCompare_DoesNotTrigger() => Verify("""
        public int Compare(string left, string right) => _gpt.CompleteChat(left + right).Value.Content.Count;
        """);

    [Fact]
    public Task HealthCheckThatKeepsItsAnswer_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        public class ModelHealth(ChatClient client, IMemoryCache cache) : IHealthCheck
        {
            public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
            {
                await cache.GetOrCreateAsync("model", async entry => await client.CompleteChatAsync("ping"));
                return HealthCheckResult.Healthy();
            }
        }
        """);

    [Fact]
    public Task RequestHandler_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.UnexpectedCall, """
        static class Routes
        {
            static void Map(WebApplication app, ChatClient client) => app.MapPost("/ask", async (string text) => { await client.CompleteChatAsync(text); });
        }
        """);
}
