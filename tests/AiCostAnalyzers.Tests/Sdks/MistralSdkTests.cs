namespace AiCostAnalyzers.Tests.Sdks;

public class MistralSdkTests
{
    private static readonly StubCalls s_calls = new("Mistral.SDK", """
        using Mistral.SDK;
        using Mistral.SDK.DTOs;
        class Own { public Task GetCompletionAsync(ChatCompletionRequest request) => Task.CompletedTask; }
        """);

    [Theory]
    [InlineData("Mistral.SDK.Completions.CompletionsEndpoint.GetCompletionAsync chat mistral-small-latest constant", "await c.Completions.GetCompletionAsync(new ChatCompletionRequest(ModelDefinitions.MistralSmall, []))")]
    [InlineData("Mistral.SDK.Completions.CompletionsEndpoint.StreamCompletionAsync chat mistral-large-latest literal", "c.Completions.StreamCompletionAsync(new ChatCompletionRequest(\"a\", []) { Model = \"mistral-large-latest\" })")]
    [InlineData("Mistral.SDK.Embeddings.EmbeddingsEndpoint.GetEmbeddingsAsync embedding mistral-embed literal", "await c.Embeddings.GetEmbeddingsAsync(new EmbeddingRequest(\"mistral-embed\", []))")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of("MistralClient c", call));

    [Fact]
    public async Task OwnMethodOfTheSameName_IsNone() => Assert.Empty(await s_calls.Of("Own c", "await c.GetCompletionAsync(new(\"m\", []))"));

    [Theory]
    [InlineData("set 300 literal", ", maxTokens: 300")]
    [InlineData("notSet", "")]
    public async Task OutputLimit_IsReadFromTheConstructor(string expected, string argument) => Assert.Equal(
        [expected], await s_calls.LimitsOf("MistralClient c", $"await c.Completions.GetCompletionAsync(new ChatCompletionRequest(\"m\", []{argument}))"));
}
