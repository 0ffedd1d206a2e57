namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class ProtoActorTests
{
    private const string Usings = """
        using Proto;

        """;

    [Theory]
    [InlineData("class Triage : IActor { public Task ReceiveAsync(IContext c) => null!; }", "Triage: ReceiveAsync, message, proto-actor, message")]
    public void Actor_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Proto.Actor")));

    [Theory]
    [InlineData("class Triage { public Task ReceiveAsync(IContext c) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Proto.Actor")));
}
