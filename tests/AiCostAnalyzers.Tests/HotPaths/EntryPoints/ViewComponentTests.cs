namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class ViewComponentTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Mvc;

        """;

    [Theory]
    [InlineData("public class Summary : ViewComponent { public Task<IViewComponentResult> InvokeAsync(int id) => null!; }", "Summary.InvokeAsync: InvokeAsync, handler, view-component, request")]
    public void Component_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("public class Summary { public Task<object> InvokeAsync(int id) => null!; }")]
    [InlineData("public class Summary : ViewComponent { public Task Load() => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source));
}
