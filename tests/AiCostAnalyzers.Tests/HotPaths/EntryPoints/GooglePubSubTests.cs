namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class GooglePubSubTests
{
    private const string Usings = """
        using Google.Cloud.PubSub.V1;

        """;

    [Theory]
    [InlineData("class Worker { void M(SubscriberClient s) => s.StartAsync(async (m, ct) => { await Model.CallAsync(\"a\"); return 0; }); }", "Worker.StartAsync: lambda, message, google-pubsub, message")]
    public void Subscriber_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Google.Cloud.PubSub.V1")));

    [Theory]
    [InlineData("class Worker { void StartAsync(Action a) { } void M() => StartAsync(() => { }); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Google.Cloud.PubSub.V1")));
}
