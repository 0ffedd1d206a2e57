using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>Azure.AI.OpenAI: the first generation on its real package, the second on a stub over the real OpenAI package.</summary>
public class AzureOpenAISdkTests
{
    private static string First(string call) => $$"""
        using Azure.AI.OpenAI;

        class Service
        {
            async Task Run(OpenAIClient c, ChatCompletionsOptions o, CompletionsOptions p, string name)
            {
                {{call}};
            }
        }
        """;

    [Theory]
    [InlineData("OpenAIClient.GetChatCompletions chat azure gpt-4o literal", "c.GetChatCompletions(\"gpt-4o\", o)")]
    [InlineData("OpenAIClient.GetChatCompletionsAsync chat azure gpt-4o literal", "await c.GetChatCompletionsAsync(\"gpt-4o\", o)")]
    [InlineData("OpenAIClient.GetChatCompletionsStreaming chat azure gpt-4o literal", "c.GetChatCompletionsStreaming(\"gpt-4o\", o)")]
    [InlineData("OpenAIClient.GetChatCompletionsStreamingAsync chat azure gpt-4o literal", "await c.GetChatCompletionsStreamingAsync(chatCompletionsOptions: o, deploymentOrModelName: \"gpt-4o\")")]
    [InlineData("OpenAIClient.GetChatCompletions chat", "c.GetChatCompletions(name, o)")]
    [InlineData("OpenAIClient.GetCompletions chat azure gpt-4o literal", "c.GetCompletions(\"gpt-4o\", \"hello\")")]
    [InlineData("OpenAIClient.GetCompletionsAsync chat azure gpt-4o literal", "await c.GetCompletionsAsync(\"gpt-4o\", p)")]
    [InlineData("OpenAIClient.GetCompletionsStreaming chat azure gpt-4o literal", "c.GetCompletionsStreaming(\"gpt-4o\", p)")]
    [InlineData("OpenAIClient.GetEmbeddings embedding azure text-embedding-3-small literal", "c.GetEmbeddings(\"text-embedding-3-small\", new EmbeddingsOptions(name))")]
    [InlineData("OpenAIClient.GetImageGenerationsAsync image", "await c.GetImageGenerationsAsync(new ImageGenerationOptions(\"a cat\"))")]
    [InlineData("OpenAIClient.GetChatCompletions chat openai gpt-4o literal", "new OpenAIClient(name).GetChatCompletions(\"gpt-4o\", o)")]
    [InlineData("OpenAIClient.GetChatCompletions chat azure gpt-4o literal", "new OpenAIClient(new Uri(name), new Azure.AzureKeyCredential(name)).GetChatCompletions(\"gpt-4o\", o)")]
    public async Task FirstGeneration_IsFound(string expected, string call) =>
        Assert.Equal([expected], await Call.AllIn(TestReferences.AzureOpenAI.References, First(call)));

