namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class TelegramBotsTests
{
    private const string Usings = """
        using Telegram.Bot;
        using Telegram.Bot.Polling;

        """;

    [Theory]
    [InlineData("class Bot : IUpdateHandler { public Task HandleUpdateAsync(ITelegramBotClient c, object u, CancellationToken ct) => null!; }", "Bot: HandleUpdateAsync, message, telegram, message")]
    [InlineData("class Bot { void M(TelegramBotClient c) => c.OnMessage += async (m, t) => await Model.CallAsync(\"a\"); }", "Bot.OnMessage: lambda, message, telegram, message")]
    public void Update_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Telegram.Bot")));

    [Theory]
    [InlineData("class Bot { public Task HandleUpdateAsync(ITelegramBotClient c, object u, CancellationToken ct) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Telegram.Bot")));
}
