namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class MauiTests
{
    private const string Usings = """
        using Microsoft.Maui.Controls;

        """;

    [Theory]
    [InlineData("class ChatPage : Page { async void OnSend(object sender, EventArgs e) => await Model.CallAsync(\"a\"); }", "ChatPage.OnSend: OnSend, handler, maui, run")]
    [InlineData("class ChatPage : Page { protected override void OnAppearing() { } }", "ChatPage.OnAppearing: OnAppearing, handler, maui, run")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.Maui.Controls")));

    [Theory]
    [InlineData("class ChatPage { async void OnSend(object sender, EventArgs e) => await Model.CallAsync(\"a\"); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.Maui.Controls")));
}
