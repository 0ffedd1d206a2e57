namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class AkkaTests
{
    private const string Usings = """
        using Akka.Actor;

        """;

    [Theory]
    [InlineData("class Triage : ReceiveActor { public Triage() { ReceiveAsync<Ticket>(async t => await Model.CallAsync(t)); } }", "Triage.ReceiveAsync: lambda, message, akka, message")]
    [InlineData("class Triage : ReceiveActor { public Triage() { ReceiveAsync<Ticket>(t => t.Urgent, OnAsync); } Task OnAsync(Ticket t) => null!; }", "Triage.OnAsync: OnAsync, message, akka, message")]
    [InlineData("class Triage : UntypedActor { protected override void OnReceive(object message) { } }", "Triage: OnReceive, message, akka, message")]
    public void Actor_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Akka")));

    [Theory]
    [InlineData("class Triage { void Receive<T>(Action<T> a) { } public Triage() { Receive<Ticket>(t => { }); } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Akka")));
}
