namespace AiCostAnalyzers.Tests.Sdks;

public class OkGoDoItSdkTests
{
    private const string Clients = "OpenAIAPI a, Conversation c";

    private static readonly StubCalls s_calls = new("OpenAI_API", "using OpenAI_API; using OpenAI_API.Chat; using OpenAI_API.Models;");

    [Theory]
    [InlineData("OpenAI_API.Chat.IChatEndpoint.CreateChatCompletionAsync chat gpt-4o literal", "await a.Chat.CreateChatCompletionAsync(new ChatRequest { Model = \"gpt-4o\" })")]
    [InlineData("OpenAI_API.Chat.IChatEndpoint.CreateChatCompletionAsync chat gpt-4o literal", "await a.Chat.CreateChatCompletionAsync([], model: \"gpt-4o\")")]
    [InlineData("OpenAI_API.Chat.IChatEndpoint.CreateChatCompletionAsync chat gpt-4-turbo literal", "await a.Chat.CreateChatCompletionAsync([], Model.GPT4_Turbo)")]
    [InlineData("OpenAI_API.Chat.IChatEndpoint.CreateChatCompletionAsync chat", "await a.Chat.CreateChatCompletionAsync([], Model.Davinci)")]
    [InlineData("OpenAI_API.Chat.IChatEndpoint.StreamChatAsync chat", "await a.Chat.StreamChatAsync(new ChatRequest(), static _ => { })")]
    [InlineData("OpenAI_API.Chat.IChatEndpoint.StreamChatEnumerableAsync chat", "a.Chat.StreamChatEnumerableAsync(new ChatRequest())")]
    [InlineData("OpenAI_API.Chat.Conversation.GetResponseFromChatbotAsync chat gpt-4o literal", "var chat = a.Chat.CreateConversation(new ChatRequest { Model = \"gpt-4o\" }); chat.AppendUserInput(\"hi\"); await chat.GetResponseFromChatbotAsync()")]
    [InlineData("OpenAI_API.Chat.Conversation.StreamResponseFromChatbotAsync chat", "await a.Chat.CreateConversation().StreamResponseFromChatbotAsync(static _ => { })")]
    [InlineData("OpenAI_API.Chat.Conversation.StreamResponseEnumerableFromChatbotAsync chat", "a.Chat.CreateConversation().StreamResponseEnumerableFromChatbotAsync()")]
    [InlineData("OpenAI_API.Completions.ICompletionEndpoint.CreateCompletionAsync chat m literal", "await a.Completions.CreateCompletionAsync(\"hi\", \"m\")")]
    [InlineData("OpenAI_API.Completions.ICompletionEndpoint.CreateCompletionsAsync chat", "await a.Completions.CreateCompletionsAsync(new())")]
    [InlineData("OpenAI_API.Completions.ICompletionEndpoint.StreamCompletionAsync chat", "await a.Completions.StreamCompletionAsync(new(), static _ => { })")]
    [InlineData("OpenAI_API.Completions.ICompletionEndpoint.StreamCompletionEnumerableAsync chat", "a.Completions.StreamCompletionEnumerableAsync(new())")]
    [InlineData("OpenAI_API.Embedding.IEmbeddingEndpoint.CreateEmbeddingAsync embedding", "await a.Embeddings.CreateEmbeddingAsync(\"hi\")")]
    [InlineData("OpenAI_API.Embedding.IEmbeddingEndpoint.GetEmbeddingsAsync embedding m literal", "await a.Embeddings.GetEmbeddingsAsync(\"hi\", \"m\")")]
    [InlineData("OpenAI_API.Images.IImageGenerationEndpoint.CreateImageAsync image m literal", "await a.ImageGenerations.CreateImageAsync(new() { Model = \"m\" })")]
    [InlineData("OpenAI_API.Audio.ITextToSpeechEndpoint.GetSpeechAsStreamAsync speech m literal", "await a.TextToSpeech.GetSpeechAsStreamAsync(new() { Model = \"m\" })")]
    [InlineData("OpenAI_API.Audio.ITextToSpeechEndpoint.SaveSpeechToFileAsync speech", "await a.TextToSpeech.SaveSpeechToFileAsync(new(), \"a.mp3\")")]
    [InlineData("OpenAI_API.Audio.ITranscriptionEndpoint.GetTextAsync transcription", "await a.Transcriptions.GetTextAsync(\"a.mp3\")")]
    [InlineData("OpenAI_API.Audio.ITranscriptionEndpoint.GetWithDetailsAsync transcription", "await a.Transcriptions.GetWithDetailsAsync(\"a.mp3\")")]
    [InlineData("OpenAI_API.Audio.ITranscriptionEndpoint.GetAsFormatAsync transcription", "await a.Transcriptions.GetAsFormatAsync(\"a.mp3\", \"srt\")")]
    [InlineData("OpenAI_API.Moderation.IModerationEndpoint.CallModerationAsync chat free", "await a.Moderation.CallModerationAsync(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("c.AppendUserInput(\"hi\")")]
    [InlineData("_ = a.Chat.CreateConversation()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("set 300 literal", "await a.Chat.CreateChatCompletionAsync([], max_tokens: 300)")]
    [InlineData("set 300 literal", "await a.Chat.CreateChatCompletionAsync(new ChatRequest { MaxTokens = 300 })")]
    [InlineData("notSet", "await a.Chat.CreateChatCompletionAsync(new ChatRequest())")]
    public async Task OutputLimit_IsRead(string expected, string call) => Assert.Equal([expected], await s_calls.LimitsOf(Clients, call));
}
