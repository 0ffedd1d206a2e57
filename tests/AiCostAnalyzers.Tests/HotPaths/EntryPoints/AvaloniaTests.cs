namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class AvaloniaTests
{
    private const string Usings = """
        using Avalonia;

        """;

    [Theory]
    [InlineData("class Chat : AvaloniaObject { async void Send_Click(object? sender, EventArgs e) => await Model.CallAsync(\"a\"); }", "Chat.Send_Click: Send_Click, handler, avalonia, run")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Avalonia.Base")));

    [Theory]
    [InlineData("class Chat { async void Send_Click(object? sender, EventArgs e) => await Model.CallAsync(\"a\"); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Avalonia.Base")));
}
