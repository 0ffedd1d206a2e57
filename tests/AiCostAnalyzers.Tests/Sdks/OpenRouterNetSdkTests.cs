namespace AiCostAnalyzers.Tests.Sdks;

public class OpenRouterNetSdkTests
{
    private const string Clients = "OpenRouterClient c";

    private static readonly StubCalls s_calls = new("OpenRouter.NET", "using OpenRouter.NET; using OpenRouter.NET.Models;");

    [Theory]
    [InlineData("OpenRouter.NET.OpenRouterClient.CreateChatCompletionAsync chat openai/gpt-4o-mini literal", "await c.CreateChatCompletionAsync(new ChatCompletionRequest { Model = \"openai/gpt-4o-mini\" })")]
    [InlineData("OpenRouter.NET.OpenRouterClient.StreamAsync chat m literal", "c.StreamAsync(new ChatCompletionRequest { Model = \"m\" })")]
    [InlineData("OpenRouter.NET.OpenRouterClient.GenerateObjectAsync chat m literal", "await c.GenerateObjectAsync(c, \"hi\", \"m\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.GetModelsAsync()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
