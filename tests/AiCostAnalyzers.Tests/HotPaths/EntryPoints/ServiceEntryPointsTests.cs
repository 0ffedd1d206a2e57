using System.Collections.Immutable;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

/// <summary>Entry points that a type's base or interfaces tell, and the program's own start.</summary>
public class ServiceEntryPointsTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Diagnostics.HealthChecks;
        using Microsoft.Extensions.Hosting;

        """;

    [Theory]
    [InlineData("class NightlySummary : BackgroundService { protected override Task ExecuteAsync(CancellationToken ct) => Task.CompletedTask; }", "NightlySummary: ExecuteAsync, worker, hosted-service, run")]
    [InlineData("abstract class Base : BackgroundService { } class Nightly : Base { protected override Task ExecuteAsync(CancellationToken ct) => Task.CompletedTask; }", "Nightly: ExecuteAsync, worker, hosted-service, run")]
    [InlineData("class Warmup : IHostedService { public Task StartAsync(CancellationToken ct) => Task.CompletedTask; public Task StopAsync(CancellationToken ct) => Task.CompletedTask; }", "Warmup: StartAsync, start, hosted-service, start")]
    [InlineData("class Warmup : IHostedService { Task IHostedService.StartAsync(CancellationToken ct) => Task.CompletedTask; Task IHostedService.StopAsync(CancellationToken ct) => Task.CompletedTask; }", "Warmup: Microsoft.Extensions.Hosting.IHostedService.StartAsync, start, hosted-service, start")]
    [InlineData("class ModelCheck : IHealthCheck { public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext c, CancellationToken ct) => null!; }", "ModelCheck: CheckHealthAsync, handler, health-check, request")]
    [InlineData("class C { void M(IHealthChecksBuilder b) => b.AddCheck(\"model\", () => HealthCheckResult.Healthy()); }", "model: lambda, handler, health-check, request")]
    [InlineData("class Moderation : IMiddleware { public Task InvokeAsync(HttpContext c, RequestDelegate next) => next(c); }", "Moderation: InvokeAsync, handler, middleware, request")]
    [InlineData("class Moderation(RequestDelegate next) { public Task InvokeAsync(HttpContext c) => next(c); }", "Moderation: InvokeAsync, handler, middleware, request")]
    [InlineData("class Startup { void M(WebApplication app) => app.Use(async (HttpContext c, RequestDelegate next) => await next(c)); }", "Startup.Use: lambda, handler, middleware, request")]
    [InlineData("class Startup { void M(IApplicationBuilder app) => app.Run(c => Task.CompletedTask); }", "Startup.Run: lambda, handler, middleware, request")]
    [InlineData("namespace Shop.Pages.Tickets { class TriageModel : PageModel { public void OnPost() { } } }", "POST /Tickets/Triage: OnPost, handler, razor-pages, request")]
    [InlineData("namespace Shop.Pages { class IndexModel : PageModel { public Task OnGetAsync() => Task.CompletedTask; } }", "GET /: OnGetAsync, handler, razor-pages, request")]
    [InlineData("namespace Shop.Pages { class TriageModel : PageModel { public Task OnPostApproveAsync() => Task.CompletedTask; } }", "POST /Triage?handler=Approve: OnPostApproveAsync, handler, razor-pages, request")]
    [InlineData("class TriageModel : PageModel { public void OnGet() { } }", "GET /…/Triage: OnGet, handler, razor-pages, request")]
    [InlineData("class ChatHub : Hub { public Task Send(string text) => Task.CompletedTask; }", "ChatHub.Send: Send, handler, signalr, request")]
    public void Service_IsAnEntryPoint(string source, string expected) => Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("class Worker { protected Task ExecuteAsync(CancellationToken ct) => Task.CompletedTask; public Task StartAsync(CancellationToken ct) => Task.CompletedTask; }")]
    [InlineData("class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken ct) => null!; Task ExecuteAsync(int i) => null!; public void Start() { } }", "Worker: ExecuteAsync, worker, hosted-service, run")]
    [InlineData("class Check { public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext c, CancellationToken ct) => null!; }")]
    [InlineData("class NoMiddleware { public Task InvokeAsync(HttpContext c) => Task.CompletedTask; }")]
    [InlineData("class Startup { void M(WebApplication app) { app.Run(); app.UseRouting(); } }")]
    [InlineData("namespace Shop.Pages { class TriageModel : PageModel { public void OnGetaway() { } public void Onward() { } private void OnPost() { } } }")]
    [InlineData("class ChatHub : Hub { private Task Send(string text) => Task.CompletedTask; public static void Log() { } }")]
    [InlineData("class Program { static void Main() { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source, params string[] expected) => Assert.Equal(expected, HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("Console.WriteLine();", "Main: <Main>$, start, main, run")]
    [InlineData("class Program { static void Main(string[] args) { } }", "Main: Main, start, main, run")]
    [InlineData("class Program { static async Task<int> Main() { await Task.Yield(); return 0; } }", "Main: Main, start, main, run")]
    [InlineData("class Program { static void Main() { } } class Other { void Main(int i) { } static string Main() => \"\"; }", "Main: Main, start, main, run")]
    public void ProgramsStart_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(source, OutputKind.ConsoleApplication));

    [Fact]
    public void WorkerWithAPacedLoop_IsPricedPerTick()
    {
        Step step = Assert.Single(HotPathDriver.Steps(Usings + """
            class Nightly : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken ct)
                {
                    using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
                    while (await timer.WaitForNextTickAsync(ct)) { foreach (var t in new List<Ticket>(1)) await Model.CallAsync(t); }
                }
            }
            """));
        var worker = new EntryPoint("Nightly", EntryPointKinds.Worker, "hosted-service", EntryPointUnits.Run);
        Assert.Equal("Paced 86400s > Loop items", step.Frames);
        Assert.Equal(EntryPointUnits.Tick, worker.WithStep(step.Result.Frames).Unit);
    }

    [Fact]
    public void WithoutAPace_TheUnitStays()
    {
        var worker = new EntryPoint("Nightly", EntryPointKinds.Worker, "hosted-service", EntryPointUnits.Run);
        var handler = new EntryPoint("POST /a", EntryPointKinds.Handler, "minimal-api", EntryPointUnits.Request);
        Assert.Equal(EntryPointUnits.Run, worker.WithStep([new Frame(FrameKind.Loop, 1, "tickets")]).Unit);
        Assert.Equal(EntryPointUnits.Request, handler.WithStep([new Frame(FrameKind.Paced, 1)]).Unit);
    }

    [Fact]
    public void WithoutTheFramework_NothingIsFound()
    {
        Compilation compilation = HotPathDriver.Compile(Usings + "class Nightly : BackgroundService { protected override Task ExecuteAsync(CancellationToken ct) => null!; }")
            .RemoveAllReferences();
        ImmutableArray<ISymbol> methods = compilation.GetTypeByMetadataName("Nightly")!.GetMembers("ExecuteAsync");
        Assert.Empty(EntryPointFinder.For(compilation).OfMember((IMethodSymbol)Assert.Single(methods)));
    }
}
