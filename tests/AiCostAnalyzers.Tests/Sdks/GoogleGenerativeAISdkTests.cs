namespace AiCostAnalyzers.Tests.Sdks;

public class GoogleGenerativeAISdkTests
{
    private static readonly StubCalls s_calls = new("GenerativeAI", "using GenerativeAI; using GenerativeAI.Types;");

    [Theory]
    [InlineData("GenerativeAI.GenerativeModel.GenerateContentAsync chat models/gemini-2.5-flash constant", "await g.CreateGenerativeModel(GoogleAIModels.Gemini25Flash).GenerateContentAsync(\"a\")")]
    [InlineData("GenerativeAI.GenerativeModel.GenerateContentAsync chat gemini-3-flash literal", "await new GenerativeModel(\"key\", \"gemini-3-flash\").GenerateContentAsync(\"a\")")]
    [InlineData("GenerativeAI.GenerativeModel.StreamContentAsync chat gemini-3-flash literal", "await foreach (var p in g.CreateGenerativeModel(\"gemini-3-flash\").StreamContentAsync(\"a\")) { }")]
    [InlineData("GenerativeAI.GenerativeModel.GenerateObjectAsync chat gemini-3-flash literal", "await g.CreateGenerativeModel(\"gemini-3-flash\").GenerateObjectAsync<int>(\"a\")")]
    [InlineData("GenerativeAI.ChatSession.GenerateContentAsync chat gemini-3-flash literal", "await g.CreateGenerativeModel(\"gemini-3-flash\").StartChat().GenerateContentAsync(\"a\")")]
    [InlineData("GenerativeAI.EmbeddingModel.EmbedContentAsync embedding gemini-embedding-001 literal", "await g.CreateEmbeddingModel(\"gemini-embedding-001\").EmbedContentAsync(\"a\")")]
    [InlineData("GenerativeAI.GenerativeModel.CountTokensAsync chat free gemini-3-flash literal", "await g.CreateGenerativeModel(\"gemini-3-flash\").CountTokensAsync(\"a\")")]
    [InlineData("GenerativeAI.GenerativeModel.GenerateEnumAsync chat m literal", "await g.CreateGenerativeModel(\"m\").GenerateEnumAsync<int>(\"a\")")]
    [InlineData("GenerativeAI.GenerativeModel.GenerateAnswerAsync chat m literal", "await g.CreateGenerativeModel(\"m\").GenerateAnswerAsync(g)")]
    [InlineData("GenerativeAI.ChatSession.StreamContentAsync chat m literal", "g.CreateGenerativeModel(\"m\").StartChat().StreamContentAsync(\"a\")")]
    [InlineData("GenerativeAI.EmbeddingModel.BatchEmbedContentAsync embedding m literal", "await g.CreateEmbeddingModel(\"m\").BatchEmbedContentAsync([])")]
    [InlineData("GenerativeAI.Clients.ImagenModel.GenerateImagesAsync image", "await new GenerativeAI.Clients.ImagenModel(\"key\", \"m\").GenerateImagesAsync(\"a\")")]
    [InlineData("GenerativeAI.Live.MultiModalLiveClient.ConnectAsync realtime", "await new GenerativeAI.Live.MultiModalLiveClient().ConnectAsync()")]
    [InlineData("GenerativeAI.Live.MultiModalLiveClient.SentTextAsync realtime", "await new GenerativeAI.Live.MultiModalLiveClient().SentTextAsync(\"a\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of("GoogleAi g", call));

    [Fact]
    public async Task MakingAModel_IsNone() => Assert.Empty(await s_calls.Of("GoogleAi g", "g.CreateGenerativeModel(\"gemini-3-flash\").StartChat()"));

    [Theory]
    [InlineData("set 200 literal", "new GenerationConfig { MaxOutputTokens = 200 }")]
    [InlineData("notSet", "new()")]
    public async Task OutputLimit_IsReadThroughTheConfig(string expected, string config) => Assert.Equal(
        [expected], await s_calls.LimitsOf("GenerativeModel m", $"await m.GenerateContentAsync(new GenerateContentRequest {{ GenerationConfig = {config} }})"));
}
