namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class CapTests
{
    private const string Usings = """
        using DotNetCore.CAP;

        """;

    [Theory]
    [InlineData("class Triage { [CapSubscribe(\"tickets\")] public Task On(Ticket t) => null!; }", "Triage.On: On, message, cap, message")]
    public void Subscriber_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("DotNetCore.CAP")));

    [Theory]
    [InlineData("class Triage { public Task On(Ticket t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("DotNetCore.CAP")));
}
