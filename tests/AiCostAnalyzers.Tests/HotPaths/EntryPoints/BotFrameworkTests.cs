namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class BotFrameworkTests
{
    private const string Usings = """
        using Microsoft.Bot.Builder;

        """;

    [Theory]
    [InlineData("class Triage : ActivityHandler { protected override Task OnMessageActivityAsync(object t, CancellationToken ct) => null!; }", "Triage.OnMessageActivityAsync: OnMessageActivityAsync, handler, bot-framework, request")]
    [InlineData("class Triage : IBot { public Task OnTurnAsync(object t, CancellationToken ct) => null!; }", "Triage: OnTurnAsync, handler, bot-framework, request")]
    [InlineData("class Triage : Microsoft.Agents.Builder.App.AgentApplication { public Triage() { OnActivity(\"message\", async (t, ct) => await Model.CallAsync(\"a\")); } }", "Triage.OnActivity: lambda, handler, bot-framework, request")]
    public void Bot_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.Bot.Builder")));

    [Theory]
    [InlineData("abstract class Base : ActivityHandler { protected virtual Task HelpAsync() => null!; } class Triage : Base { protected override Task HelpAsync() => null!; }")]
    [InlineData("class Triage { protected Task OnMessageActivityAsync(object t, CancellationToken ct) => null!; }")]
    [InlineData("class Triage : ActivityHandler { public override string ToString() => \"\"; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.Bot.Builder")));
}
