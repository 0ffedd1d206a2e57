namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class DiscordBotsTests
{
    private const string Usings = """
        using Discord.Interactions;
        using Discord.WebSocket;

        """;

    [Theory]
    [InlineData("class Bot { void M(DiscordSocketClient c) => c.MessageReceived += async m => await Model.CallAsync(\"a\"); }", "Bot.MessageReceived: lambda, message, discord, message")]
    [InlineData("class Commands { [SlashCommand(\"ask\", \"asks\")] public Task Ask(string q) => null!; }", "Commands.Ask: Ask, message, discord, message")]
    public void Event_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Discord.Net")));

    [Theory]
    [InlineData("class Bot { event Func<string, Task>? MessageReceived; void M() => MessageReceived += m => Task.CompletedTask; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Discord.Net")));
}
