namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class HttpHandlerTests
{
    private const string Usings = """
        using System.Net.Http;

        """;

    [Theory]
    [InlineData("class Retry : DelegatingHandler { protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage r, CancellationToken ct) => base.SendAsync(r, ct); }", "Retry: SendAsync, handler, http-handler, request")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source));

    [Theory]
    [InlineData("class Retry { protected Task<HttpResponseMessage> SendAsync(HttpRequestMessage r, CancellationToken ct) => null!; }")]
    [InlineData("class Retry : DelegatingHandler { public Task SendAsync(string s) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source));
}
