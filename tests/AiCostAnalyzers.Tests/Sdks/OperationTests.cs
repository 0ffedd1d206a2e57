using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>On the packages of the newest generation.</summary>
public sealed class OperationTests() : OperationTestsOf(TestReferences.All);

/// <summary>On those of the generation before.</summary>
public sealed class OlderOperationTests() : OperationTestsOf(TestReferences.Older)
{
    [Theory]
    [InlineData("9.5.0")]
    [InlineData("9.10.2")]
    public async Task OlderAbstractions_AreFound(string version)
    {
        var sites = await ExportRun.CallSitesAsync(TestReferences.OlderExtensionsAI(version).References, """
            using Microsoft.Extensions.AI;
            class Service(IChatClient c, IEmbeddingGenerator<string, Embedding<float>> e)
            {
                async Task Run() { await c.GetResponseAsync("a", new ChatOptions { ModelId = "gpt-4o" }); await e.GenerateAsync(["a"]); c.GetService(typeof(object)); }
            }
            """);
        Assert.Equal(
            ["Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync gpt-4o literal", "Microsoft.Extensions.AI.IEmbeddingGenerator.GenerateAsync open Microsoft.Extensions.AI.IEmbeddingGenerator`2"],
            sites.Select(static s => $"{s["operation"]} {ExportRun.Model(s)}"));
    }
}

/// <summary>Every billable operation of the three SDKs on their real packages, and what looks like one and is none.</summary>
public abstract class OperationTestsOf(TestReferences references)
{
    private static string Wrap(string parameters, string call) => $$"""
        #pragma warning disable OPENAI001
        using Anthropic;
        using Anthropic.Helpers.Beta;
        using Anthropic.Models.Messages;
        using Anthropic.Services;
        using Microsoft.Extensions.AI;
        using OpenAI;
        using OpenAI.Audio;
        using OpenAI.Embeddings;
        using OpenAI.Images;
        using OpenAI.Responses;
        using ChatClient = OpenAI.Chat.ChatClient;
        using BetaParams = Anthropic.Models.Beta.Messages.MessageCreateParams;

        class Service
        {
            async Task Run({{parameters}}) { {{call}}; }
        }
        """;

