namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class MqttTests
{
    private const string Usings = """
        using MQTTnet;

        """;

    [Theory]
    [InlineData("class Worker { void M(IMqttClient c) => c.ApplicationMessageReceivedAsync += async a => await Model.CallAsync(\"a\"); }", "Worker.ApplicationMessageReceivedAsync: lambda, message, mqtt, message")]
    public void Message_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("MQTTnet")));

    [Theory]
    [InlineData("class Worker { void M(IMqttClient c) => c.ConnectedAsync += a => Task.CompletedTask; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("MQTTnet")));
}
