namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class QuartzTests
{
    private const string Usings = """
        using Quartz;

        """;

    [Theory]
    [InlineData("class Summaries : IJob { public Task Execute(IJobExecutionContext c) => null!; }", "Summaries: Execute, timer, quartz, run")]
    [InlineData("class Summaries : IJob { Task IJob.Execute(IJobExecutionContext c) => null!; }", "Summaries: Quartz.IJob.Execute, timer, quartz, run")]
    public void Job_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Quartz")));

    [Theory]
    [InlineData("class Summaries { public Task Execute(IJobExecutionContext c) => null!; }")]
    [InlineData("class Summaries { public Task Execute(int i) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Quartz")));
}
