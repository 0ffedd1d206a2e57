namespace AiCostAnalyzers.Tests.Sdks;

public class TryAgiMistralSdkTests
{
    private const string Clients = "MistralClient c, IChatClient i";

    private static readonly StubCalls s_calls = new("Mistral", "using Mistral;");

    [Theory]
    [InlineData("Mistral.IChatClient.ChatCompletionAsync chat mistral-small-latest literal", "await c.Chat.ChatCompletionAsync(new ChatCompletionRequest { Model = \"mistral-small-latest\" })")]
    [InlineData("Mistral.IChatClient.ChatCompletionAsync chat mistral-small-latest literal", "await i.ChatCompletionAsync(\"mistral-small-latest\", [\"hi\"])")]
    [InlineData("Mistral.ChatClient.ChatCompletionAsStreamAsync chat m literal", "c.Chat.ChatCompletionAsStreamAsync(new ChatCompletionRequest { Model = \"m\" })")]
    [InlineData("Mistral.IFimClient.FimCompletionAsync chat codestral-latest literal", "await c.Fim.FimCompletionAsync(\"codestral-latest\", \"def f(\")")]
    [InlineData("Mistral.IAgentsClient.AgentsCompletionAsync agentRun", "await c.Agents.AgentsCompletionAsync(\"a\", [\"hi\"])")]
    [InlineData("Mistral.IEmbeddingsClient.EmbeddingsAsync embedding mistral-embed literal", "await c.Embeddings.EmbeddingsAsync(\"hi\", \"mistral-embed\")")]
    [InlineData("Mistral.IBatchClient.CreateBatchJobAsync batch m literal", "await c.Batch.CreateBatchJobAsync([\"f\"], \"/v1/chat/completions\", \"m\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("_ = c.ToString()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
