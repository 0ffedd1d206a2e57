namespace AiCostAnalyzers.Tests.Sdks;

public class OnnxRuntimeGenAISdkTests
{
    private static readonly StubCalls s_calls = new("Microsoft.ML.OnnxRuntimeGenAI", "using Microsoft.Extensions.AI; using Microsoft.ML.OnnxRuntimeGenAI;");

    [Theory]
    [InlineData("Microsoft.ML.OnnxRuntimeGenAI.Generator.GenerateNextToken chat free unknown", "while (!g.IsDone()) { g.GenerateNextToken(); }")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat free unknown", "IChatClient c = new OnnxRuntimeGenAIChatClient(\"phi\"); await c.GetResponseAsync(\"a\")")]
    public async Task Call_IsFoundAsFree(string expected, string call) => Assert.Equal([expected], await s_calls.Of("Generator g", call));

    [Fact]
    public async Task AskingForTheEnd_IsNone() => Assert.Empty(await s_calls.Of("Generator g", "g.IsDone()"));
}
