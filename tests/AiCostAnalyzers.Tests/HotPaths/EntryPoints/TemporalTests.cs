namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class TemporalTests
{
    private const string Usings = """
        using Temporalio.Activities;
        using Temporalio.Workflows;

        """;

    [Theory]
    [InlineData("class Activities { [Activity] public Task<string> Classify(string t) => null!; }", "Activities.Classify: Classify, worker, temporal, run")]
    [InlineData("class Triage { [WorkflowRun] public Task RunAsync() => null!; }", "Triage.RunAsync: RunAsync, worker, temporal, run")]
    public void Member_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Temporalio")));

    [Theory]
    [InlineData("class Activities { public Task<string> Classify(string t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Temporalio")));
}
