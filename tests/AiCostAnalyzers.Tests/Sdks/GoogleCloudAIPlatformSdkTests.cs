namespace AiCostAnalyzers.Tests.Sdks;

public class GoogleCloudAIPlatformSdkTests
{
    private const string Flash = "projects/p/locations/global/publishers/google/models/gemini-3-flash";

    private static readonly StubCalls s_calls = new("Google.Cloud.AIPlatform.V1", "using Google.Cloud.AIPlatform.V1;");

    [Theory]
    [InlineData("PredictionServiceClient.GenerateContent chat " + Flash + " literal", "c.GenerateContent(new GenerateContentRequest { Model = \"" + Flash + "\" })")]
    [InlineData("PredictionServiceClient.GenerateContentAsync chat " + Flash + " literal", "await c.GenerateContentAsync(\"" + Flash + "\", [], default)")]
    [InlineData("PredictionServiceClient.StreamGenerateContent chat " + Flash + " literal", "c.StreamGenerateContent(new GenerateContentRequest { Model = \"" + Flash + "\" })")]
    [InlineData("PredictionServiceClient.PredictAsync chat " + Flash + " literal", "await c.PredictAsync(\"" + Flash + "\", [], c, default)")]
    [InlineData("PredictionServiceClient.RawPredictAsync chat " + Flash + " literal", "await c.RawPredictAsync(\"" + Flash + "\", c, default)")]
    [InlineData("PredictionServiceClient.StreamRawPredict chat " + Flash + " literal", "c.StreamRawPredict(\"" + Flash + "\", c)")]
    public async Task Call_IsFound(string expected, string call) =>
        Assert.Equal(["Google.Cloud.AIPlatform.V1." + expected], await s_calls.Of("PredictionServiceClient c", call));

    [Fact]
    public async Task MakingAClient_IsNone() => Assert.Empty(await s_calls.Of("", "PredictionServiceClient.Create()"));

    [Fact]
    public async Task OutputLimit_IsReadThroughTheConfig() => Assert.Equal(
        ["set 200 literal"],
        await s_calls.LimitsOf(
            "PredictionServiceClient c", "c.GenerateContent(new GenerateContentRequest { GenerationConfig = new GenerationConfig { MaxOutputTokens = 200 } })"));
}
