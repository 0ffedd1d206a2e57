namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class WindowsServicesTests
{
    private const string Usings = """
        using System.ServiceProcess;

        """;

    [Theory]
    [InlineData("class Triage : ServiceBase { protected override void OnStart(string[] args) { } }", "Triage: OnStart, start, windows-service, start")]
    public void Service_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.ServiceProcess.ServiceController")));

    [Theory]
    [InlineData("class Triage { protected void OnStart(string[] args) { } }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("System.ServiceProcess.ServiceController")));
}
