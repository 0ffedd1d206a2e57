namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class ServiceStackTests
{
    private const string Usings = """
        using ServiceStack;

        """;

    [Theory]
    [InlineData("class TriageTicket { } class Triage : Service { public object Post(TriageTicket r) => null!; }", "POST TriageTicket: Post, handler, servicestack, request")]
    [InlineData("[Route(\"/tickets/triage\", \"POST PUT\")] class TriageTicket { } class Triage : Service { public Task<object> AnyAsync(TriageTicket r) => null!; }", "POST,PUT /tickets/triage: AnyAsync, handler, servicestack, request")]
    [InlineData("[Route(\"/tickets\")] class TriageTicket { } class Triage : IService { public object Get(TriageTicket r) => null!; }", "GET /tickets: Get, handler, servicestack, request")]
    public void Method_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("ServiceStack")));

    [Theory]
    [InlineData("class TriageTicket { } class Triage { public object Post(TriageTicket r) => null!; }")]
    [InlineData("class TriageTicket { } class Triage : Service { private object Post(TriageTicket r) => null!; public object Load(TriageTicket r) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("ServiceStack")));
}
