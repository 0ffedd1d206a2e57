using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

public class AzureInferenceSdkTests
{
    private static string Source(string call) => $$"""
        using Azure.AI.Inference;
        using Microsoft.Extensions.AI;

        class Service
        {
            async Task Run(ChatCompletionsClient c, EmbeddingsClient e, ImageEmbeddingsClient i, ChatCompletionsOptions o, string[] texts)
            {
                {{call}};
            }
        }
        """;

    private static Task<IEnumerable<string>> Sites(string call) => Call.AllIn(SdkStub.References("Azure.AI.Inference"), Source(call));

    [Theory]
    [InlineData("ChatCompletionsClient.Complete chat azure Phi-4 literal", "c.Complete(new ChatCompletionsOptions { Model = \"Phi-4\" })")]
    [InlineData("ChatCompletionsClient.CompleteAsync chat azure Phi-4 literal", "var p = new ChatCompletionsOptions(); p.Model = \"Phi-4\"; await c.CompleteAsync(p)")]
    [InlineData("ChatCompletionsClient.CompleteStreaming chat", "c.CompleteStreaming(o)")]
    [InlineData("ChatCompletionsClient.CompleteStreamingAsync chat", "await c.CompleteStreamingAsync(new ChatCompletionsOptions())")]
    [InlineData("EmbeddingsClient.Embed embedding azure text-embedding-3-small literal", "e.Embed(new EmbeddingsOptions(texts) { Model = \"text-embedding-3-small\" })")]
    [InlineData("EmbeddingsClient.EmbedAsync embedding", "await e.EmbedAsync(new EmbeddingsOptions(texts))")]
    [InlineData("ImageEmbeddingsClient.EmbedAsync embedding", "await i.EmbedAsync(new ImageEmbeddingsOptions([]))")]
    [InlineData("ChatClientExtensions.GetResponseAsync chat azure Phi-4 literal", "await c.AsIChatClient(\"Phi-4\").GetResponseAsync(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await Sites(call));

    [Theory]
    [InlineData("set 50", "c.Complete(new ChatCompletionsOptions { MaxTokens = 50 })")]
    [InlineData("notSet", "c.Complete(new ChatCompletionsOptions { Model = \"Phi-4\" })")]
    [InlineData("unknown", "c.Complete(o)")]
    public async Task Limit_IsRead(string expected, string call)
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync(SdkStub.References("Azure.AI.Inference"), Source(call)));
        Assert.Equal(expected, $"{site["outputLimit"]?["status"]} {site["outputLimit"]?["tokens"]}".Trim());
    }

    [Fact]
    public async Task ModelInfo_IsNone() => Assert.Empty(await Sites("c.GetModelInfo()"));

    [Fact]
    public async Task OwnMethodOfTheName_IsNone() => Assert.Empty(await Sites("new Order().Complete(o); } class Order { public void Complete(object o) { }"));
}
