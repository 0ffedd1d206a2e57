namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class ReactiveExtensionsTests
{
    private const string Usings = """
        using System.Reactive.Linq;

        """;

    [Theory]
    [InlineData("class Worker { void M(IObservable<Ticket> s) => s.Subscribe(t => Model.Call(t)); }", "Worker.Subscribe: lambda, message, rx, message")]
    [InlineData("class Worker { void M(IObservable<Ticket> s) => s.SelectMany(t => Model.CallAsync(t)); }", "Worker.SelectMany: lambda, message, rx, message")]
    [InlineData("class Worker { void M() => Observable.Interval(TimeSpan.FromMinutes(1)).Subscribe(t => Model.Call(t)); }", "Worker.Subscribe: lambda, message, rx, message, every 60 s")]
    [InlineData("class Worker { void M() => Observable.Interval(TimeSpan.FromMinutes(1)).Skip(1).Subscribe(t => Model.Call(t)); }", "Worker.Subscribe: lambda, message, rx, message")]
    [InlineData("class Worker : IObserver<Ticket> { public void OnCompleted() { } public void OnError(Exception e) { } public void OnNext(Ticket t) { } }", "Worker: OnNext, message, rx, message")]
    public void Subscription_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.Reactive")));

    [Theory]
    [InlineData("class Worker { void M(int[] s) => s.Select(t => t + 1).ToArray(); }")]
    [InlineData("class Worker { public void OnNext(Ticket t) { } }")]
    [InlineData("class Worker { void M() => Observable.FromAsync(() => Model.CallAsync(\"a\")); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.Reactive")));
}
