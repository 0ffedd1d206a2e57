namespace AiCostAnalyzers.Tests.Sdks;

public class FoundryLocalSdkTests
{
    private static readonly StubCalls s_calls = new("Microsoft.AI.Foundry.Local", "using Microsoft.AI.Foundry.Local;");

    [Theory]
    [InlineData("Microsoft.AI.Foundry.Local.OpenAIChatClient.CompleteChatAsync chat free unknown", "await c.CompleteChatAsync([])")]
    [InlineData("Microsoft.AI.Foundry.Local.OpenAIChatClient.CompleteChatAsync chat free unknown", "await (await m.GetChatClientAsync()).CompleteChatAsync([])")]
    [InlineData("Microsoft.AI.Foundry.Local.OpenAIChatClient.CompleteChatStreamingAsync chat free unknown", "c.CompleteChatStreamingAsync([], default)")]
    [InlineData("Microsoft.AI.Foundry.Local.OpenAIAudioClient.TranscribeAudioAsync transcription free unknown", "await a.TranscribeAudioAsync(\"a\")")]
    [InlineData("Microsoft.AI.Foundry.Local.OpenAIEmbeddingClient.GenerateEmbeddingAsync embedding free unknown", "await e.GenerateEmbeddingAsync(\"a\")")]
    [InlineData("Microsoft.AI.Foundry.Local.OpenAIAudioClient.TranscribeAudioStreamingAsync transcription free unknown", "a.TranscribeAudioStreamingAsync(\"a\", default)")]
    [InlineData("Microsoft.AI.Foundry.Local.OpenAIEmbeddingClient.GenerateEmbeddingsAsync embedding free unknown", "await e.GenerateEmbeddingsAsync([])")]
    public async Task Call_IsFoundAsFree(string expected, string call) =>
        Assert.Equal([expected], await s_calls.Of("IModel m, OpenAIChatClient c, OpenAIAudioClient a, OpenAIEmbeddingClient e", call));

    [Fact]
    public async Task ClientOfTheRealPackageBesideIt_IsBilled() => Assert.Equal(
        ["OpenAI.Chat.ChatClient.CompleteChatAsync chat gpt-4o literal"],
        await s_calls.Of("", "await new OpenAI.Chat.ChatClient(\"gpt-4o\", \"key\").CompleteChatAsync(\"a\")"));

    [Fact]
    public async Task Download_IsNone() => Assert.Empty(await s_calls.Of("IModel m", "await m.DownloadAsync()"));
}
