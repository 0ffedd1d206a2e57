namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class MassTransitTests
{
    private const string Usings = """
        using MassTransit;

        """;

    [Theory]
    [InlineData("class TicketState { } class Triage { Triage(EventActivityBinder<TicketState> b) => b.ThenAsync(async c => await Model.CallAsync(\"a\")); }", "Triage.ThenAsync: lambda, message, masstransit, message")]
    [InlineData("class TriageConsumer : IConsumer<Ticket> { public Task Consume(ConsumeContext<Ticket> c) => null!; }", "TriageConsumer: Consume, message, masstransit, message")]
    [InlineData("class TriageConsumer : IConsumer<Ticket> { Task IConsumer<Ticket>.Consume(ConsumeContext<Ticket> c) => null!; }", "TriageConsumer: MassTransit.IConsumer<Ticket>.Consume, message, masstransit, message")]
    [InlineData("class TriageConsumer : IConsumer<Batch<Ticket>> { public Task Consume(ConsumeContext<Batch<Ticket>> c) => null!; }", "TriageConsumer: Consume, message, masstransit, message")]
    [InlineData("abstract class Base<T> : IConsumer<T> where T : class { public Task Consume(ConsumeContext<T> c) => HandleAsync(c.Message); protected abstract Task HandleAsync(T m); } class TriageConsumer : Base<Ticket> { protected override Task HandleAsync(Ticket t) => null!; }", "TriageConsumer: Consume, message, masstransit, message")]
    [InlineData("abstract class Base<T> : IConsumer<T> where T : class { public abstract Task Consume(ConsumeContext<T> c); } class TriageConsumer : Base<Ticket> { public override Task Consume(ConsumeContext<Ticket> c) => null!; }", "TriageConsumer: Consume, message, masstransit, message")]
    [InlineData("class Base { public Task Consume(ConsumeContext<Ticket> c) => null!; } class TriageConsumer : Base, IConsumer<Ticket> { }", "TriageConsumer: Consume, message, masstransit, message")]
    [InlineData("partial class TriageConsumer : IConsumer<Ticket> { } partial class TriageConsumer { public Task Consume(ConsumeContext<Ticket> c) => null!; }", "TriageConsumer: Consume, message, masstransit, message")]
    [InlineData("class ExportConsumer : IJobConsumer<Ticket> { public Task Run(JobContext<Ticket> c) => null!; }", "ExportConsumer: Run, worker, masstransit, run")]
    public void Consumer_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("MassTransit.Abstractions", "MassTransit.Saga")));

    [Theory]
    [InlineData("class TriageConsumer { public Task Consume(ConsumeContext<Ticket> c) => null!; }")]
    [InlineData("abstract class Base<T> : IConsumer<T> where T : class { public Task Consume(ConsumeContext<T> c) => null!; }")]
    [InlineData("class TriageConsumer { Task Consume(Ticket t) => null!; } class Other : IConsumer { }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("MassTransit.Abstractions", "MassTransit.Saga")));

    [Fact]
    public void SeveralMessages_AreNamed() => Assert.Equal(
        ["TriageConsumer.Ticket: Consume, message, masstransit, message", "TriageConsumer.Request: Consume, message, masstransit, message"],
        HotPathDriver.EntryPoints(
            Usings + """
            class TriageConsumer : IConsumer<Ticket>, IConsumer<Request>
            {
                public Task Consume(ConsumeContext<Ticket> c) => null!;
                public Task Consume(ConsumeContext<Request> c) => null!;
                public Task Consume(string other) => null!;
            }
            """,
            references: FrameworkStub.References("MassTransit.Abstractions")));

    [Fact]
    public void SeveralHeirsOfABase_AreEntryPointsEach() => Assert.Equal(
        ["Articles: Consume, message, masstransit, message", "Tickets: Consume, message, masstransit, message"],
        HotPathDriver.EntryPoints(
            Usings + """
            abstract class Base<T> : IConsumer<T> where T : class { public virtual Task Consume(ConsumeContext<T> c) => null!; }
            class Tickets : Base<Ticket> { }
            class Articles : Base<Request> { }
            """,
            references: FrameworkStub.References("MassTransit.Abstractions")));

    [Fact]
    public void OverriddenHandlerOfABase_IsTheHeirsOwn() => Assert.Equal(
        ["Base: Consume, message, masstransit, message", "Tickets: Consume, message, masstransit, message"],
        HotPathDriver.EntryPoints(
            Usings + """
            class Base : IConsumer<Ticket> { public virtual Task Consume(ConsumeContext<Ticket> c) => null!; }
            class Tickets : Base { public override Task Consume(ConsumeContext<Ticket> c) => null!; }
            """,
            references: FrameworkStub.References("MassTransit.Abstractions")));
}
