namespace AiCostAnalyzers.Tests.Sdks;

public class DeepSeekSdkTests
{
    private const string Clients = "DeepSeekClient c";

    private static readonly StubCalls s_calls = new("DeepSeek.Core", "using DeepSeek.Core; using DeepSeek.Core.Models;");

    [Theory]
    [InlineData("DeepSeek.Core.DeepSeekClient.ChatAsync chat deepseek-v4-pro constant", "await c.ChatAsync(new ChatRequest { Model = DeepSeekModels.Pro }, default)")]
    [InlineData("DeepSeek.Core.DeepSeekClient.ChatStreamAsync chat m literal", "await c.ChatStreamAsync(new ChatRequest { Model = \"m\" }, default)")]
    [InlineData("DeepSeek.Core.DeepSeekClient.ChatStreamWithStringAsync chat m literal", "c.ChatStreamWithStringAsync(new ChatRequest { Model = \"m\" }, default)")]
    [InlineData("DeepSeek.Core.DeepSeekClient.CompletionsAsync chat m literal", "await c.CompletionsAsync(new CompletionRequest { Model = \"m\" }, default)")]
    [InlineData("DeepSeek.Core.DeepSeekClient.CompletionsStreamAsync chat m literal", "await c.CompletionsStreamAsync(new CompletionRequest { Model = \"m\" }, default)")]
    [InlineData("DeepSeek.Core.DeepSeekClient.ResponseAsync chat m literal", "await c.ResponseAsync(new ResponseRequest { Model = \"m\" }, default)")]
    [InlineData("DeepSeek.Core.DeepSeekClient.ResponseStreamAsync chat m literal", "await c.ResponseStreamAsync(new ResponseRequest { Model = \"m\" }, default)")]
    [InlineData("DeepSeek.Core.DeepSeekClient.CreateResponseAsync chat m literal", "await c.CreateResponseAsync(new ResponseRequest { Model = \"m\" }, default)")]
    [InlineData("DeepSeek.Core.DeepSeekClient.CreateResponseStreamingAsync chat m literal", "await c.CreateResponseStreamingAsync(new ResponseRequest { Model = \"m\" }, default)")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.ListModelsAsync(default)")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
