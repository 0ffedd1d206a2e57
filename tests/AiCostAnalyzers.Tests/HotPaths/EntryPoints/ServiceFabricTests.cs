namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class ServiceFabricTests
{
    private const string Usings = """
        using Microsoft.ServiceFabric.Actors;
        using Microsoft.ServiceFabric.Services.Remoting;
        using Microsoft.ServiceFabric.Services.Runtime;

        """;

    [Theory]
    [InlineData("interface ITriage : IActor { Task Classify(string t); } class Triage : ITriage { public Task Classify(string t) => null!; }", "Triage.Classify: Classify, handler, service-fabric, request")]
    [InlineData("interface ITriage : IService { Task Classify(string t); } class Triage : ITriage { public Task Classify(string t) => null!; }", "Triage.Classify: Classify, handler, service-fabric, request")]
    [InlineData("class Triage : StatelessService { protected override Task RunAsync(CancellationToken ct) => null!; }", "Triage: RunAsync, worker, service-fabric, run")]
    public void Member_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.ServiceFabric")));

    [Theory]
    [InlineData("interface ITriage { Task Classify(string t); } class Triage : ITriage { public Task Classify(string t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.ServiceFabric")));
}
