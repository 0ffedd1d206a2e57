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
