namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class CommandsTests
{
    private const string Usings = """
        using CommunityToolkit.Mvvm.Input;
        using System.Windows.Input;

        """;

    [Theory]
    [InlineData("class Chat { [RelayCommand] Task SendAsync() => null!; }", "Chat.SendAsync: SendAsync, handler, command, run")]
    [InlineData("class Chat { object M() => new AsyncRelayCommand(async () => await Model.CallAsync(\"a\")); }", "Chat.AsyncRelayCommand: lambda, handler, command, run")]
    [InlineData("class Send : ICommand { public event EventHandler? CanExecuteChanged { add { } remove { } } public bool CanExecute(object? p) => true; public void Execute(object? p) { } }", "Send: Execute, handler, command, run")]
    public void Command_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("CommunityToolkit.Mvvm")));

    [Theory]
    [InlineData("class Chat { Task SendAsync() => null!; }")]
    [InlineData("class Send { public void Execute(object? p) { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("CommunityToolkit.Mvvm")));
}
