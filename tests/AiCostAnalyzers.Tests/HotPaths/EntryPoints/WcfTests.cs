namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class WcfTests
{
    private const string Usings = """
        using CoreWCF;

        """;

    [Theory]
    [InlineData("[ServiceContract] interface ITriage { [OperationContract] string Classify(string t); } class Triage : ITriage { public string Classify(string t) => \"\"; }", "Triage.Classify: Classify, handler, wcf, request")]
    [InlineData("interface ITriage { [OperationContract] string Classify(string t); } class Triage : ITriage { string ITriage.Classify(string t) => \"\"; }", "Triage.Classify: ITriage.Classify, handler, wcf, request")]
    [InlineData("[ServiceContract] interface ITriage { Task<string> Classify(string t); } abstract class Base : ITriage { public abstract Task<string> Classify(string t); } class Triage : Base { public override Task<string> Classify(string t) => null!; }", "Triage.Classify: Classify, handler, wcf, request")]
    public void Operation_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("CoreWCF.Primitives")));

    [Theory]
    [InlineData("interface ITriage { string Classify(string t); } class Triage : ITriage { public string Classify(string t) => \"\"; }")]
    [InlineData("[ServiceContract] interface ITriage { } class Triage : ITriage { public string Classify(string t) => \"\"; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("CoreWCF.Primitives")));
}
