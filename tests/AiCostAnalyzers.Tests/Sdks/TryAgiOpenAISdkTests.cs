namespace AiCostAnalyzers.Tests.Sdks;

public class TryAgiOpenAISdkTests
{
    private const string Clients = "OpenAiClient c, IChatClient i";

    private static readonly StubCalls s_calls = new("tryAGI.OpenAI", "using tryAGI.OpenAI;");

    [Theory]
    [InlineData("tryAGI.OpenAI.IChatClient.CreateChatCompletionAsync chat gpt-4o literal", "await c.Chat.CreateChatCompletionAsync(new CreateChatCompletionRequest { Model = \"gpt-4o\" })")]
    [InlineData("tryAGI.OpenAI.IChatClient.CreateChatCompletionAsync chat gpt-4o literal", "await i.CreateChatCompletionAsync([\"hi\"], \"gpt-4o\")")]
    [InlineData("tryAGI.OpenAI.IChatClient.CreateChatCompletionAsync chat gpt-4o-mini literal", "await c.Chat.CreateChatCompletionAsync([\"hi\"], CreateChatCompletionRequestModel.Gpt4oMini)")]
    [InlineData("tryAGI.OpenAI.IChatClient.CreateChatCompletionAsync chat", "await c.Chat.CreateChatCompletionAsync([\"hi\"], CreateChatCompletionRequestModel.SomethingElse)")]
    [InlineData("tryAGI.OpenAI.IChatClient.CreateChatCompletionAsStreamAsync chat m literal", "c.Chat.CreateChatCompletionAsStreamAsync([\"hi\"], \"m\")")]
    [InlineData("tryAGI.OpenAI.IResponsesClient.CreateResponseAsync chat m literal", "await c.Responses.CreateResponseAsync(\"m\", \"hi\")")]
    [InlineData("tryAGI.OpenAI.IResponsesClient.CreateResponseAsStreamAsync chat m literal", "c.Responses.CreateResponseAsStreamAsync(\"m\", \"hi\")")]
    [InlineData("tryAGI.OpenAI.ICompletionsClient.CreateCompletionAsync chat m literal", "await c.Completions.CreateCompletionAsync(\"m\", \"hi\")")]
    [InlineData("tryAGI.OpenAI.IEmbeddingsClient.CreateEmbeddingAsync embedding m literal", "await c.Embeddings.CreateEmbeddingAsync(\"hi\", \"m\")")]
    [InlineData("tryAGI.OpenAI.IImagesClient.CreateImageAsync image m literal", "await c.Images.CreateImageAsync(\"hi\", \"m\")")]
    [InlineData("tryAGI.OpenAI.IAudioClient.CreateSpeechAsync speech m literal", "await c.Audio.CreateSpeechAsync(\"m\", \"hi\", \"alloy\")")]
    [InlineData("tryAGI.OpenAI.IAudioClient.CreateTranscriptionAsync transcription m literal", "await c.Audio.CreateTranscriptionAsync([], \"a.mp3\", \"m\")")]
    [InlineData("tryAGI.OpenAI.IAudioClient.CreateTranslationAsync transcription m literal", "await c.Audio.CreateTranslationAsync([], \"a.mp3\", \"m\")")]
    [InlineData("tryAGI.OpenAI.IBatchClient.CreateBatchAsync batch", "await c.Batch.CreateBatchAsync(\"f\", \"/v1/chat/completions\", \"24h\")")]
    [InlineData("tryAGI.OpenAI.IAssistantsClient.CreateRunAsync agentRun m literal", "await c.Assistants.CreateRunAsync(\"t\", \"a\", \"m\")")]
    [InlineData("tryAGI.OpenAI.IAssistantsClient.CreateThreadAndRunAsync agentRun", "await c.Assistants.CreateThreadAndRunAsync(\"a\")")]
    [InlineData("tryAGI.OpenAI.IChatClient.CreateChatCompletionAsync chat free m literal", "await CustomProviders.Ollama().Chat.CreateChatCompletionAsync([\"hi\"], \"m\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.Chat.GetChatCompletionAsync(\"id\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    [Fact]
    public async Task OtherProvider_Bills() => Assert.Equal(
        ["IChatClient.CreateChatCompletionAsync chat groq m literal"],
        await Call.AllIn(SdkStub.References("tryAGI.OpenAI"), """
            using tryAGI.OpenAI;
            class Service { Task Run(string key) => CustomProviders.Groq(key).Chat.CreateChatCompletionAsync(["hi"], "m"); }
            """));

    [Theory]
    [InlineData("set 300 literal", "await c.Chat.CreateChatCompletionAsync([\"hi\"], \"m\", maxCompletionTokens: 300)")]
    [InlineData("set 300 literal", "await c.Chat.CreateChatCompletionAsync(new CreateChatCompletionRequest { MaxCompletionTokens = 300 })")]
    [InlineData("notSet", "await c.Chat.CreateChatCompletionAsync([\"hi\"], \"m\")")]
    public async Task OutputLimit_IsRead(string expected, string call) => Assert.Equal([expected], await s_calls.LimitsOf(Clients, call));
}
