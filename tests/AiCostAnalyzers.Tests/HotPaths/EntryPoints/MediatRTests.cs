namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class MediatRTests
{
    private const string Usings = """
        using MediatR;

        """;

    [Theory]
    [InlineData("class Ask : IRequest<string> { } class Triage : IRequestHandler<Ask, string> { public Task<string> Handle(Ask a, CancellationToken ct) => null!; }", "Triage: Handle, handler, mediatr, request")]
    [InlineData("class Ask : IRequest { } class Triage : IRequestHandler<Ask> { public Task Handle(Ask a, CancellationToken ct) => null!; }", "Triage: Handle, handler, mediatr, request")]
    [InlineData("class Opened : INotification { } class Triage : INotificationHandler<Opened> { public Task Handle(Opened a, CancellationToken ct) => null!; }", "Triage: Handle, message, mediatr, message")]
    [InlineData("class Guard<A, B> : IPipelineBehavior<A, B> where A : notnull { public Task<B> Handle(A a, RequestHandlerDelegate<B> next, CancellationToken ct) => next(); }", "Guard: Handle, handler, mediatr, request")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("MediatR")));

    [Theory]
    [InlineData("class Ask { } class Triage { public Task<string> Handle(Ask a, CancellationToken ct) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("MediatR")));
}
