namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class WpfTests
{
    private const string Usings = """
        using System.Windows;

        """;

    [Theory]
    [InlineData("partial class MainWindow : Window { async void Send_Click(object sender, RoutedEventArgs e) => await Model.CallAsync(\"a\"); }", "MainWindow.Send_Click: Send_Click, handler, wpf, run")]
    [InlineData("class App : Application { protected override void OnStartup(EventArgs e) { } }", "App.OnStartup: OnStartup, handler, wpf, run")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("PresentationFramework")));

    [Theory]
    [InlineData("class MainWindow { async void Send_Click(object sender, RoutedEventArgs e) => await Model.CallAsync(\"a\"); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("PresentationFramework")));
}
