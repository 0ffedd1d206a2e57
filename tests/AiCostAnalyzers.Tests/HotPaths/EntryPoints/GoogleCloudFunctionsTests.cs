namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class GoogleCloudFunctionsTests
{
    private const string Usings = """
        using Google.Cloud.Functions.Framework;
        using Microsoft.AspNetCore.Http;

        """;

    [Theory]
    [InlineData("class Triage : IHttpFunction { public Task HandleAsync(HttpContext c) => null!; }", "Triage: HandleAsync, handler, gcp-functions, request")]
    [InlineData("class Triage : ICloudEventFunction<Ticket> { public Task HandleAsync(object e, Ticket t, CancellationToken ct) => null!; }", "Triage: HandleAsync, message, gcp-functions, message")]
    public void Function_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Google.Cloud.Functions.Framework")));

    [Theory]
    [InlineData("class Triage { public Task HandleAsync(HttpContext c) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Google.Cloud.Functions.Framework")));
}
