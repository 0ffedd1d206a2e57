namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class NancyTests
{
    private const string Usings = """
        using Nancy;

        """;

    [Theory]
    [InlineData("class Tickets : NancyModule { public Tickets() { Post(\"/tickets/triage\", async (args, ct) => await Model.CallAsync(\"a\")); } }", "/tickets/triage: lambda, handler, nancy, request")]
    public void Route_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Nancy")));

    [Theory]
    [InlineData("class Tickets { void Post(string path, Func<string> a) { } public Tickets() { Post(\"/a\", () => \"\"); } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("Nancy")));
}
