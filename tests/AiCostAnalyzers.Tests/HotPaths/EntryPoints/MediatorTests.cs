namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class MediatorTests
{
    private const string Usings = """
        using Mediator;

        """;

    [Theory]
    [InlineData("class Ask : ICommand<string> { } class Triage : ICommandHandler<Ask, string> { public ValueTask<string> Handle(Ask a, CancellationToken ct) => default; }", "Triage: Handle, handler, mediator, request")]
    [InlineData("class Opened : INotification { } class Triage : INotificationHandler<Opened> { public ValueTask Handle(Opened a, CancellationToken ct) => default; }", "Triage: Handle, message, mediator, message")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Mediator.Abstractions")));

    [Theory]
    [InlineData("class Ask { } class Triage { public ValueTask<string> Handle(Ask a, CancellationToken ct) => default; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Mediator.Abstractions")));
}
