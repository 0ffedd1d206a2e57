namespace AiCostAnalyzers.Tests.Sdks;

public class TryAgiGoogleSdkTests
{
    private const string Clients = "GeminiClient c, IGeminiClient i";

    private static readonly StubCalls s_calls = new("Google.Gemini", "using Google.Gemini; using Microsoft.Extensions.AI;");

    [Theory]
    [InlineData("Google.Gemini.IGeminiClient.ModelsGenerateContentAsync chat gemini-2.5-flash literal", "await c.ModelsGenerateContentAsync(\"gemini-2.5-flash\", new GenerateContentRequest())")]
    [InlineData("Google.Gemini.IGeminiClient.ModelsGenerateContentAsync chat gemini-2.5-flash literal", "await i.ModelsGenerateContentAsync(\"gemini-2.5-flash\", contents: [])")]
    [InlineData("Google.Gemini.IGeminiClient.ModelsStreamGenerateContentAsync chat m literal", "c.ModelsStreamGenerateContentAsync(\"m\", new GenerateContentRequest())")]
    [InlineData("Google.Gemini.IGeminiClient.ModelsEmbedContentAsync embedding m literal", "await c.ModelsEmbedContentAsync(\"m\")")]
    [InlineData("Google.Gemini.IGeminiClient.ModelsBatchEmbedContentsAsync embedding m literal", "await c.ModelsBatchEmbedContentsAsync(\"m\")")]
    [InlineData("Google.Gemini.IGeminiClient.ModelsCountTokensAsync chat free m literal", "await c.ModelsCountTokensAsync(\"m\")")]
    [InlineData("Google.Gemini.GeminiClient.ConnectLiveAsync realtime m literal", "await c.ConnectLiveAsync(new LiveSetupConfig { Model = \"m\" })")]
    [InlineData("Google.Gemini.GeminiClient.ConnectResilientLiveAsync realtime m literal", "await c.ConnectResilientLiveAsync(new LiveSetupConfig { Model = \"m\" })")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat gemini-2.5-flash literal", "await c.GetResponseAsync(\"hi\", new ChatOptions { ModelId = \"gemini-2.5-flash\" })")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.ModelsListAsync()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("set 300 literal", "await c.ModelsGenerateContentAsync(\"m\", new GenerateContentRequest { GenerationConfig = new() { MaxOutputTokens = 300 } })")]
    [InlineData("notSet", "await c.ModelsGenerateContentAsync(\"m\", new GenerateContentRequest())")]
    public async Task OutputLimit_IsRead(string expected, string call) => Assert.Equal([expected], await s_calls.LimitsOf(Clients, call));
}
