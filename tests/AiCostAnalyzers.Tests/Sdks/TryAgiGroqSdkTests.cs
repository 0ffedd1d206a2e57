namespace AiCostAnalyzers.Tests.Sdks;

public class TryAgiGroqSdkTests
{
    private const string Clients = "GroqClient c, IChatClient i";

    private static readonly StubCalls s_calls = new("Groq", "using Groq;");

    [Theory]
    [InlineData("Groq.IChatClient.CreateChatCompletionAsync chat openai/gpt-oss-20b literal", "await c.Chat.CreateChatCompletionAsync(new CreateChatCompletionRequest { Model = \"openai/gpt-oss-20b\" })")]
    [InlineData("Groq.IChatClient.CreateChatCompletionAsync chat openai/gpt-oss-20b literal", "await i.CreateChatCompletionAsync([\"hi\"], \"openai/gpt-oss-20b\")")]
    [InlineData("Groq.IResponsesClient.CreateResponseAsync chat m literal", "await c.Responses.CreateResponseAsync(\"hi\", \"m\")")]
    [InlineData("Groq.IAudioClient.CreateTranscriptionAsync transcription whisper-large-v3 literal", "await c.Audio.CreateTranscriptionAsync(\"whisper-large-v3\")")]
    [InlineData("Groq.IAudioClient.CreateTranslationAsync transcription m literal", "await c.Audio.CreateTranslationAsync(\"m\")")]
    [InlineData("Groq.IAudioClient.CreateSpeechAsync speech m literal", "await c.Audio.CreateSpeechAsync(\"hi\", \"m\", \"v\")")]
    [InlineData("Groq.IEmbeddingsClient.CreateEmbeddingAsync embedding m literal", "await c.Embeddings.CreateEmbeddingAsync(\"hi\", \"m\")")]
    [InlineData("Groq.IBatchClient.CreateBatchAsync batch", "await c.Batch.CreateBatchAsync(\"f\", \"/v1/chat/completions\", \"24h\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.Models.ListModelsAsync()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("set 300 literal", "await c.Chat.CreateChatCompletionAsync([\"hi\"], \"m\", 300)")]
    [InlineData("notSet", "await c.Chat.CreateChatCompletionAsync([\"hi\"], \"m\")")]
    public async Task OutputLimit_IsRead(string expected, string call) => Assert.Equal([expected], await s_calls.LimitsOf(Clients, call));
}
