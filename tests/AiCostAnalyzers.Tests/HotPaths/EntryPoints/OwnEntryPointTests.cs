namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class OwnEntryPointTests
{
    private const string Usings = """
        using AiCostAnalyzers;

        """;

    [Theory]
    [InlineData("class Bus { [AiEntryPoint] public Task OnTicket(Ticket t) => null!; }", "Bus.OnTicket: OnTicket, handler, own, request")]
    [InlineData("class Bus { [AiEntryPoint(\"tickets\", Unit = \"message\")] void OnTicket(Ticket t) { } }", "tickets: OnTicket, message, own, message")]
    [InlineData("class Bus { [AiEntryPoint(Unit = \"tick\")] void OnTick() { } }", "Bus.OnTick: OnTick, timer, own, tick")]
    [InlineData("class Bus { [AiEntryPoint(\"export\", Unit = \"run\")] void Run() { } }", "export: Run, worker, own, run")]
    [InlineData("class Bus { [AiEntryPoint(Unit = \"start\")] static void Begin() { } }", "Bus.Begin: Begin, start, own, start")]
    [InlineData("class Bus { [AiEntryPoint(Unit = \"per week\")] void Run() { } }", "Bus.Run: Run, handler, own, request")]
    [InlineData("abstract class Base { [AiEntryPoint] public abstract Task OnTicket(Ticket t); } class Bus : Base { public override Task OnTicket(Ticket t) => null!; }", "Bus.OnTicket: OnTicket, handler, own, request")]
    [InlineData("class Bus : Microsoft.Extensions.Hosting.BackgroundService { [AiEntryPoint(\"turn\")] protected override Task ExecuteAsync(CancellationToken ct) => null!; }", "turn: ExecuteAsync, handler, own, request")]
    public void Member_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("AiCostAttributes")));

    [Theory]
    [InlineData("class Bus { [Obsolete] public Task OnTicket(Ticket t) => null!; }")]
    [InlineData("class Bus { [Own.AiEntryPoint] public Task OnTicket(Ticket t) => null!; } namespace Own { class AiEntryPointAttribute : Attribute { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("AiCostAttributes")));
}
