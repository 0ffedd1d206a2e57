namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>The rarer operations of Microsoft.Extensions.AI, its parts without a package here, and what its previews were called.</summary>
public class ExtensionsAISdkTests
{
    private const string Clients = """
        IChatClient c, IEmbeddingGenerator<string, Embedding<float>> e, IImageGenerator i, ISpeechToTextClient s, ITextToSpeechClient t, IRealtimeClient r,
        Stream stream, DataContent image, IEvaluator v
        """;

    private static readonly StubCalls s_calls = new("Microsoft.Extensions.AI, Microsoft.Extensions.AI.Evaluation, Microsoft.Extensions.AI.OpenAI", """
        #pragma warning disable MEAI001, OPENAI001
        using System.IO;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.AI.Evaluation;
        """);

    [Theory]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetStreamingResponseAsync chat", "c.GetStreamingResponseAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions.GetResponseAsync chat gpt-4o literal", "await c.GetResponseAsync<int>(\"a\", new ChatOptions { ModelId = \"gpt-4o\" })")]
    [InlineData("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions.GenerateAndZipAsync embedding", "await e.GenerateAndZipAsync([\"a\"])")]
    [InlineData("Microsoft.Extensions.AI.IImageGenerator.GenerateAsync image", "await i.GenerateAsync(new ImageGenerationRequest(\"a\"))")]
    [InlineData("Microsoft.Extensions.AI.ImageGeneratorExtensions.GenerateImagesAsync image m literal", "await i.GenerateImagesAsync(\"a\", new ImageGenerationOptions { ModelId = \"m\" })")]
    [InlineData("Microsoft.Extensions.AI.ImageGeneratorExtensions.EditImageAsync image", "await i.EditImageAsync(image, \"a\")")]
    [InlineData("Microsoft.Extensions.AI.ImageGeneratorExtensions.EditImagesAsync image", "await i.EditImagesAsync([image], \"a\")")]
    [InlineData("Microsoft.Extensions.AI.ISpeechToTextClient.GetTextAsync transcription", "await s.GetTextAsync(stream)")]
    [InlineData("Microsoft.Extensions.AI.ISpeechToTextClient.GetStreamingTextAsync transcription", "s.GetStreamingTextAsync(stream)")]
    [InlineData("Microsoft.Extensions.AI.ITextToSpeechClient.GetAudioAsync speech", "await t.GetAudioAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.ITextToSpeechClient.GetStreamingAudioAsync speech", "t.GetStreamingAudioAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.IRealtimeClient.CreateSessionAsync realtime m literal", "await r.CreateSessionAsync(new RealtimeSessionOptions { Model = \"m\" })")]
    [InlineData("Microsoft.Extensions.AI.IRealtimeClientSession.SendAsync realtime", "IRealtimeClientSession session = null!; await session.SendAsync(null!)")]
    [InlineData("Microsoft.Extensions.AI.IRealtimeClientSession.GetStreamingResponseAsync realtime", "IRealtimeClientSession session = null!; session.GetStreamingResponseAsync()")]
    [InlineData("Microsoft.Extensions.AI.Evaluation.IEvaluator.EvaluateAsync chat gpt-5 literal", "await v.EvaluateAsync([], new ChatResponse(), new ChatConfiguration(new OpenAI.Chat.ChatClient(\"gpt-5\", \"k\").AsIChatClient()))")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat gpt-5 literal", "await new OpenAI.Responses.ResponsesClient(\"k\").AsIChatClient(\"gpt-5\").GetResponseAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat gpt-4o literal", "await new OpenAI.Chat.ChatClient(\"gpt-4o\", \"k\").AsIChatClient().GetResponseAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat gpt-4o literal", "await new OpenAI.OpenAIClient(\"k\").AsChatClient(\"gpt-4o\").GetResponseAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions.GenerateVectorAsync embedding m literal", "await new OpenAI.Embeddings.EmbeddingClient(\"m\", \"k\").AsIEmbeddingGenerator().GenerateVectorAsync(\"a\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await v.EvaluateAsync([], new ChatResponse())")]
    [InlineData("await v.EvaluateAsync([], new ChatResponse(), null)")]
    [InlineData("_ = c.GetService<object>()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("Microsoft.Extensions.AI.IChatClient.CompleteAsync chat", "await c.CompleteAsync([])")]
    [InlineData("Microsoft.Extensions.AI.IChatClient.CompleteStreamingAsync chat", "c.CompleteStreamingAsync([])")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.CompleteAsync chat gpt-4o literal", "await c.CompleteAsync(\"a\", new ChatOptions { ModelId = \"gpt-4o\" })")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.CompleteStreamingAsync chat", "c.CompleteStreamingAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions.CompleteAsync chat", "await c.CompleteAsync<int>(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions.GenerateEmbeddingAsync embedding", "await e.GenerateEmbeddingAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions.GenerateEmbeddingVectorAsync embedding", "await e.GenerateEmbeddingVectorAsync(\"a\")")]
    public async Task CallOfThePreviews_IsFound(string expected, string call) => Assert.Equal(
        [expected],
        await new StubCalls("Microsoft.Extensions.AI.Abstractions@9.0", "using Microsoft.Extensions.AI;").Of("IChatClient c, IEmbeddingGenerator<string, float> e", call));

    /// <summary>Whichever of its clients answers: both are what the call may cost.</summary>
    [Fact]
    public async Task ClientThatChoosesAmongSeveral_HasTheirModels() => Assert.Equal(
        ["Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat gpt-4o literal | gpt-4o-mini literal"],
        await s_calls.Of(
            "",
            """
            var several = new OrderedFailoverChatClient([
                new OpenAI.Chat.ChatClient("gpt-4o", "k").AsIChatClient(), new OpenAI.Chat.ChatClient("gpt-4o-mini", "k").AsIChatClient()]);
            await several.GetResponseAsync("a")
            """));
}
