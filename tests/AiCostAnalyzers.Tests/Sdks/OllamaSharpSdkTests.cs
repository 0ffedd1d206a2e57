namespace AiCostAnalyzers.Tests.Sdks;

public class OllamaSharpSdkTests
{
    private static readonly StubCalls s_calls = new("OllamaSharp", """
        using Microsoft.Extensions.AI;
        using OllamaSharp;
        using OllamaSharp.Models;
        """);

    [Theory]
    [InlineData("OllamaSharp.IOllamaApiClient.ChatAsync chat free llama4 literal", "c.ChatAsync(new OllamaSharp.Models.Chat.ChatRequest { Model = \"llama4\" })")]
    [InlineData("OllamaSharp.IOllamaApiClient.GenerateAsync chat free llama4 literal", "c.GenerateAsync(new GenerateRequest { Model = \"llama4\" })")]
    [InlineData("OllamaSharp.OllamaApiClientExtensions.GenerateAsync chat free unknown", "c.GenerateAsync(\"a\")")]
    [InlineData("OllamaSharp.OllamaApiClientExtensions.EmbedAsync embedding free unknown", "await c.EmbedAsync(\"a\")")]
    [InlineData("OllamaSharp.Chat.SendAsync chat free unknown", "new Chat(c).SendAsync(\"a\")")]
    [InlineData("OllamaSharp.IOllamaApiClient.ChatAsync chat free llama4 literal", "var o = new OllamaApiClient(\"http://10.0.0.7:11434\", \"llama4\"); o.ChatAsync(new())")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat free llama4 literal", "IChatClient o = new OllamaApiClient(new Uri(\"http://localhost:11434\"), \"llama4\"); await o.GetResponseAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat free llama4 literal", "IChatClient o = new OllamaApiClient(\"http://localhost:11434\"); await o.GetResponseAsync(\"a\", new ChatOptions { ModelId = \"llama4\" })")]
    [InlineData("OllamaSharp.IOllamaApiClient.EmbedAsync embedding free nomic literal", "await c.EmbedAsync(new EmbedRequest { Model = \"nomic\" })")]
    [InlineData("OllamaSharp.Chat.SendAsAsync chat free unknown", "new Chat(c).SendAsAsync(\"user\", \"a\")")]
    public async Task Call_IsFoundAsFree(string expected, string call) => Assert.Equal([expected], await s_calls.Of("IOllamaApiClient c", call));

    [Theory]
    [InlineData("OllamaSharp.IOllamaApiClient.ChatAsync chat gpt-oss:120b-cloud literal", "c.ChatAsync(new OllamaSharp.Models.Chat.ChatRequest { Model = \"gpt-oss:120b-cloud\" })")]
    [InlineData("OllamaSharp.IOllamaApiClient.ChatAsync chat gpt-oss:120b literal", "new OllamaApiClient(\"https://ollama.com\", \"gpt-oss:120b\").ChatAsync(new())")]
    public async Task CallToOllamasCloud_IsNotFree(string expected, string call) => Assert.Equal([expected], await s_calls.Of("IOllamaApiClient c", call));

    [Theory]
    [InlineData("await c.ListLocalModelsAsync()")]
    [InlineData("await http.SendAsync(new System.Net.Http.HttpRequestMessage())")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of("IOllamaApiClient c, System.Net.Http.HttpClient http", call));
}
