namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class RazorViewTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Mvc.Razor;

        """;

    [Theory]
    [InlineData("[Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemMetadata(\"Identifier\", \"/Views/Tickets/Index.cshtml\")] class Views_Tickets_Index : RazorPage<object> { public override Task ExecuteAsync() => null!; }", "/Views/Tickets/Index.cshtml: ExecuteAsync, handler, razor-view, request")]
    [InlineData("class Home : RazorPage<object> { public override Task ExecuteAsync() => null!; }", "Home: ExecuteAsync, handler, razor-view, request")]
    public void View_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("class Home { public Task ExecuteAsync() => null!; }")]
    [InlineData("abstract class Layout : RazorPage<object> { public override Task ExecuteAsync() => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source));
}
