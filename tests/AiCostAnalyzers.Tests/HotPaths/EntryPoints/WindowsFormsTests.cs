namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class WindowsFormsTests
{
    private const string Usings = """
        using System.Windows.Forms;

        """;

    [Theory]
    [InlineData("class MainForm : Form { private async void Send_Click(object? sender, EventArgs e) => await Model.CallAsync(\"a\"); }", "MainForm.Send_Click: Send_Click, handler, winforms, run")]
    [InlineData("class MainForm : Form { public MainForm(Button b) => b.Click += async (s, e) => await Model.CallAsync(\"a\"); }", "MainForm.Click: lambda, handler, winforms, run")]
    [InlineData("class MainForm : Form { protected override void OnLoad(EventArgs e) { } }", "MainForm.OnLoad: OnLoad, handler, winforms, run")]
    [InlineData("class MainForm { void M() { var t = new System.Windows.Forms.Timer { Interval = 1000 }; t.Tick += (s, e) => Model.Call(); } }", "MainForm.Tick: lambda, timer, timer, tick, every 1 s")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.Windows.Forms")));

    [Theory]
    [InlineData("class Presenter { void Send_Click(object? sender, EventArgs e) { } }")]
    [InlineData("class MainForm : Form { void Send(string text, int n) { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.Windows.Forms")));
}
