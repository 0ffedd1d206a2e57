namespace AiCostAnalyzers.Tests.Sdks;

public class GoogleGenAISdkTests
{
    private static readonly StubCalls s_calls = new("Google.GenAI", """
        using Google.GenAI;
        using Google.GenAI.Types;
        using Microsoft.Extensions.AI;
        """);

    [Theory]
    [InlineData("Google.GenAI.Models.GenerateContentAsync chat gemini-3-flash literal", "await c.Models.GenerateContentAsync(\"gemini-3-flash\", \"a\")")]
    [InlineData("Google.GenAI.Models.GenerateContentAsync chat gemini-3-flash literal", "await c.Models.GenerateContentAsync(contents: new List<Content>(), model: \"gemini-3-flash\")")]
    [InlineData("Google.GenAI.Models.GenerateContentStreamAsync chat gemini-3-flash literal", "await foreach (var p in c.Models.GenerateContentStreamAsync(\"gemini-3-flash\", \"a\")) { }")]
    [InlineData("Google.GenAI.Models.EmbedContentAsync embedding gemini-embedding-001 literal", "await c.Models.EmbedContentAsync(\"gemini-embedding-001\", \"a\")")]
    [InlineData("Google.GenAI.Models.GenerateImagesAsync image imagen-4 literal", "await c.Models.GenerateImagesAsync(\"imagen-4\", \"a\")")]
    [InlineData("Google.GenAI.Models.GenerateVideosAsync video veo-3 literal", "await c.Models.GenerateVideosAsync(\"veo-3\", \"a\")")]
    [InlineData("Google.GenAI.Live.ConnectAsync realtime gemini-live literal", "await c.Live.ConnectAsync(\"gemini-live\", c)")]
    [InlineData("Google.GenAI.Tunings.TuneAsync batch", "await c.Tunings.TuneAsync(\"m\", c)")]
    [InlineData("Google.GenAI.Batches.CreateAsync batch gemini-3-flash literal", "await c.Batches.CreateAsync(\"gemini-3-flash\", new BatchJobSource { FileName = \"f\" })")]
    [InlineData("Google.GenAI.Caches.CreateAsync cache gemini-3-flash literal", "await c.Caches.CreateAsync(\"gemini-3-flash\", new CreateCachedContentConfig { Ttl = \"3600s\" })")]
    [InlineData("Google.GenAI.Models.CountTokensAsync chat free gemini-3-flash literal", "await c.Models.CountTokensAsync(\"gemini-3-flash\", \"a\")")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat gemini-3-flash literal", "await c.AsIChatClient(\"gemini-3-flash\").GetResponseAsync(\"a\")")]
    [InlineData("Google.GenAI.Models.EditImageAsync image m literal", "await c.Models.EditImageAsync(\"m\", \"a\")")]
    [InlineData("Google.GenAI.Models.UpscaleImageAsync image m literal", "await c.Models.UpscaleImageAsync(\"m\", c)")]
    [InlineData("Google.GenAI.Models.ComputeTokensAsync chat free m literal", "await c.Models.ComputeTokensAsync(\"m\", \"a\")")]
    [InlineData("Google.GenAI.Batches.CreateEmbeddingsAsync batch m literal", "await c.Batches.CreateEmbeddingsAsync(\"m\", c)")]
    [InlineData("Google.GenAI.Gaos.Interactions.CreateAsync agentRun", "await new Google.GenAI.Gaos.Interactions().CreateAsync(c)")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of("Client c", call));

    [Theory]
    [InlineData("await c.Models.GetAsync(\"gemini-3-flash\")")]
    [InlineData("c.AsIChatClient(\"gemini-3-flash\")")]
    [InlineData("await c.Caches.GetAsync(\"n\")")]
    [InlineData("await c.Caches.DeleteAsync(\"n\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of("Client c", call));

    [Theory]
    [InlineData("set 200 literal", "new GenerateContentConfig { MaxOutputTokens = 200 }")]
    [InlineData("notSet", "new GenerateContentConfig()")]
    [InlineData("notSet", "null")]
    [InlineData("unknown", "given")]
    public async Task OutputLimit_IsRead(string expected, string config) => Assert.Equal(
        [expected], await s_calls.LimitsOf("Client c, GenerateContentConfig given", $"await c.Models.GenerateContentAsync(\"m\", \"a\", {config})"));
}
