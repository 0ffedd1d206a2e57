using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1002LargeModelPerRequestTests
{
    private static Task Verify(string source) => RuleTest.Verify(DiagnosticIds.LargeModelPerRequest, source);

    private static string Mapped(string handler) => $$"""
        static class Routes
        {
            private static readonly ChatClient _gpt = new("gpt-4o", "key");
            private static readonly ChatClient _luna = new("gpt-6-luna", "key");

            static void Map(WebApplication app) { {{handler}} }
        }
        """;

    [Fact]
    public Task MinimalApiLambda_Triggers() => Verify(Mapped("""
        app.MapPost("/reply", async (string text) => (await _gpt.[|CompleteChatAsync|](text)).Value.Content[0].Text);
        """));

    [Fact]
    public Task MapGet_Triggers() => Verify(Mapped("""
        app.MapGet("/reply", async (string text) => { await _gpt.[|CompleteChatAsync|](text); });
        """));

    [Fact]
    public Task MethodGroupOfItsType_Triggers() => Verify("""
        static class Routes
        {
            private static readonly ChatClient _gpt = new("gpt-4o", "key");

            static void Map(WebApplication app) => app.MapPost("/reply", ReplyAsync);

            static async Task<string> ReplyAsync(string text) => (await _gpt.[|CompleteChatAsync|](text)).Value.Content[0].Text;

            static async Task<string> OtherAsync(string text) => (await _gpt.CompleteChatAsync(text)).Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task LocalFunctionOfTheProgram_Triggers() => Verify("""
        var app = WebApplication.Create();
        var gpt = new ChatClient("gpt-4o", "key");
        app.MapPost("/reply", ReplyAsync);
        app.Run();

        async Task ReplyAsync(string text) => await gpt.[|CompleteChatAsync|](text);
        """);

    [Fact]
    public Task HandlerOfAnEvent_Triggers() => Verify("""
        class Ticker
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            void Start(System.Timers.Timer timer) => timer.Elapsed += OnElapsed;

            void OnElapsed(object? sender, System.Timers.ElapsedEventArgs e) => _gpt.[|CompleteChat|]("summary");
        }
        """);

    [Fact]
    public Task MethodThatIsOnlyCalled_DoesNotTrigger() => Verify("""
        static class Routes
        {
            private static readonly ChatClient _gpt = new("gpt-4o", "key");

            static async Task Map() => System.Console.WriteLine(await ReplyAsync("a"));

            static async Task<string> ReplyAsync(string text) => (await _gpt.CompleteChatAsync(text)).Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task ControllerAction_Triggers() => Verify("""
        [Microsoft.AspNetCore.Mvc.ApiController]
        [Microsoft.AspNetCore.Mvc.Route("[controller]")]
        public class RepliesController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            [Microsoft.AspNetCore.Mvc.HttpPost]
            public async Task<string> Post(string text) => (await _gpt.[|CompleteChatAsync|](text)).Value.Content[0].Text;
        }
        """);

    [Fact]
    public Task BackgroundService_Triggers() => Verify("""
        public class Nightly : Microsoft.Extensions.Hosting.BackgroundService
        {
            private readonly ChatClient _gpt = new("gpt-4o", "key");

            protected override async Task ExecuteAsync(CancellationToken stop) => await _gpt.[|CompleteChatAsync|]("summary");
        }
        """);

    [Fact]
    public Task StreamedAnswer_Triggers() => Verify(Mapped("""
        app.MapGet("/stream", async (HttpContext http) =>
        {
            await foreach (var update in _gpt.[|CompleteChatStreamingAsync|]("hi")) await http.Response.WriteAsync("x");
        });
        """));

    [Fact]
    public Task Message_NamesRouteAndPrice() => Of(DiagnosticIds.LargeModelPerRequest, Mapped("""
        app.MapPost("/reply", async (string text) => { await _gpt.{|#0:CompleteChatAsync|}(text); });
        """))
        .Expect(
            0,
            DiagnosticIds.LargeModelPerRequest,
            "'gpt-4o' runs with each request of POST /reply, about $0.0055 (assuming tokens: 1,000 in, 300 out) each; " + RuleTest.Luna)
        .RunAsync();

    [Fact]
    public Task SmallModel_DoesNotTrigger() => Verify(Mapped("""
        app.MapPost("/reply", async (string text) => { await _luna.CompleteChatAsync(text); });
        """));

    [Fact]
    public Task LoopInHandler_IsTheOtherRules() => Verify(Mapped("""
        app.MapPost("/reply", async (string[] texts) => { foreach (var t in texts) await _gpt.CompleteChatAsync(t); });
        """));

    [Fact]
    public Task PlainMethod_DoesNotTrigger() => Verify("""
        class Service { Task Run(ChatClient c) => new ChatClient("gpt-4o", "key").CompleteChatAsync("x"); }
        """);

    [Fact]
    public Task PrivateMethodOfController_DoesNotTrigger() => Verify("""
        public class RepliesController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private Task Helper() => new ChatClient("gpt-4o", "key").CompleteChatAsync("x");
        }
        """);

    [Fact]
    public Task NonAction_DoesNotTrigger() => Verify("""
        public class RepliesController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Microsoft.AspNetCore.Mvc.NonAction]
            public Task Helper() => new ChatClient("gpt-4o", "key").CompleteChatAsync("x");
        }
        """);

    [Fact]
    public Task Embedding_DoesNotTrigger() => Verify(Mapped("""
        app.MapPost("/embed", async (string text) => { await new EmbeddingClient("text-embedding-3-large", "key").GenerateEmbeddingAsync(text); });
        """));

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => Verify(Mapped("""
        app.MapPost("/reply", async (string text, IChatClient client) => { await client.GetResponseAsync(text); });
        """));
}