    [Theory]
    [InlineData("set 50", "c.GetChatCompletions(\"gpt-4o\", new ChatCompletionsOptions { MaxTokens = 50 })")]
    [InlineData("notSet", "c.GetChatCompletions(\"gpt-4o\", new ChatCompletionsOptions())")]
    [InlineData("unknown", "c.GetChatCompletions(\"gpt-4o\", o)")]
    public async Task FirstGeneration_Limit(string expected, string call)
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync(TestReferences.AzureOpenAI.References, First(call)));
        Assert.Equal(expected, $"{site["outputLimit"]?["status"]} {site["outputLimit"]?["tokens"]}".Trim());
    }

    [Fact]
    public async Task FirstGeneration_OwnTypeOfTheName_IsNone() => Assert.Empty(await Call.AllIn(TestReferences.AzureOpenAI.References, """
        class OpenAIClient { public void GetChatCompletions(string model, object o) { } }
        class Service { void Run(OpenAIClient c) => c.GetChatCompletions("gpt-4o", 1); }
        """));

    [Theory]
    [InlineData("Azure.AI.OpenAI.OpenAIClient.GetChatCompletionsAsync chat chat-prod literal", "await c.GetChatCompletionsAsync(new ChatCompletionsOptions { DeploymentName = \"chat-prod\" })")]
    [InlineData("Azure.AI.OpenAI.OpenAIClient.GetAudioTranscriptionAsync transcription voice literal", "await c.GetAudioTranscriptionAsync(new AudioTranscriptionOptions { DeploymentName = \"voice\" })")]
    [InlineData("Azure.AI.OpenAI.OpenAIClient.GetAudioTranslationAsync transcription voice literal", "await c.GetAudioTranslationAsync(new AudioTranslationOptions { DeploymentName = \"voice\" })")]
    [InlineData("Azure.AI.OpenAI.OpenAIClient.GenerateSpeechFromTextAsync speech voice literal", "await c.GenerateSpeechFromTextAsync(new SpeechGenerationOptions { DeploymentName = \"voice\" })")]
    public async Task LaterBetasOfTheFirstGeneration_NameTheDeploymentInTheOptions(string expected, string call) =>
        Assert.Equal([expected], await new StubCalls("Azure.AI.OpenAI@1.0.0-beta.17", "using Azure.AI.OpenAI;").Of("OpenAIClient c", call));

    private static Task<IEnumerable<string>> Second(string source) => Call.AllIn(SdkStub.References("Azure.AI.OpenAI"), """
        #pragma warning disable OPENAI001
        using Azure.AI.OpenAI;
        using Microsoft.Extensions.DependencyInjection;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Responses;

        """ + source);

    [Theory]
    [InlineData("ChatClient.CompleteChat chat azure chat-prod literal", "c.GetChatClient(\"chat-prod\").CompleteChat(\"hi\")")]
    [InlineData("ChatClient.CompleteChat chat azure chat-prod literal", "c.GetChatClient(deploymentName: \"chat-prod\").CompleteChat(\"hi\")")]
    [InlineData("EmbeddingClient.GenerateEmbeddingAsync embedding azure vectors literal", "await c.GetEmbeddingClient(\"vectors\").GenerateEmbeddingAsync(\"hi\")")]
    [InlineData("ImageClient.GenerateImage image azure pictures literal", "c.GetImageClient(\"pictures\").GenerateImage(\"hi\")")]
    [InlineData("AudioClient.TranscribeAudio transcription azure voice literal", "c.GetAudioClient(\"voice\").TranscribeAudio(\"a.mp3\")")]
    [InlineData("ResponsesClient.CreateResponse chat azure chat-prod literal", "c.GetResponsesClient().CreateResponse(\"chat-prod\", \"hi\")")]
    [InlineData("ChatClient.CompleteChat chat azure chat-prod literal", "OpenAIClient root = c; root.GetChatClient(\"chat-prod\").CompleteChat(\"hi\")")]
    [InlineData("ChatClient.CompleteChat chat openai gpt-4o literal", "new OpenAIClient(\"key\").GetChatClient(\"gpt-4o\").CompleteChat(\"hi\")")]
    public async Task SecondGeneration_DeploymentIsBilledByAzure(string expected, string call) =>
        Assert.Equal([expected], await Second($$"""class Service { async Task Run(AzureOpenAIClient c) { {{call}}; } }"""));

    [Fact]
    public async Task SecondGeneration_RegisteredAsItsBase_IsBilledByAzure() => Assert.Equal(
        ["ChatClient.CompleteChat chat azure chat-prod literal"],
        await Second("""
            class Service(OpenAIClient root)
            {
                private readonly ChatClient _chat = root.GetChatClient("chat-prod");
                void Run() => _chat.CompleteChat("hi");
            }
            static class Root
            {
                static void Add(IServiceCollection services, Uri endpoint) =>
                    services.AddSingleton<OpenAIClient>(_ => new AzureOpenAIClient(endpoint, new System.ClientModel.ApiKeyCredential("key")));
            }
            """));

    [Fact]
    public async Task SecondGeneration_Listing_IsNone() => Assert.Empty(
        await Second("class Service { void Run(AzureOpenAIClient c) => c.GetOpenAIModelClient().GetModels(); }"));
}
