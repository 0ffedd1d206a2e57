namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class FastEndpointsTests
{
    private const string Usings = """
        using FastEndpoints;

        """;

    [Theory]
    [InlineData("class Triage : Endpoint<Ticket> { public override void Configure() { Post(\"/tickets/triage\"); } public override Task HandleAsync(Ticket t, CancellationToken ct) => null!; }", "POST /tickets/triage: HandleAsync, handler, fastendpoints, request")]
    [InlineData("class Triage : Endpoint<Ticket, string> { public override Task<string> ExecuteAsync(Ticket t, CancellationToken ct) => null!; }", "Triage: ExecuteAsync, handler, fastendpoints, request")]
    [InlineData("[HttpPost(\"triage\")] class Triage : Endpoint<Ticket> { public override Task HandleAsync(Ticket t, CancellationToken ct) => null!; }", "POST /triage: HandleAsync, handler, fastendpoints, request")]
    [InlineData("[HttpPost(null!)] class Triage : Endpoint<Ticket> { public override Task HandleAsync(Ticket t, CancellationToken ct) => null!; }", "POST /…: HandleAsync, handler, fastendpoints, request")]
    [InlineData("class Triage : EndpointWithoutRequest { public override void Configure() { Get(Environment.MachineName); } public override Task HandleAsync(CancellationToken ct) => null!; }", "GET /…: HandleAsync, handler, fastendpoints, request")]
    [InlineData("class Opened : IEventHandler<Ticket> { public Task HandleAsync(Ticket t, CancellationToken ct) => null!; }", "Opened: HandleAsync, message, fastendpoints, message")]
    [InlineData("class Sort : ICommandHandler<Ticket, string> { public Task<string> ExecuteAsync(Ticket t, CancellationToken ct) => null!; }", "Sort: ExecuteAsync, handler, fastendpoints, request")]
    public void Endpoint_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("FastEndpoints")));

    [Theory]
    [InlineData("class Triage { public Task HandleAsync(Ticket t, CancellationToken ct) => null!; }")]
    [InlineData("class Triage : Endpoint<Ticket> { public override void Configure() { Post(\"/a\"); } public Task HandleAsync(string s) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("FastEndpoints")));

    [Fact]
    public void SeveralRoutes_AreSeveralEntryPoints() => Assert.Equal(
        ["GET /a: HandleAsync, handler, fastendpoints, request", "GET /b: HandleAsync, handler, fastendpoints, request"],
        HotPathDriver.EntryPoints(
            Usings + "class Triage : Endpoint<Ticket> { public override void Configure() { Get(\"/a\", \"/b\"); } public override Task HandleAsync(Ticket t, CancellationToken ct) => null!; }",
            references: FrameworkStub.References("FastEndpoints")));
}
