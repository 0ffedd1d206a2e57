namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class WinUiTests
{
    private const string Usings = """
        using Microsoft.UI.Xaml;

        """;

    [Theory]
    [InlineData("class MainWindow : Window { async void Send_Click(object sender, RoutedEventArgs e) => await Model.CallAsync(\"a\"); }", "MainWindow.Send_Click: Send_Click, handler, winui, run")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.WinUI")));

    [Theory]
    [InlineData("class MainWindow { async void Send_Click(object sender, RoutedEventArgs e) => await Model.CallAsync(\"a\"); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Microsoft.WinUI")));
}
