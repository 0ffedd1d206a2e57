namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class CarterTests
{
    private const string Usings = """
        using Carter;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;

        """;

    [Theory]
    [InlineData("class Tickets : ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost(\"/tickets/triage\", () => \"\"); }", "POST /tickets/triage: lambda, handler, minimal-api, request")]
    [InlineData("class Tickets : CarterModule { public Tickets() { Post(\"/tickets/triage\", c => Task.CompletedTask); } }", "/tickets/triage: lambda, handler, carter, request")]
    public void Route_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Carter")));

    [Theory]
    [InlineData("class Tickets : ICarterModule { public void AddRoutes(IEndpointRouteBuilder app) { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Carter")));
}
