namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class HangfireTests
{
    private const string Usings = """
        using Hangfire;

        """;

    [Theory]
    [InlineData("class Summaries { public Task RunAsync() => null!; } class Startup { static string Read() => \"\"; void M(IRecurringJobManager manager) => RecurringJob.AddOrUpdate<Summaries>(\"nightly\", s => s.RunAsync(), \"0 3 * * *\"); }", "nightly: lambda, timer, hangfire, run, every 86400 s")]
    [InlineData("class Summaries { public Task RunAsync() => null!; } class Startup { static string Read() => \"\"; void M(IRecurringJobManager manager) => RecurringJob.AddOrUpdate<Summaries>(\"nightly\", s => s.RunAsync(), Cron.Daily()); }", "nightly: lambda, timer, hangfire, run, every 86400 s")]
    [InlineData("class Summaries { public Task RunAsync() => null!; } class Startup { static string Read() => \"\"; void M(IRecurringJobManager manager) => RecurringJob.AddOrUpdate<Summaries>(\"nightly\", s => s.RunAsync(), Cron.Hourly); }", "nightly: lambda, timer, hangfire, run, every 3600 s")]
    [InlineData("class Summaries { public Task RunAsync() => null!; } class Startup { static string Read() => \"\"; void M(IRecurringJobManager manager) => RecurringJob.AddOrUpdate<Summaries>(\"nightly\", s => s.RunAsync(), Cron.MinuteInterval(15)); }", "nightly: lambda, timer, hangfire, run, every 900 s")]
    [InlineData("class Summaries { public Task RunAsync() => null!; } class Startup { static string Read() => \"\"; void M(IRecurringJobManager manager) => RecurringJob.AddOrUpdate<Summaries>(\"nightly\", s => s.RunAsync(), Read()); }", "nightly: lambda, timer, hangfire, run")]
    [InlineData("class Summaries { public Task RunAsync() => null!; } class Startup { static string Read() => \"\"; void M(IRecurringJobManager manager) => manager.AddOrUpdate<Summaries>(\"nightly\", s => s.RunAsync(), \"*/10 * * * *\"); }", "nightly: lambda, timer, hangfire, run, every 600 s")]
    [InlineData("class Summaries { public Task RunAsync() => null!; } class Startup { static string Read() => \"\"; void M(IRecurringJobManager manager) => RecurringJob.AddOrUpdate<Summaries>(Read(), s => s.RunAsync(), \"bad cron\"); }", "Startup.AddOrUpdate: lambda, timer, hangfire, run")]
    public void RecurringJob_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Hangfire.Core")));

    [Theory]
    [InlineData("class Summaries { public Task RunAsync() => null!; } class Startup { void M() => BackgroundJob.Enqueue<Summaries>(s => s.RunAsync()); }")]
    [InlineData("class Startup { void AddOrUpdate(string id, Action a) { } void M() => AddOrUpdate(\"a\", () => { }); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Hangfire.Core")));

    [Fact]
    public void EnqueuedJob_CountsWhereItIsEnqueued()
    {
        Step step = Assert.Single(HotPathDriver.Steps(
            Usings + "class Startup { void M(List<Ticket> tickets) { foreach (var t in tickets) BackgroundJob.Enqueue(() => Model.CallAsync(t)); } }",
            references: FrameworkStub.References("Hangfire.Core")));
        Assert.Equal("Method M", step.Root);
        Assert.Equal("Loop tickets", step.Frames);
    }
}
