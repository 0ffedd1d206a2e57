namespace AiCostAnalyzers.Tests.Sdks;

public class GroqApiLibrarySdkTests
{
    private const string Clients = "IGroqApiClient i, GroqApiClient c, JsonArray m, JsonObject o, Stream s";

    private static readonly StubCalls s_calls = new("GroqApiLibrary", "using System.IO; using System.Text.Json.Nodes; using GroqApiLibrary;");

    [Theory]
    [InlineData("GroqApiLibrary.GroqApiClient.CreateChatCompletionAsync chat openai/gpt-oss-20b constant", "await c.CreateChatCompletionAsync(m, GroqModels.GptOss20B)")]
    [InlineData("GroqApiLibrary.GroqApiClient.CreateChatCompletionStreamAsync chat m literal", "c.CreateChatCompletionStreamAsync(m, \"m\")")]
    [InlineData("GroqApiLibrary.GroqApiClient.CreateResponseAsync chat m literal", "await c.CreateResponseAsync(\"m\", \"hi\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateChatCompletionAsync chat", "await i.CreateChatCompletionAsync(o)")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateChatCompletionStreamAsync chat", "i.CreateChatCompletionStreamAsync(o)")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateChatCompletionWithStructuredOutputAsync chat m literal", "await i.CreateChatCompletionWithStructuredOutputAsync(m, \"m\", o)")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateChatCompletionWithReasoningAsync chat m literal", "await i.CreateChatCompletionWithReasoningAsync(m, \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateChatCompletionWithDocumentsAsync chat m literal", "await i.CreateChatCompletionWithDocumentsAsync(m, \"m\", m)")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateCompoundCompletionAsync chat", "await i.CreateCompoundCompletionAsync(m)")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateTranscriptionAsync transcription m literal", "await i.CreateTranscriptionAsync(s, \"a.mp3\", \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateTranslationAsync transcription m literal", "await i.CreateTranslationAsync(s, \"a.mp3\", \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateSpeechAsync speech canopylabs/orpheus-v1-english constant", "await i.CreateSpeechAsync(\"hi\", \"v\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateSpeechToFileAsync speech m literal", "await i.CreateSpeechToFileAsync(\"hi\", \"v\", \"a.wav\", \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateSpeechStreamAsync speech m literal", "await i.CreateSpeechStreamAsync(\"hi\", \"v\", \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateVisionCompletionAsync chat", "await i.CreateVisionCompletionAsync(o)")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateVisionCompletionWithImageUrlAsync chat m literal", "await i.CreateVisionCompletionWithImageUrlAsync(\"u\", \"hi\", \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateVisionCompletionWithBase64ImageAsync chat m literal", "await i.CreateVisionCompletionWithBase64ImageAsync(\"u\", \"hi\", \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateVisionCompletionWithToolsAsync chat m literal", "await i.CreateVisionCompletionWithToolsAsync(\"u\", \"hi\", [], \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateVisionCompletionWithJsonModeAsync chat m literal", "await i.CreateVisionCompletionWithJsonModeAsync(\"u\", \"hi\", \"m\")")]
    [InlineData("GroqApiLibrary.IGroqApiClient.CreateVisionCompletionWithStructuredOutputAsync chat m literal", "await i.CreateVisionCompletionWithStructuredOutputAsync(\"u\", \"hi\", o, \"m\")")]
    [InlineData("GroqApiLibrary.GroqBuiltInToolsExtensions.CreateChatCompletionWithBuiltInToolsAsync chat m literal", "await i.CreateChatCompletionWithBuiltInToolsAsync(m, \"m\", [])")]
    [InlineData("GroqApiLibrary.IGroqApiClient.RunConversationWithToolsAsync agentRun m literal", "await i.RunConversationWithToolsAsync(\"hi\", [], \"m\", \"be kind\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await i.ListModelsAsync()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
