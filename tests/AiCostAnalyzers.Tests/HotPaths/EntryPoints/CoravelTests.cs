namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class CoravelTests
{
    private const string Usings = """
        using Coravel.Invocable;
        using Coravel.Scheduling.Schedule.Interfaces;

        """;

    [Theory]
    [InlineData("class Summaries : IInvocable { public Task Invoke() => null!; }", "Summaries: Invoke, timer, coravel, run")]
    [InlineData("class Startup { void M(IScheduler s) => s.ScheduleAsync(async () => await Model.CallAsync(\"a\")); }", "Startup.ScheduleAsync: lambda, timer, coravel, run")]
    [InlineData("class Startup { void M(IScheduler s) => s.ScheduleAsync(async () => await Model.CallAsync(\"a\")).EveryFiveMinutes(); }", "Startup.ScheduleAsync: lambda, timer, coravel, run, every 300 s")]
    [InlineData("class Startup { void M(IScheduler s) => s.ScheduleAsync(async () => await Model.CallAsync(\"a\")).EveryFiveMinutes().Weekday(); }", "Startup.ScheduleAsync: lambda, timer, coravel, run")]
    [InlineData("class Startup { void M(IScheduler s) => s.ScheduleAsync(async () => await Model.CallAsync(\"a\")).Cron(\"0 3 * * *\"); }", "Startup.ScheduleAsync: lambda, timer, coravel, run, every 86400 s")]
    public void Job_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Coravel")));

    [Theory]
    [InlineData("class Summaries { public Task Invoke() => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Coravel")));
}
