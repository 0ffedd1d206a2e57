namespace AiCostAnalyzers.Tests.Sdks;

public class KernelMemorySdkTests
{
    private const string Clients = "IKernelMemory m, OpenAIConfig given, string key";

    private static readonly StubCalls s_calls = new("Microsoft.KernelMemory.Core", "using Microsoft.KernelMemory;");

    [Theory]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.AskAsync chat", "await m.AskAsync(\"hi\")")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.AskStreamingAsync chat", "m.AskStreamingAsync(\"hi\")")]
    [InlineData("Microsoft.KernelMemory.KernelMemoryExtensions.AskAsync chat", "await m.AskAsync(\"hi\", 0.5)")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.SearchAsync embedding", "await m.SearchAsync(\"hi\")")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.ImportDocumentAsync embedding", "await m.ImportDocumentAsync(\"a.pdf\")")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.ImportTextAsync embedding", "await m.ImportTextAsync(\"hi\")")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.ImportWebPageAsync embedding", "await m.ImportWebPageAsync(\"https://x\")")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.AskAsync chat gpt-4o-mini literal", "var memory = new KernelMemoryBuilder().WithOpenAITextGeneration(new OpenAIConfig { TextModel = \"gpt-4o-mini\" }).WithOpenAITextEmbeddingGeneration(new OpenAIConfig { EmbeddingModel = \"text-embedding-3-small\" }).Build(); await memory.AskAsync(\"hi\")")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.SearchAsync embedding text-embedding-3-small literal", "var memory = new KernelMemoryBuilder().WithOpenAITextGeneration(new OpenAIConfig { TextModel = \"gpt-4o-mini\" }).WithOpenAITextEmbeddingGeneration(new OpenAIConfig { EmbeddingModel = \"text-embedding-3-small\" }).Build(); await memory.SearchAsync(\"hi\")")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.AskAsync chat chat-prod literal", "await new KernelMemoryBuilder().WithAzureOpenAITextGeneration(new AzureOpenAIConfig { Deployment = \"chat-prod\" }).Build().AskAsync(\"hi\")")]
    [InlineData("Microsoft.KernelMemory.IKernelMemory.AskAsync chat", "await new KernelMemoryBuilder().WithOpenAIDefaults(key).Build().AskAsync(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await m.DeleteDocumentAsync(\"a\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
