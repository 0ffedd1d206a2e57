namespace AiCostAnalyzers.Tests.Sdks;

public class TryAgiHuggingFaceSdkTests
{
    private const string Clients = "IHuggingFaceInferenceClient c, IHuggingFaceEmbeddingClient e";

    private static readonly StubCalls s_calls = new("HuggingFace", "using HuggingFace;");

    [Theory]
    [InlineData("HuggingFace.IHuggingFaceInferenceClient.ChatCompletionsAsync chat m literal", "await c.ChatCompletionsAsync(new ChatRequest { Model = \"m\" })")]
    [InlineData("HuggingFace.IHuggingFaceInferenceClient.CompletionsAsync chat m literal", "await c.CompletionsAsync(\"hi\", \"m\")")]
    [InlineData("HuggingFace.IHuggingFaceInferenceClient.CompletionsAsStreamAsync chat", "c.CompletionsAsStreamAsync(\"hi\")")]
    [InlineData("HuggingFace.IHuggingFaceInferenceClient.GenerateAsync chat", "await c.GenerateAsync(\"hi\")")]
    [InlineData("HuggingFace.IHuggingFaceInferenceClient.CompatGenerateAsync chat", "await c.CompatGenerateAsync(\"hi\")")]
    [InlineData("HuggingFace.IHuggingFaceEmbeddingClient.EmbedAsync embedding", "await e.EmbedAsync(\"hi\")")]
    [InlineData("HuggingFace.IHuggingFaceEmbeddingClient.EmbedSparseAsync embedding", "await e.EmbedSparseAsync(\"hi\")")]
    [InlineData("HuggingFace.IHuggingFaceEmbeddingClient.RerankAsync rerank", "await e.RerankAsync(\"hi\", [])")]
    [InlineData("HuggingFace.IHuggingFaceEmbeddingClient.TokenizeAsync chat free", "await e.TokenizeAsync(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await e.DecodeAsync([])")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
