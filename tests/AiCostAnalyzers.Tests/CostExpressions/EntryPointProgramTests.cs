using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>Entry points of the common kinds.</summary>
public class EntryPointProgramTests
{
    [Fact]
    public Task MappedLambda_IsPricedPerRequest() => VerifyEntryAsync("POST /tickets/triage", "request", "$0.0100·n(tickets)", "n", """
        public static class Api
        {
            public static void Map(WebApplication app) => app.MapGroup("/tickets").MapPost("/triage", async (string[] tickets) =>
            {
                foreach (var ticket in tickets) { await Ai.Cent.CompleteChatAsync(ticket); }
            });
        }
        """);

    [Fact]
    public Task MappedLocalFunction_IsPricedPerRequest() => VerifyEntryAsync("GET /hello", "request", "$0.0100", "constant", """
        public static class Api
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/hello", Hello);
                async Task Hello() => await Ai.Cent.CompleteChatAsync(DateTime.Now.ToString());
            }
        }
        """);

    [Fact]
    public Task Action_IsPricedPerRequest() => VerifyEntryAsync("POST /api/tickets", "request", "$0.0100·n(tickets)", "n", """
        [ApiController, Route("api/tickets")]
        public class TicketsController : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> Post(List<string> tickets)
            {
                foreach (var ticket in tickets) { await Ai.Cent.CompleteChatAsync(ticket); }
                return Ok();
            }
        }
        """);

    [Fact]
    public Task HubMethod_IsPricedPerRequest() => VerifyEntryAsync("ChatHub.Send", "request", "$0.0100", "constant", """
        public class ChatHub : Microsoft.AspNetCore.SignalR.Hub
        {
            public async Task Send(string text) => await Ai.Cent.CompleteChatAsync(text);
        }
        """);

    [Fact]
    public Task Page_IsPricedPerRequest() => VerifyEntryAsync("POST /Ask", "request", "$0.0100", "constant", """
        namespace Site.Pages;
        public class AskModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public async Task OnPostAsync(string text) => await Ai.Cent.CompleteChatAsync(text);
        }
        """);

    [Fact]
    public Task Main_IsPricedPerRun() => VerifyEntryAsync("Main", "run", "$0.0100·n(args)", "n", """
        public static class Program
        {
            public static async Task Main(string[] args)
            {
                foreach (var ticket in args) { await Ai.Cent.CompleteChatAsync(ticket); }
            }
        }
        """);

    [Fact]
    public Task StartOfAHostedService_IsPricedPerStart() => VerifyEntryAsync("WarmUp", "start", "$0.0100", "constant", """
        public class WarmUp : IHostedService
        {
            public async Task StartAsync(CancellationToken stop) => await Ai.Cent.CompleteChatAsync(DateTime.Now.ToString());
            public Task StopAsync(CancellationToken stop) => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task EndlessWorker_IsPricedPerTick() => VerifyEntryAsync("Poller", "tick", "$0.0100", "constant", """
        public class Poller : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                while (!stop.IsCancellationRequested)
                {
                    await Ai.Cent.CompleteChatAsync(DateTime.Now.ToString());
                    await Task.Delay(TimeSpan.FromMinutes(5), stop);
                }
            }
        }
        """);

    [Fact]
    public Task HealthCheck_IsPricedPerRequest() => VerifyEntryAsync("ModelCheck", "request", "$0.0100", "constant", """
        public class ModelCheck : Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck
        {
            public async Task<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult> CheckHealthAsync(
                Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckContext context, CancellationToken stop = default)
            {
                await Ai.Cent.CompleteChatAsync(DateTime.Now.ToString());
                return Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Healthy();
            }
        }
        """);

    [Fact]
    public Task Middleware_IsPricedPerRequest() => VerifyEntryAsync("Moderation", "request", "$0.0100", "constant", """
        public class Moderation : IMiddleware
        {
            public async Task InvokeAsync(HttpContext context, RequestDelegate next)
            {
                await Ai.Cent.CompleteChatAsync(context.Request.Path.ToString());
                await next(context);
            }
        }
        """);
}
