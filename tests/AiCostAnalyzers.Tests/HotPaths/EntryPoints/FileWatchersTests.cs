namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class FileWatchersTests
{
    private const string Usings = """
        using System.IO;

        """;

    [Theory]
    [InlineData("class Worker { void M(FileSystemWatcher w) => w.Created += (s, e) => Model.Call(e.FullPath); }", "Worker.Created: lambda, message, file-watcher, message")]
    public void Change_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("class Worker { void M(FileSystemWatcher w) => w.Error += (s, e) => { }; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source));
}
