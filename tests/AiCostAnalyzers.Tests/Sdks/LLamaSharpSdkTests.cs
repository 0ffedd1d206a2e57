namespace AiCostAnalyzers.Tests.Sdks;

public class LLamaSharpSdkTests
{
    private static readonly StubCalls s_calls = new("LLamaSharp", "using LLama; using LLama.Abstractions; using Microsoft.Extensions.AI;");

    [Theory]
    [InlineData("LLama.Abstractions.ILLamaExecutor.InferAsync chat free unknown", "new InteractiveExecutor().InferAsync(\"a\")")]
    [InlineData("LLama.ChatSession.ChatAsync chat free unknown", "s.ChatAsync(\"a\")")]
    [InlineData("LLama.LLamaEmbedder.GetEmbeddings embedding free unknown", "await e.GetEmbeddings(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat free unknown", "await new InteractiveExecutor().AsChatClient().GetResponseAsync(\"a\")")]
    public async Task Call_IsFoundAsFree(string expected, string call) => Assert.Equal([expected], await s_calls.Of("ChatSession s, LLamaEmbedder e", call));

    [Fact]
    public async Task SavingASession_IsNone() => Assert.Empty(await s_calls.Of("ChatSession s", "s.SaveSession(\"a\")"));
}
