namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class OrleansTests
{
    private const string Usings = """
        using Orleans;

        """;

    [Theory]
    [InlineData("interface ITriage : IGrainWithStringKey { Task Classify(string t); } class Triage : Grain, ITriage { public Task Classify(string t) => null!; }", "Triage.Classify: Classify, message, orleans, message")]
    [InlineData("class Triage : Grain, IRemindable { public Task ReceiveReminder(string n, int s) => null!; }", "Triage: ReceiveReminder, timer, orleans, tick")]
    [InlineData("class Triage : Grain { void M() => this.RegisterGrainTimer(async (string s) => { await Model.CallAsync(s); }, \"\", TimeSpan.Zero, TimeSpan.FromMinutes(5)); }", "Triage.RegisterGrainTimer: lambda, timer, orleans, tick, every 300 s")]
    [InlineData("class Triage : Grain { public override Task OnActivateAsync(CancellationToken ct) => null!; }", "Triage: OnActivateAsync, message, orleans, message")]
    public void Grain_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Orleans.Core")));

    [Theory]
    [InlineData("interface ITriage { Task Classify(string t); } class Triage : Grain, ITriage { public Task Classify(string t) => null!; }")]
    [InlineData("interface ITriage : IGrainWithStringKey { } class Triage : Grain, ITriage { public Task Help() => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Orleans.Core")));
}
