namespace AiCostAnalyzers.Tests.Sdks;

public class GrokSdkTests
{
    private const string Clients = "GrokClient c, Chat.ChatClient t, Image.ImageClient i, Embedder.EmbedderClient e";

    private static readonly StubCalls s_calls = new("xAI", "using Microsoft.Extensions.AI; using xAI; using xAI.Protocol;");

    [Theory]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat grok-4 literal", "await c.AsIChatClient(\"grok-4\").GetResponseAsync(\"hi\")")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat grok-4 literal", "await c.GetChatClient().AsIChatClient(\"grok-4\").GetResponseAsync(\"hi\")")]
    [InlineData("Microsoft.Extensions.AI.ImageGeneratorExtensions.GenerateImagesAsync image grok-image literal", "await c.AsIImageGenerator(\"grok-image\").GenerateImagesAsync(\"hi\")")]
    [InlineData("xAI.Protocol.Chat+ChatClient.GetCompletionAsync chat m literal", "await c.GetChatClient().GetCompletionAsync(new GetCompletionsRequest { Model = \"m\" })")]
    [InlineData("xAI.Protocol.Chat+ChatClient.GetCompletionChunk chat m literal", "t.GetCompletionChunk(new GetCompletionsRequest { Model = \"m\" })")]
    [InlineData("xAI.Protocol.Chat+ChatClient.StartDeferredCompletionAsync chat m literal", "await t.StartDeferredCompletionAsync(new GetCompletionsRequest { Model = \"m\" })")]
    [InlineData("xAI.Protocol.Image+ImageClient.GenerateImageAsync image m literal", "await i.GenerateImageAsync(new GenerateImageRequest { Model = \"m\" })")]
    [InlineData("xAI.Protocol.Embedder+EmbedderClient.EmbedAsync embedding m literal", "await e.EmbedAsync(new EmbedRequest { Model = \"m\" })")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await t.GetStoredCompletionAsync(c)")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
