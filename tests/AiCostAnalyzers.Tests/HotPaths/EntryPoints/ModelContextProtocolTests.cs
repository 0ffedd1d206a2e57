namespace AiCostAnalyzers.Tests.HotPaths.EntryPoints;

public class ModelContextProtocolTests
{
    private const string Usings = """
        using ModelContextProtocol.Server;

        """;

    [Theory]
    [InlineData("[McpServerToolType] class Tools { [McpServerTool] public static Task<string> Classify(string t) => null!; }", "Tools.Classify: Classify, handler, mcp, request")]
    [InlineData("[McpServerPromptType] class Prompts { [McpServerPrompt] public string Ask(string t) => \"\"; }", "Prompts.Ask: Ask, handler, mcp, request")]
    public void Primitive_IsAnEntryPoint(string source, string expected) =>
        Assert.Equal([expected], HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("ModelContextProtocol.Core")));

    [Theory]
    [InlineData("[McpServerToolType] class Tools { public static Task<string> Classify(string t) => null!; }")]
    public void WhatOnlyLooksLikeOne_IsNone(string source) => Assert.Empty(HotPathDriver.EntryPoints(Usings + source, references: FrameworkStub.References("ModelContextProtocol.Core")));
}
