namespace AiCostAnalyzers.Tests.Sdks;

public class TryAgiTogetherSdkTests
{
    private const string Clients = "TogetherClient c";

    private static readonly StubCalls s_calls = new("Together", "using Together;");

    [Theory]
    [InlineData("Together.IChatClient.ChatCompletionsAsync chat m literal", "await c.Chat.ChatCompletionsAsync(new ChatCompletionRequest { Model = \"m\" })")]
    [InlineData("Together.IChatClient.ChatCompletionsAsync chat m literal", "await c.Chat.ChatCompletionsAsync([\"hi\"], \"m\")")]
    [InlineData("Together.ICompletionClient.CompletionsAsync chat m literal", "await c.Completion.CompletionsAsync(\"hi\", \"m\")")]
    [InlineData("Together.IEmbeddingsClient.EmbeddingsAsync embedding m literal", "await c.Embeddings.EmbeddingsAsync(\"m\", \"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("_ = c.ToString()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
