namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class KernelFunctionsTests
{
    private const string Usings = """
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;

        """;

    [Theory]
    [InlineData("class Plugin { [KernelFunction] public Task<string> Classify(string t) => null!; }", "Plugin.Classify: Classify, worker, ai-function, run")]
    [InlineData("class Setup { void M() => AIFunctionFactory.Create((string t) => Model.Call(t)); }", "Setup.Create: lambda, worker, ai-function, run")]
    [InlineData("class Setup { void M() => AIFunctionFactory.Create(Classify); static string Classify(string t) => \"\"; }", "Setup.Classify: Classify, worker, ai-function, run")]
    public void Function_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("SemanticKernelAndAI")));

    [Theory]
    [InlineData("class Plugin { public Task<string> Classify(string t) => null!; }")]
    [InlineData("class AIFunctionFactory { public static void Create(Action a) { } void M() => AIFunctionFactory.Create(() => { }); }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("SemanticKernelAndAI")));
}
