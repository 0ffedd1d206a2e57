namespace AiCostAnalyzers.Tests.Sdks;

public class OpenAIDotNetSdkTests
{
    private const string Clients = "ChatEndpoint c, OpenAI.Responses.ResponsesEndpoint r, OpenAI.Embeddings.EmbeddingsEndpoint e, OpenAI.Images.ImagesEndpoint i, OpenAI.Audio.AudioEndpoint a, OpenAI.Threads.ThreadsEndpoint t, OpenAI.Batch.BatchEndpoint b, OpenAI.Realtime.RealtimeEndpoint l";

    private static readonly StubCalls s_calls = new("OpenAI-DotNet", "using OpenAI.Chat;");

    [Theory]
    [InlineData("OpenAI.Chat.ChatEndpoint.GetCompletionAsync chat gpt-4o literal", "await c.GetCompletionAsync(new ChatRequest([], model: \"gpt-4o\"))")]
    [InlineData("OpenAI.Chat.ChatEndpoint.GetCompletionAsync chat gpt-4o literal", "await c.GetCompletionAsync<int>(new ChatRequest([], \"gpt-4o\"))")]
    [InlineData("OpenAI.Chat.ChatEndpoint.StreamCompletionEnumerableAsync chat", "c.StreamCompletionEnumerableAsync(new ChatRequest([]))")]
    [InlineData("OpenAI.Responses.ResponsesEndpoint.CreateModelResponseAsync chat", "await r.CreateModelResponseAsync(c)")]
    [InlineData("OpenAI.Embeddings.EmbeddingsEndpoint.CreateEmbeddingAsync embedding text-embedding-3-small literal", "await e.CreateEmbeddingAsync(\"a\", \"text-embedding-3-small\")")]
    [InlineData("OpenAI.Images.ImagesEndpoint.GenerateImageAsync image", "await i.GenerateImageAsync(c)")]
    [InlineData("OpenAI.Chat.ChatEndpoint.StreamCompletionAsync chat m literal", "await c.StreamCompletionAsync(new ChatRequest([], \"m\"), static _ => { })")]
    [InlineData("OpenAI.Images.ImagesEndpoint.CreateImageEditAsync image", "await i.CreateImageEditAsync(c)")]
    [InlineData("OpenAI.Images.ImagesEndpoint.CreateImageVariationAsync image", "await i.CreateImageVariationAsync(c)")]
    [InlineData("OpenAI.Audio.AudioEndpoint.CreateSpeechAsync speech", "await a.CreateSpeechAsync(c)")]
    [InlineData("OpenAI.Audio.AudioEndpoint.CreateTranscriptionTextAsync transcription", "await a.CreateTranscriptionTextAsync(c)")]
    [InlineData("OpenAI.Audio.AudioEndpoint.CreateTranscriptionJsonAsync transcription", "await a.CreateTranscriptionJsonAsync(c)")]
    [InlineData("OpenAI.Audio.AudioEndpoint.CreateTranslationTextAsync transcription", "await a.CreateTranslationTextAsync(c)")]
    [InlineData("OpenAI.Audio.AudioEndpoint.CreateTranslationJsonAsync transcription", "await a.CreateTranslationJsonAsync(c)")]
    [InlineData("OpenAI.Threads.ThreadsEndpoint.CreateRunAsync agentRun", "await t.CreateRunAsync(\"t\")")]
    [InlineData("OpenAI.Threads.ThreadsEndpoint.CreateThreadAndRunAsync agentRun", "await t.CreateThreadAndRunAsync()")]
    [InlineData("OpenAI.Batch.BatchEndpoint.CreateBatchAsync batch", "await b.CreateBatchAsync(c)")]
    [InlineData("OpenAI.Realtime.RealtimeEndpoint.CreateSessionAsync realtime", "await l.CreateSessionAsync()")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Fact]
    public async Task ClientOfTheVendorsPackageBesideIt_IsThatPackages() => Assert.Equal(
        ["OpenAI.Chat.ChatClient.CompleteChatAsync chat gpt-4o literal"],
        await s_calls.Of("", "await new ChatClient(\"gpt-4o\", \"key\").CompleteChatAsync(\"a\")"));

    [Fact]
    public async Task AskingForAResponse_IsNone() => Assert.Empty(await s_calls.Of(Clients, "await r.GetModelResponseAsync(\"r\")"));

    [Theory]
    [InlineData("set 300 literal", " { MaxCompletionTokens = 300 }")]
    [InlineData("notSet", "")]
    public async Task OutputLimit_IsRead(string expected, string initializer) =>
        Assert.Equal([expected], await s_calls.LimitsOf(Clients, $"await c.GetCompletionAsync(new ChatRequest([]){initializer})"));
}
