using System.Globalization;
using System.Text.Json.Nodes;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.HotPaths.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AiCostAnalyzers.Tests.Facts;

/// <summary>Handlers, however they are given, and the members that their entry points lead to.</summary>
public class EntryPointFactsTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using OpenAI.Chat;

        """;

    [Theory]
    [InlineData("app.MapPost(\"/a\", ReplyAsync);", "POST /a -> App|M:Routes.ReplyAsync(System.String)")]
    [InlineData("app.MapPost(\"/a\", (string t) => Gpt.CompleteChatAsync(t));", "POST /a -> App|M:Routes.Map(Microsoft.AspNetCore.Builder.WebApplication)~λ1")]
    [InlineData("Func<string, Task> reply = t => Gpt.CompleteChatAsync(t); app.MapPost(\"/a\", reply);", "POST /a -> App|M:Routes.Map(Microsoft.AspNetCore.Builder.WebApplication)~λ1")]
    [InlineData("Func<string, Task> reply = ReplyAsync; app.MapPost(\"/a\", reply);", "POST /a -> App|M:Routes.ReplyAsync(System.String)")]
    [InlineData("app.MapPost(\"/a\", Local); Task Local(string t) => Gpt.CompleteChatAsync(t);", "POST /a -> App|M:Routes.Map(Microsoft.AspNetCore.Builder.WebApplication)~Local")]
    [InlineData("app.MapPost(\"/a\", Stored);", "POST /a -> App|F:Routes.Stored~λ1")]
    [InlineData("var t = new System.Timers.Timer(60000); t.Elapsed += OnElapsed;", "Routes.OnElapsed -> App|M:Routes.OnElapsed(System.Object,System.Timers.ElapsedEventArgs) every 60")]
    public async Task Handler_IsTheMemberOfItsEntryPoint(string body, string expected) => Assert.Equal(
        [expected],
        Entries(await ExportRun.FactsAsync(null, ("Test.cs", Usings + $$"""
            static class Routes
            {
                private static readonly ChatClient Gpt = new("gpt-4o", "key");
                private static readonly Func<string, Task> Stored = async t => await Gpt.CompleteChatAsync(t);

                static void Map(WebApplication app) { {{body}} }

                static Task ReplyAsync(string text) => Gpt.CompleteChatAsync(text);

                static void OnElapsed(object? sender, System.Timers.ElapsedEventArgs e) => Gpt.CompleteChat("summary");
            }
            """))));

    [Fact]
    public async Task MethodThatIsCalledToo_IsNoEntryPointByThat() => Assert.Empty(Entries(await ExportRun.FactsAsync(null, ("Test.cs", Usings + """
        static class Routes
        {
            private static readonly ChatClient Gpt = new("gpt-4o", "key");

            static async Task Run() { await Task.WhenAll(new[] { "a" }.Select(ReplyAsync)); await ReplyAsync("b"); }

            static Task ReplyAsync(string text) => Gpt.CompleteChatAsync(text);
        }
        """))));

    [Fact]
    public async Task RecurringJob_LeadsToTheMethodItNames()
    {
        var facts = await ExportRun.FactsAsync([.. TestReferences.All.References, .. FrameworkStub.References("Hangfire.Core")], null, ("Test.cs", Usings + """
            using Hangfire;

            class Summaries(ChatClient client) { public Task RunAsync() => client.CompleteChatAsync("summary"); }

            static class Jobs { static void Add() => RecurringJob.AddOrUpdate<Summaries>("nightly", s => s.RunAsync(), Cron.Daily()); }
            """));
        Assert.Equal(["nightly -> App|M:Jobs.Add~λ1 every 86400"], Entries(facts));
        var job = Assert.Single(ExportRun.Items(facts, "members"), m => (string)m["key"]! == "App|M:Jobs.Add~λ1");
        Assert.Equal("App|M:Summaries.RunAsync", (string)Assert.Single(job["calls"]!.AsArray())!["target"]!);
    }

    [Theory]
    [InlineData("q.ScheduleJob<Summaries>(t => t.StartNow().WithCronSchedule(\"0 0 3 * * ?\"));", " every 86400")]
    [InlineData("q.ScheduleJob<Summaries>(t => t.WithSimpleSchedule(s => s.WithIntervalInMinutes(10).RepeatForever()));", " every 600")]
    [InlineData("q.ScheduleJob<Summaries>(t => t.WithSimpleSchedule(s => s.WithIntervalInMinutes(10).WithRepeatCount(3)));", "")]
    [InlineData("q.ScheduleJob<Summaries>(t => t.WithCronSchedule(Environment.MachineName));", "")]
    [InlineData("var key = new JobKey(\"nightly\"); q.AddJob<Summaries>(j => j.WithIdentity(key)); q.AddTrigger(t => t.ForJob(key).WithCronSchedule(\"0 0/5 * * * ?\"));", " every 300")]
    [InlineData("q.AddJob<Summaries>(j => j.WithIdentity(\"a\")); q.AddTrigger(t => t.ForJob(\"b\").WithCronSchedule(\"0 0/5 * * * ?\"));", "")]
    [InlineData("q.ScheduleJob<Summaries>(t => t.WithCronSchedule(\"0 0 3 * * ?\")); q.ScheduleJob<Summaries>(t => t.WithCronSchedule(\"0 0 15 * * ?\"));", " every 43200")]
    [InlineData("q.ScheduleJob<Other>(t => t.WithCronSchedule(\"0 0 3 * * ?\"));", "")]
    public async Task ScheduleOfAJob_IsItsPeriod(string schedule, string period) => Assert.Equal(
        [$"Summaries -> App|M:Summaries.Execute(Quartz.IJobExecutionContext){period}"],
        Entries(await ExportRun.FactsAsync(
            [.. TestReferences.All.References, .. FrameworkStub.References("Quartz", "Quartz.Extensions.DependencyInjection")],
            null,
            ("Test.cs", $$"""
                using OpenAI.Chat;
                using Quartz;

                class Summaries(ChatClient client) : IJob { public Task Execute(IJobExecutionContext context) => client.CompleteChatAsync("summary"); }

                class Other : IJob { public Task Execute(IJobExecutionContext context) => Task.CompletedTask; }

                static class Jobs { static void Add(IServiceCollectionQuartzConfigurator q) { {{schedule}} } }
                """))));

    [Fact]
    public async Task ScheduleOfAnInvocable_IsItsPeriod() => Assert.Equal(
        ["Summaries -> App|M:Summaries.Invoke every 300"],
        Entries(await ExportRun.FactsAsync(
            [.. TestReferences.All.References, .. FrameworkStub.References("Coravel")],
            null,
            ("Test.cs", """
                using Coravel.Invocable;
                using Coravel.Scheduling.Schedule.Interfaces;
                using OpenAI.Chat;

                class Summaries(ChatClient client) : IInvocable { public Task Invoke() => client.CompleteChatAsync("summary"); }

                static class Jobs { static void Add(IScheduler scheduler) => scheduler.Schedule<Summaries>().EveryFiveMinutes(); }
                """))));

    [Fact]
    public async Task HandlerInheritedFromAnotherProject_IsOneOfTheHeir()
    {
        var library = CSharpCompilation.Create(
            "Lib",
            [CSharpSyntaxTree.ParseText("""
                using System.Threading.Tasks;
                using Microsoft.AspNetCore.Mvc;

                public abstract class ApiBase : ControllerBase { [HttpPost] public Task Run(string text) => null!; protected Task Help() => null!; }
                """)],
            TestReferences.All.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        var inputs = AnalysisInputs.None with { ProjectAssemblies = ["Lib"] };
        var facts = await ExportRun.FactsAsync(
            [.. TestReferences.All.References, MetadataReference.CreateFromImage(image.ToArray())],
            inputs,
            ("Test.cs", "[Microsoft.AspNetCore.Mvc.Route(\"[controller]\")] public class TicketsController : ApiBase { }"));
        Assert.Equal(["POST /tickets -> Lib|M:ApiBase.Run(System.String)"], Entries(facts));
    }

    private static IEnumerable<string> Entries(JsonObject facts) => ExportRun.Items(facts, "entryPoints").Select(e => string.Create(
        CultureInfo.InvariantCulture, $"{e["id"]} -> {e["member"]}{(e["period"] is { } period ? " every " + period : "")}"));
}
