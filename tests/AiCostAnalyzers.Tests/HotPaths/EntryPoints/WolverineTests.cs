namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class WolverineTests
{
    private const string Usings = """
        using Wolverine;
        using Wolverine.Attributes;
        using Wolverine.Http;

        """;

    [Theory]
    [InlineData("public class TicketHandler { public Task Handle(Ticket t) => null!; }", "TicketHandler: Handle, message, wolverine, message")]
    [InlineData("public static class TicketConsumer { public static Task ConsumeAsync(Ticket t, object service) => null!; }", "TicketConsumer: ConsumeAsync, message, wolverine, message")]
    [InlineData("public class Triage : IWolverineHandler { public Task Handle(Ticket t) => null!; }", "Triage: Handle, message, wolverine, message")]
    [InlineData("public class Triage { [WolverineHandler] public Task Classify(Ticket t) => null!; }", "Triage: Classify, message, wolverine, message")]
    [InlineData("public class Triage { [WolverinePost(\"/tickets/triage\")] public Task Post(Ticket t) => null!; }", "POST /tickets/triage: Post, handler, wolverine, request")]
    public void Handler_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Wolverine")));

    [Theory]
    [InlineData("public class Triage { public Task Handle(Ticket t) => null!; }")]
    [InlineData("public class TicketHandler { Task Handle(Ticket t) => null!; public Task Handle() => null!; public Task Load(Ticket t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Wolverine")));
}
