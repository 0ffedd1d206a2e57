namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class BrighterTests
{
    private const string Usings = """
        using Paramore.Brighter;

        """;

    [Theory]
    [InlineData("class Triage : RequestHandlerAsync<Command> { public override Task<Command> HandleAsync(Command c, CancellationToken ct = default) => null!; } class Command : IRequest { }", "Triage: HandleAsync, message, brighter, message")]
    [InlineData("class Triage : RequestHandler<Command> { public override Command Handle(Command c) => null!; } class Command : IRequest { }", "Triage: Handle, message, brighter, message")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Paramore.Brighter")));

    [Theory]
    [InlineData("class Triage { public Command Handle(Command c) => null!; } class Command { }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Paramore.Brighter")));
}