    [Theory]
    [InlineData("OpenAI.Chat.ChatClient.CompleteChat chat", "ChatClient c", "c.CompleteChat(\"a\")")]
    [InlineData("OpenAI.Chat.ChatClient.CompleteChatAsync chat", "ChatClient c", "await c.CompleteChatAsync([\"a\"])")]
    [InlineData("OpenAI.Chat.ChatClient.CompleteChatStreaming chat", "ChatClient c", "c.CompleteChatStreaming(\"a\")")]
    [InlineData("OpenAI.Chat.ChatClient.CompleteChatStreamingAsync chat", "ChatClient c", "c.CompleteChatStreamingAsync(\"a\")")]
    [InlineData("OpenAI.Chat.ChatClient.CompleteChat chat", "ChatClient c, System.ClientModel.BinaryContent b", "c.CompleteChat(b)")]
    [InlineData("OpenAI.Responses.ResponsesClient.CreateResponse chat", "ResponsesClient c", "c.CreateResponse(\"gpt-4o\", \"a\")")]
    [InlineData("OpenAI.Responses.ResponsesClient.CreateResponseAsync chat", "ResponsesClient c, CreateResponseOptions o", "await c.CreateResponseAsync(o)")]
    [InlineData("OpenAI.Responses.ResponsesClient.CreateResponseStreamingAsync chat", "ResponsesClient c", "await c.CreateResponseStreamingAsync(\"gpt-4o\", \"a\")")]
    [InlineData("OpenAI.Embeddings.EmbeddingClient.GenerateEmbedding embedding", "EmbeddingClient c", "c.GenerateEmbedding(\"a\")")]
    [InlineData("OpenAI.Embeddings.EmbeddingClient.GenerateEmbeddingAsync embedding", "EmbeddingClient c", "await c.GenerateEmbeddingAsync(\"a\")")]
    [InlineData("OpenAI.Embeddings.EmbeddingClient.GenerateEmbeddingsAsync embedding", "EmbeddingClient c", "await c.GenerateEmbeddingsAsync([\"a\"])")]
    [InlineData("OpenAI.Images.ImageClient.GenerateImageAsync image", "ImageClient c", "await c.GenerateImageAsync(\"a\")")]
    [InlineData("OpenAI.Images.ImageClient.GenerateImages image", "ImageClient c", "c.GenerateImages(\"a\", 2)")]
    [InlineData("OpenAI.Images.ImageClient.GenerateImageEdit image", "ImageClient c", "c.GenerateImageEdit(\"a.png\", \"b\")")]
    [InlineData("OpenAI.Audio.AudioClient.TranscribeAudioAsync transcription", "AudioClient c", "await c.TranscribeAudioAsync(\"a.mp3\")")]
    [InlineData("OpenAI.Audio.AudioClient.TranslateAudio transcription", "AudioClient c", "c.TranslateAudio(\"a.mp3\")")]
    [InlineData("OpenAI.Audio.AudioClient.GenerateSpeech speech", "AudioClient c", "c.GenerateSpeech(\"a\", GeneratedSpeechVoice.Alloy)")]
    [InlineData("OpenAI.Assistants.AssistantClient.CreateRunAsync agentRun", "OpenAI.Assistants.AssistantClient c", "await c.CreateRunAsync(\"t\", \"a\")")]
    [InlineData("OpenAI.Batch.BatchClient.CreateBatchAsync batch", "OpenAI.Batch.BatchClient c, System.ClientModel.BinaryContent b", "await c.CreateBatchAsync(b, false)")]
    [InlineData("OpenAI.Realtime.RealtimeClient.StartConversationSessionAsync realtime", "OpenAI.Realtime.RealtimeClient c", "await c.StartConversationSessionAsync(\"gpt-realtime\")")]
    [InlineData("OpenAI.Videos.VideoClient.CreateVideo video", "OpenAI.Videos.VideoClient c, System.ClientModel.BinaryContent b", "c.CreateVideo(b, \"x\")")]
    [InlineData("Anthropic.Services.IMessageService.Create chat", "AnthropicClient c, MessageCreateParams p", "await c.Messages.Create(p)")]
    [InlineData("Anthropic.Services.IMessageService.CreateStreaming chat", "IAnthropicClient c, MessageCreateParams p", "await foreach (var e in c.Messages.CreateStreaming(p)) { }")]
    [InlineData("Anthropic.Services.Beta.IMessageService.Create chat", "AnthropicClient c, BetaParams p", "await c.Beta.Messages.Create(p)")]
    [InlineData("Anthropic.Helpers.Beta.BetaToolRunnerExtensions.ToolRunner agentRun", "AnthropicClient c, BetaParams p", "c.Beta.Messages.ToolRunner(p, [])")]
    [InlineData("Microsoft.Extensions.AI.IChatClient.GetResponseAsync chat", "IChatClient c, List<ChatMessage> m", "await c.GetResponseAsync(m)")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat", "IChatClient c", "await c.GetResponseAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.IChatClient.GetStreamingResponseAsync chat", "IChatClient c, List<ChatMessage> m", "await foreach (var u in c.GetStreamingResponseAsync(m)) { }")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat", "IChatClient c", "await ChatClientExtensions.GetResponseAsync(c, \"a\")")]
    [InlineData("Microsoft.Extensions.AI.IChatClient.GetResponseAsync chat", "DelegatingChatClient c, List<ChatMessage> m", "await c.GetResponseAsync(m)")]
    [InlineData("Microsoft.Extensions.AI.IEmbeddingGenerator.GenerateAsync embedding", "IEmbeddingGenerator<string, Embedding<float>> c", "await c.GenerateAsync([\"a\"])")]
    [InlineData("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions.GenerateAsync embedding", "IEmbeddingGenerator<string, Embedding<float>> c", "await c.GenerateAsync(\"a\")")]
    [InlineData("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions.GenerateVectorAsync embedding", "IEmbeddingGenerator<string, Embedding<float>> c", "await c.GenerateVectorAsync(\"a\")")]
    public async Task Call_IsFound(string expected, string parameters, string call)
    {
        var sites = await ExportRun.CallSitesAsync(references.References, Wrap(parameters, call));
        Assert.Equal([expected], sites.Select(static s => $"{s["operation"]} {s["kind"] ?? "chat"}"));
    }

    [Theory]
    [InlineData("claude-sonnet-5 literal", "await c.Messages.Create(new MessageCreateParams { Model = Model.ClaudeSonnet5, MaxTokens = 9, Messages = [] })")]
    [InlineData("claude-haiku-4-5-20251001 literal", "await c.Messages.Create(p with { Model = Model.ClaudeHaiku4_5_20251001 })")]
    [InlineData("claude-haiku-5-5 literal", "await c.AsIChatClient(\"claude-haiku-5-5\").GetResponseAsync(\"a\")")]
    [InlineData("gpt-4o literal", "new OpenAIClient(\"key\").GetChatClient(\"gpt-4o\").CompleteChat(\"a\")")]
    [InlineData("gpt-4o literal", "new ResponsesClient(\"key\").CreateResponse(\"gpt-4o\", \"a\")")]
    [InlineData("text-embedding-3-small literal", "new EmbeddingClient(\"text-embedding-3-small\", \"key\").GenerateEmbedding(\"a\")")]
    public async Task Model_IsFound(string expected, string call)
    {
        var sites = await ExportRun.CallSitesAsync(references.References, Wrap("AnthropicClient c, MessageCreateParams p", call));
        Assert.Equal([expected], sites.Select(ExportRun.Model));
    }

    [Theory]
    [InlineData("AnthropicClient c, MessageCountTokensParams p", "await c.Messages.CountTokens(p)")]
    [InlineData("OpenAI.Moderations.ModerationClient c", "c.ClassifyText(\"a\")")]
    public async Task FreeCall_IsFoundAsFree(string parameters, string call)
    {
        var sites = await ExportRun.CallSitesAsync(references.References, Wrap(parameters, call));
        Assert.Equal([true], sites.Select(static s => (bool)s["free"]!));
    }

    [Theory]
    [InlineData("ChatClient c", "c.GetChatCompletion(\"id\")")]
    [InlineData("ResponsesClient c", "_ = c.GetType()")]
    [InlineData("System.Net.Http.HttpClient c, System.Net.Http.HttpRequestMessage m", "await c.SendAsync(m)")]
    [InlineData("Microsoft.Extensions.Hosting.IHost c", "await Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.RunAsync(c)")]
    [InlineData("AnthropicClient c", "c.AsIChatClient(\"claude-haiku-5-5\")")]
    [InlineData("IChatClient c", "c.GetService(typeof(object))")]
    [InlineData("OpenAIClient c", "c.GetChatClient(\"gpt-4o\")")]
    public async Task OtherCall_IsNone(string parameters, string call) =>
        Assert.Empty(await ExportRun.CallSitesAsync(references.References, Wrap(parameters, call)));

    [Fact]
    public async Task Decorator_IsNoCallSiteOfItsOwn() => Assert.Empty(await ExportRun.CallSitesAsync(references.References, """
        using Microsoft.Extensions.AI;
        class Logging(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) =>
                base.GetResponseAsync(m, o, c);
        }
        """));

    [Fact]
    public async Task AdapterOfOwn_IsNoCallSiteOfItsOwn() => Assert.Empty(await ExportRun.CallSitesAsync(references.References, """
        using Microsoft.Extensions.AI;
        class Adapter(OpenAI.Chat.ChatClient client) : IChatClient
        {
            public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default)
            {
                await client.CompleteChatAsync("x");
                return new ChatResponse();
            }
            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) =>
                throw new NotSupportedException();
            public object? GetService(Type t, object? k = null) => null;
            public void Dispose() { }
        }
        """));

    [Fact]
    public async Task CallOfOwnDecorator_IsFound()
    {
        var sites = await ExportRun.CallSitesAsync(references.References, """
            using Microsoft.Extensions.AI;
            class Logging(IChatClient inner) : DelegatingChatClient(inner);
            class Service { Task Run(Logging c, List<ChatMessage> m) => c.GetResponseAsync(m); }
            """);
        Assert.Equal(["Microsoft.Extensions.AI.IChatClient.GetResponseAsync"], sites.Select(static s => (string)s["operation"]!));
    }

    [Fact]
    public async Task CallOfTest_IsNone() => Assert.Empty(await ExportRun.CallSitesAsync(references.References, """
        namespace Xunit { class FactAttribute : Attribute; }
        class Tests { [Xunit.Fact] public void Run() => new OpenAI.Chat.ChatClient("gpt-4o", "key").CompleteChat("x"); }
        """));

    [Fact]
    public async Task ExpressionTree_IsNone() => Assert.Empty(await ExportRun.CallSitesAsync(references.References, """
        class Service { System.Linq.Expressions.Expression<Func<OpenAI.Chat.ChatClient, object>> Setup() => c => c.CompleteChat("x"); }
        """));

    [Theory]
    [InlineData("set 200 literal", "c.CompleteChat([\"a\"], new OpenAI.Chat.ChatCompletionOptions { MaxOutputTokenCount = 200 })")]
    [InlineData("notSet", "c.CompleteChat([\"a\"], new OpenAI.Chat.ChatCompletionOptions())")]
    [InlineData("notSet", "c.CompleteChat([\"a\"])")]
    [InlineData("unknown", "c.CompleteChat([\"a\"], o)")]
    [InlineData("set", "c.CompleteChat([\"a\"], new OpenAI.Chat.ChatCompletionOptions { MaxOutputTokenCount = n })")]
    public async Task OutputLimit_IsRead(string expected, string call)
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync(references.References, Wrap("ChatClient c, OpenAI.Chat.ChatCompletionOptions o, int n", call)));
        var limit = site["outputLimit"];
        Assert.Equal(expected, $"{limit?["status"] ?? "unknown"} {limit?["tokens"]} {limit?["source"]}".TrimEnd());
    }

    [Theory]
    [InlineData(true, "c.CompleteChat(\"Say hello to the customer in one short and friendly sentence.\")")]
    [InlineData(false, "c.CompleteChat($\"Say hello to the customer {name} in one short and friendly sentence.\")")]
    [InlineData(false, "c.CompleteChat(new OpenAI.Chat.SystemChatMessage(\"Say hello to the customer in one short and friendly sentence.\"), new OpenAI.Chat.UserChatMessage(name))")]
    [InlineData(true, "c.CompleteChat(new OpenAI.Chat.SystemChatMessage(\"Say hello to the customer in one short\"), new OpenAI.Chat.UserChatMessage(\"and friendly sentence.\"))")]
    [InlineData(true, "c.CompleteChat([new OpenAI.Chat.SystemChatMessage(\"Say hello to the customer in one short and friendly sentence.\")])")]
    [InlineData(false, "var m = new List<OpenAI.Chat.ChatMessage> { new OpenAI.Chat.SystemChatMessage(\"Say hello to the customer in one short and friendly sentence.\") }; m.Add(name); c.CompleteChat(m)")]
    public async Task ConstantPromptText_IsCounted(bool isComplete, string call)
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync(references.References, Wrap("ChatClient c, string name", call)));
        Assert.InRange((int)site["input"]!["constantTokens"]!, 10, 16);
        Assert.Equal(isComplete, (bool?)site["input"]!["complete"] ?? false);
    }

    [Theory]
    [InlineData(null, "c.CompleteChat([\"a\"])")]
    [InlineData("structuredOutput", "c.CompleteChat([\"a\"], new OpenAI.Chat.ChatCompletionOptions { ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat() })")]
    [InlineData("tools", "c.CompleteChat([\"a\"], new OpenAI.Chat.ChatCompletionOptions { Tools = { t } })")]
    [InlineData("vision", "c.CompleteChat(new OpenAI.Chat.UserChatMessage(OpenAI.Chat.ChatMessageContentPart.CreateImagePart(new Uri(\"file:///a\"))))")]
    [InlineData("tools structuredOutput", "c.CompleteChat([\"a\"], o)")]
    public async Task WhatTheModelMustDo_IsRead(string? expected, string call)
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync(references.References, Wrap("ChatClient c, OpenAI.Chat.ChatCompletionOptions o, OpenAI.Chat.ChatTool t", call)));
        Assert.Equal(expected, (string?)site["needs"]);
    }

    [Fact]
    public async Task PromptText_StaysOutOfFacts()
    {
        var facts = await ExportRun.FactsAsync(references.References, null, ("Test.cs", Wrap("ChatClient c, string name", "c.CompleteChat($\"canary-prompt-text {name}\")")));
        Assert.DoesNotContain("canary", facts.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenCode_YieldsWhatBinds()
    {
        var sites = await ExportRun.CallSitesAsync(references.References, """
            class Service
            {
                Missing _m;
                void Run(OpenAI.Chat.ChatClient c) { c.CompleteChat("a"); c.CompleteChat(; Undefined(c.CompleteChat("b")) }
                void Other( { foreach (var x in
            """);
        Assert.NotEmpty(sites);
    }
}
