namespace AiCostAnalyzers.Tests.Sdks;

public class MsccGenerativeAISdkTests
{
    private static readonly StubCalls s_calls = new("Mscc.GenerativeAI", """
        using Mscc.GenerativeAI;
        using Mscc.GenerativeAI.Types;
        static class Own { public static Task<string> GenerateContent(this string text) => Task.FromResult(text); }
        """);

    [Theory]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.GenerateContent chat gemini-2.5-flash constant", "await g.GenerativeModel(model: Model.Gemini25Flash).GenerateContent(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.GenerateContent chat gemini-3-flash literal", "var m = g.GenerativeModel(\"gemini-3-flash\"); await m.GenerateContent(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.GenerateContentStream chat gemini-3-flash literal", "await foreach (var p in g.GenerativeModel(\"gemini-3-flash\").GenerateContentStream(\"a\")) { }")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.EmbedContent embedding gemini-embedding-001 literal", "await g.GenerativeModel(\"gemini-embedding-001\").EmbedContent(\"a\")")]
    [InlineData("Mscc.GenerativeAI.Types.ChatSession.SendMessage chat gemini-3-flash literal", "await g.GenerativeModel(\"gemini-3-flash\").StartChat().SendMessage(\"a\")")]
    [InlineData("Mscc.GenerativeAI.ImageGenerationModel.GenerateImages image imagen-4.0-generate-001 constant", "await g.ImageGenerationModel().GenerateImages(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.CountTokens chat free gemini-3-flash literal", "await g.GenerativeModel(\"gemini-3-flash\").CountTokens(\"a\")")]
    [InlineData("Mscc.GenerativeAI.Types.ChatSession.SendMessageStream chat m literal", "g.GenerativeModel(\"m\").StartChat().SendMessageStream(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.GenerateAnswer chat m literal", "await g.GenerativeModel(\"m\").GenerateAnswer(g)")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.GenerateText chat m literal", "await g.GenerativeModel(\"m\").GenerateText(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.GenerateMessage chat m literal", "await g.GenerativeModel(\"m\").GenerateMessage(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.BatchEmbedContent embedding m literal", "await g.GenerativeModel(\"m\").BatchEmbedContent([])")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.EmbedText embedding m literal", "await g.GenerativeModel(\"m\").EmbedText(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.GenerateImages image m literal", "await g.GenerativeModel(\"m\").GenerateImages(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.EditImage image m literal", "await g.GenerativeModel(\"m\").EditImage(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.UpscaleImage image m literal", "await g.GenerativeModel(\"m\").UpscaleImage(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.GenerateVideos video m literal", "await g.GenerativeModel(\"m\").GenerateVideos(\"a\")")]
    [InlineData("Mscc.GenerativeAI.GenerativeModel.BatchGenerateContent batch m literal", "await g.GenerativeModel(\"m\").BatchGenerateContent(g)")]
    [InlineData("Mscc.GenerativeAI.ChatModel.Completions chat", "await new ChatModel().Completions(g)")]
    [InlineData("Mscc.GenerativeAI.OpenAIModel.Completions chat", "await new OpenAIModel().Completions(g)")]
    [InlineData("Mscc.GenerativeAI.OpenAIModel.Embeddings embedding", "await new OpenAIModel().Embeddings(g)")]
    [InlineData("Mscc.GenerativeAI.OpenAIModel.Images image", "await new OpenAIModel().Images(g)")]
    [InlineData("Mscc.GenerativeAI.InteractionsModel.Create agentRun m literal", "await new InteractionsModel().Create(\"m\")")]
    [InlineData("Mscc.GenerativeAI.InteractionsModel.CreateStream agentRun m literal", "new InteractionsModel().CreateStream(\"m\")")]
    [InlineData("Mscc.GenerativeAI.LiveModel.Connect realtime m literal", "await new LiveModel().Connect(\"m\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of("GoogleAI g", call));

    [Fact]
    public async Task ModelLeftOut_IsTheParametersDefault() => Assert.Equal(
        ["Mscc.GenerativeAI.GenerativeModel.GenerateContent chat gemini-2.5-pro constant"],
        await s_calls.Of("GoogleAI g", "await g.GenerativeModel().GenerateContent(\"a\")"));

    [Theory]
    [InlineData("g.GenerativeModel().StartChat()")]
    [InlineData("await \"a\".GenerateContent()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of("GoogleAI g", call));

    [Theory]
    [InlineData("set 200 literal", "new GenerateContentRequest { GenerationConfig = new GenerationConfig { MaxOutputTokens = 200 } }")]
    [InlineData("notSet", "new GenerateContentRequest { GenerationConfig = new GenerationConfig() }")]
    [InlineData("notSet", "new GenerateContentRequest()")]
    [InlineData("unknown", "new GenerateContentRequest { GenerationConfig = given }")]
    public async Task OutputLimit_IsReadThroughTheConfig(string expected, string request) => Assert.Equal(
        [expected], await s_calls.LimitsOf("GenerativeModel m, GenerationConfig given", $"await m.GenerateContent({request})"));
}
