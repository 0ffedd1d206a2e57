namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class DurableTasksTests
{
    private const string Usings = """
        using Microsoft.DurableTask;

        """;

    [Theory]
    [InlineData("class Classify : TaskActivity<string, string> { public override Task<string> RunAsync(TaskActivityContext c, string t) => null!; }", "Classify: RunAsync, worker, durable-task, run")]
    [InlineData("class Triage : TaskOrchestrator<string, string> { public override Task<string> RunAsync(TaskOrchestrationContext c, string t) => null!; }", "Triage: RunAsync, worker, durable-task, run")]
    public void Task_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.DurableTask.Abstractions")));

    [Theory]
    [InlineData("class Classify { public Task<string> RunAsync(TaskActivityContext c, string t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.DurableTask.Abstractions")));
}
