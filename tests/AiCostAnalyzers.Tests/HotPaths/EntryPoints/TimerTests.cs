namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class TimerTests
{
    [Theory]
    [InlineData("class Worker { object M() => new Timer(s => Model.Call(), null, 0, 60000); }", "Worker.Timer: lambda, timer, timer, tick, every 60 s")]
    [InlineData("class Worker { object M() => new Timer(OnTick, null, TimeSpan.Zero, TimeSpan.FromHours(1)); void OnTick(object? s) { } }", "Worker.OnTick: OnTick, timer, timer, tick, every 3600 s")]
    [InlineData("class Worker { object M(TimeSpan p) => new Timer(s => Model.Call(), null, TimeSpan.Zero, p); }", "Worker.Timer: lambda, timer, timer, tick")]
    [InlineData("class Worker { object M() => new Timer(s => Model.Call(), null, 100, Timeout.Infinite); }", "Worker.Timer: lambda, timer, timer, tick")]
    [InlineData("class Worker { object M(TimeProvider p) => p.CreateTimer(s => Model.Call(), null, TimeSpan.Zero, TimeSpan.FromSeconds(30)); }", "Worker.CreateTimer: lambda, timer, timer, tick, every 30 s")]
    [InlineData("class Worker { void M() { var t = new System.Timers.Timer(5000); t.Elapsed += (s, e) => Model.Call(); } }", "Worker.Elapsed: lambda, timer, timer, tick, every 5 s")]
    [InlineData("class Worker { void M() { var t = new System.Timers.Timer { Interval = 2500 }; t.Elapsed += (s, e) => Model.Call(); } }", "Worker.Elapsed: lambda, timer, timer, tick, every 2.5 s")]
    [InlineData("class Worker { void M() { var t = new System.Timers.Timer(5000); t.Interval = 100; t.Elapsed += (s, e) => Model.Call(); } }", "Worker.Elapsed: lambda, timer, timer, tick")]
    [InlineData("class Worker { void M(System.Timers.Timer t) => t.Elapsed += OnElapsed; void OnElapsed(object? s, System.Timers.ElapsedEventArgs e) { } }", "Worker.OnElapsed: OnElapsed, timer, timer, tick")]
    public void Callback_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(source));

    [Theory]
    [InlineData("class Timer { public Timer(Action a) { } } class Worker { object M() => new Timer(() => { }); }")]
    [InlineData("class Worker { object M() => new Timer(null!, null, 0, 0); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(source));
}
