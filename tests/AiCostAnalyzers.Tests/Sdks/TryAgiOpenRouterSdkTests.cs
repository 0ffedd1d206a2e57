namespace AiCostAnalyzers.Tests.Sdks;

public class TryAgiOpenRouterSdkTests
{
    private const string Clients = "OpenRouterClient c";

    private static readonly StubCalls s_calls = new("OpenRouter", "using OpenRouter;");

    [Theory]
    [InlineData("OpenRouter.IChatClient.SendChatCompletionRequestAsync chat openai/gpt-4o-mini literal", "await c.Chat.SendChatCompletionRequestAsync(new ChatRequest { Model = \"openai/gpt-4o-mini\" })")]
    [InlineData("OpenRouter.IBetaResponsesClient.CreateResponsesAsync chat m literal", "await c.BetaResponses.CreateResponsesAsync(\"m\", \"hi\")")]
    [InlineData("OpenRouter.IAnthropicMessagesClient.CreateMessagesAsync chat m literal", "await c.AnthropicMessages.CreateMessagesAsync(\"m\", [\"hi\"], 300)")]
    [InlineData("OpenRouter.IEmbeddingsClient.CreateEmbeddingsAsync embedding m literal", "await c.Embeddings.CreateEmbeddingsAsync(\"hi\", \"m\")")]
    [InlineData("OpenRouter.IImagesClient.CreateImagesAsync image m literal", "await c.Images.CreateImagesAsync(\"m\", \"hi\")")]
    [InlineData("OpenRouter.IRerankClient.CreateRerankAsync rerank m literal", "await c.Rerank.CreateRerankAsync(\"m\", \"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("_ = c.ToString()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
