namespace AiCostAnalyzers.Tests.Sdks;

public class OllamaSdkTests
{
    private static readonly StubCalls s_calls = new("Ollama", "using Ollama;");

    [Theory]
    [InlineData("Ollama.OllamaClient.ChatAsync chat free llama4 literal", "await c.ChatAsync(\"llama4\", [])")]
    [InlineData("Ollama.OllamaClient.GenerateAsync chat free llama4 literal", "await c.GenerateAsync(\"llama4\", \"a\")")]
    [InlineData("Ollama.OllamaClient.GenerateAsStreamAsync chat free llama4 literal", "c.GenerateAsStreamAsync(\"llama4\", \"a\")")]
    [InlineData("Ollama.OllamaClient.EmbedAsync embedding free nomic literal", "await c.EmbedAsync(\"nomic\", \"a\")")]
    [InlineData("Ollama.OllamaClient.ChatAsStreamAsync chat free llama4 literal", "c.ChatAsStreamAsync(\"llama4\", [])")]
    public async Task Call_IsFoundAsFree(string expected, string call) => Assert.Equal([expected], await s_calls.Of("OllamaClient c", call));

    [Fact]
    public async Task CallToOllamasCloud_IsNotFree() => Assert.Equal(
        ["Ollama.OllamaClient.ChatAsync chat kimi-k2:cloud literal"], await s_calls.Of("OllamaClient c", "await c.ChatAsync(\"kimi-k2:cloud\", [])"));

    [Fact]
    public async Task PullingAModel_IsNone() => Assert.Empty(await s_calls.Of("OllamaClient c", "await c.PullModelAsync(\"llama4\")"));
}
