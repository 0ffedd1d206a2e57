namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class RedisChannelsTests
{
    private const string Usings = """
        using StackExchange.Redis;

        """;

    [Theory]
    [InlineData("class Worker { void M(ISubscriber s) => s.Subscribe(\"tickets\", (c, v) => Model.Call(v)); }", "Worker.Subscribe: lambda, message, redis, message")]
    public void Message_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("StackExchange.Redis")));

    [Theory]
    [InlineData("class Worker { void Subscribe(string s, Action a) { } void M() => Subscribe(\"a\", () => { }); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("StackExchange.Redis")));
}
