namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class DaprTests
{
    private const string Usings = """
        using Dapr;
        using Dapr.Actors;
        using Dapr.Workflow;

        """;

    [Theory]
    [InlineData("class Triage { [Topic(\"pubsub\", \"tickets\")] public Task On(Ticket t) => null!; }", "Triage.On: On, message, dapr, message")]
    [InlineData("interface ITriage : IActor { Task Classify(string t); } class Triage : ITriage { public Task Classify(string t) => null!; }", "Triage.Classify: Classify, message, dapr, message")]
    [InlineData("class Classify : WorkflowActivity<string, string> { public override Task<string> RunAsync(WorkflowActivityContext c, string t) => null!; }", "Classify: RunAsync, worker, dapr, run")]
    public void Member_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Dapr")));

    [Theory]
    [InlineData("class Triage { public Task On(Ticket t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Dapr")));
}
