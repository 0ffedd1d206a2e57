namespace AiCostAnalyzers.Tests.Sdks;

public class CohereSdkTests
{
    private static readonly StubCalls s_calls = new("Cohere", "using Cohere;");

    [Theory]
    [InlineData("Cohere.CohereClient.ChatAsync chat command-a-03-2025 literal", "await c.ChatAsync(\"a\", model: \"command-a-03-2025\")")]
    [InlineData("Cohere.CohereClient.ChatAsync chat", "await c.ChatAsync(\"a\")")]
    [InlineData("Cohere.CohereClient.ChatAsStreamAsync chat m literal", "c.ChatAsStreamAsync(\"a\", \"m\")")]
    [InlineData("Cohere.CohereClient.EmbedAsync embedding embed-v4.0 literal", "await c.EmbedAsync([\"a\"], \"embed-v4.0\")")]
    [InlineData("Cohere.CohereClient.RerankAsync rerank rerank-v3.5 literal", "await c.RerankAsync(\"a\", [], \"rerank-v3.5\")")]
    [InlineData("Cohere.CohereClient.TokenizeAsync chat free m literal", "await c.TokenizeAsync(\"a\", \"m\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of("CohereClient c", call));

    [Fact]
    public async Task ListingModels_IsNone() => Assert.Empty(await s_calls.Of("CohereClient c", "await c.ListModelsAsync()"));
}
