using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.Facts;

namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>What makes the SDKs hard to tell apart, one test each: names that two packages share, shapes that versions changed.</summary>
public class TrapTests
{
    private const string OpenAI = "#pragma warning disable OPENAI001\nusing OpenAI; using OpenAI.Chat; using OpenAI.Responses;";
    private const string Anthropic = "using Anthropic; using Anthropic.Models.Messages; using Anthropic.Services; using BetaParams = Anthropic.Models.Beta.Messages.MessageCreateParams;";

    private static Task<IReadOnlyList<string>> Calls(string stubs, string usings, string parameters, string body) => new StubCalls(stubs, usings).Of(parameters, body);

    [Fact]
    public async Task Trap01_OneClassNameInTwoAssemblies() => Assert.Equal(
        ["Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat", "Microsoft.Agents.AI.AIAgent.RunAsync agentRun claude-haiku-4-5 literal"],
        await Calls(
            "Microsoft.Agents.AI", "using Microsoft.Extensions.AI;", "IChatClient c",
            "await c.GetResponseAsync(\"a\"); await new Anthropic.AnthropicClient().AsIChatClient(\"claude-haiku-4-5\").AsAIAgent().RunAsync(\"a\")"));

    [Fact]
    public async Task Trap02_NamespacesOfTwoPackages() => Assert.Equal(
        ["OpenAI.Chat.ChatClient.CompleteChatAsync chat gpt-4o literal", "OpenAI.Chat.ChatEndpoint.GetCompletionAsync chat gpt-4o literal"],
        await Calls(
            "OpenAI-DotNet", "using OpenAI.Chat;", "ChatEndpoint e",
            "await new ChatClient(\"gpt-4o\", \"key\").CompleteChatAsync(\"a\"); await e.GetCompletionAsync(new ChatRequest([], \"gpt-4o\"))"));

    [Fact]
    public async Task Trap03_PackageIdOfTwoLibraries() => Assert.Equal(
        ["OpenAI_API.Chat.IChatEndpoint.CreateChatCompletionAsync chat gpt-4o literal"],
        await Calls("OpenAI_API", "", "OpenAI_API.OpenAIAPI a", "await a.Chat.CreateChatCompletionAsync([], \"gpt-4o\")"));

    [Fact]
    public async Task Trap04_AssemblyNameOfTwoPackages()
    {
        Assert.Equal(
            ["Anthropic.IAnthropicClient.MessagesPostAsync chat m literal"],
            await Calls("Anthropic@tryAGI", "using Anthropic;", "AnthropicClient c", "await c.MessagesPostAsync(\"m\", [], 10)"));
        Assert.Equal(
            ["Anthropic.Services.IMessageService.Create chat"],
            await Calls("", Anthropic, "AnthropicClient c, MessageCreateParams p", "await c.Messages.Create(p)"));
    }

    [Fact]
    public async Task Trap05_TwoServicesAndParametersOfOneName() => Assert.Equal(
        ["Anthropic.Services.IMessageService.Create chat claude-haiku-4-5 literal", "Anthropic.Services.Beta.IMessageService.Create chat claude-haiku-4-5 literal"],
        await Calls(
            "", Anthropic, "AnthropicClient c",
            """
            await c.Messages.Create(new MessageCreateParams { Model = Model.ClaudeHaiku4_5, MaxTokens = 10, Messages = [] });
            await c.Beta.Messages.Create(new BetaParams { Model = Model.ClaudeHaiku4_5, MaxTokens = 10, Messages = [] })
            """));

    [Fact]
    public async Task Trap06_NoSuffix() => Assert.Equal(
        ["Anthropic.Services.IMessageService.CreateStreaming chat"],
        await Calls("", Anthropic, "AnthropicClient c, MessageCreateParams p", "await foreach (var e in c.Messages.CreateStreaming(p)) { }"));

    [Fact]
    public async Task Trap07_ParametersCopiedByWith() => Assert.Equal(
        ["Anthropic.Services.IMessageService.Create chat claude-haiku-4-5 literal", "Anthropic.Services.IMessageService.Create chat claude-sonnet-5 literal"],
        await Calls(
            "", Anthropic, "AnthropicClient c",
            """
            var p = new MessageCreateParams { Model = Model.ClaudeHaiku4_5, MaxTokens = 10, Messages = [] };
            await c.Messages.Create(p with { MaxTokens = 20 });
            await c.Messages.Create(p with { Model = "claude-sonnet-5" })
            """));

    [Theory]
    [InlineData("claude-haiku-4-5", "\"claude-haiku-4-5\"")]
    [InlineData("claude-haiku-4-5", "Model.ClaudeHaiku4_5")]
    [InlineData("claude-haiku-4-5-20251001", "Model.ClaudeHaiku4_5_20251001")]
    public async Task Trap08_ModelConvertedFromTextOrEnum(string model, string expression) => Assert.Equal(
        [$"Anthropic.Services.IMessageService.Create chat {model} literal"],
        await Calls("", Anthropic, "AnthropicClient c", $"await c.Messages.Create(new MessageCreateParams {{ Model = {expression}, MaxTokens = 10, Messages = [] }})"));

    [Theory]
    [InlineData("", "new UserMessageParam { Content = \"Say hello to the customer in one short and friendly sentence.\" }")]
    [InlineData("Anthropic@12.36", "new() { Role = Role.User, Content = \"Say hello to the customer in one short and friendly sentence.\" }")]
    public async Task Trap09_MessagesOfTwoGenerations(string stub, string message)
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync(SdkStub.References(stub.Length == 0 ? [] : [stub]), $$"""
            using Anthropic;
            using Anthropic.Models.Messages;
            class Service
            {
                Task Run(AnthropicClient c) => c.Messages.Create(new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 10, Messages = [{{message}}] });
            }
            """));
        Assert.InRange((int)site["input"]!["constantTokens"]!, 10, 16);
        Assert.Equal("claude-haiku-4-5 literal", ExportRun.Model(site));
    }

    [Fact]
    public async Task Trap10_AzureDerivesFromOpenAI() => Assert.Equal(
        ["ChatClient.CompleteChat chat azure chat-prod literal"],
        await Call.AllIn(SdkStub.References("Azure.AI.OpenAI"), """
            class Service { void Run(Azure.AI.OpenAI.AzureOpenAIClient c) { OpenAI.OpenAIClient root = c; root.GetChatClient("chat-prod").CompleteChat("a"); } }
            """));

    [Fact]
    public async Task Trap11_ClientsThatImplementTheInterface() => Assert.Equal(
        ["Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat free llama4 literal", "Microsoft.Extensions.AI.IChatClient.GetResponseAsync chat"],
        await Calls(
            "OllamaSharp",
            """
            using Microsoft.Extensions.AI;
            class Own : IChatClient
            {
                public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) => throw null!;
                public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> m, ChatOptions? o = null, CancellationToken c = default) => throw null!;
                public object? GetService(Type t, object? k = null) => null;
                public void Dispose() { }
            }
            """,
            "Own own", "await new OllamaSharp.OllamaApiClient(\"http://localhost:11434\", \"llama4\").GetResponseAsync(\"a\"); await own.GetResponseAsync([])"));

    [Fact]
    public async Task Trap12_TextThatBecomesAnArrayOfMessages()
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync(
            "class Service { Task Run(OpenAI.Chat.ChatClient c) => c.CompleteChatAsync(\"Say hello to the customer in one short and friendly sentence.\"); }"));
        Assert.InRange((int)site["input"]!["constantTokens"]!, 10, 16);
        Assert.True((bool)site["input"]!["complete"]!);
    }

    [Fact]
    public async Task Trap13_StreamsOfTwoReturnTypes()
    {
        Assert.Equal(
            ["OpenAI.Responses.ResponsesClient.CreateResponseStreamingAsync chat gpt-4o literal"],
            await Calls("", OpenAI, "ResponsesClient c", "await foreach (var u in await c.CreateResponseStreamingAsync(\"gpt-4o\", \"a\")) { }"));
        Assert.Equal(
            ["OpenAI.Responses.OpenAIResponseClient.CreateResponseStreamingAsync chat gpt-4o literal"],
            await Calls("OpenAI@2.7", "using OpenAI.Responses;", "", "await foreach (var u in new OpenAIResponseClient(\"gpt-4o\", \"key\").CreateResponseStreamingAsync(\"a\")) { }"));
    }

    [Theory]
    [InlineData("OpenAI@2.7", "OpenAI.Responses.OpenAIResponseClient.CreateResponseAsync", "await new OpenAIClient(\"key\").GetOpenAIResponseClient(\"gpt-5\").CreateResponseAsync(\"a\")")]
    [InlineData("OpenAI@2.8", "OpenAI.Responses.ResponsesClient.CreateResponseAsync", "await new OpenAIClient(\"key\").GetResponsesClient(\"gpt-5\").CreateResponseAsync(\"a\")")]
    [InlineData("", "OpenAI.Responses.ResponsesClient.CreateResponseAsync", "await new OpenAIClient(\"key\").GetResponsesClient().CreateResponseAsync(\"gpt-5\", \"a\")")]
    public async Task Trap14_ResponsesOfThreeGenerations(string stub, string operation, string call) => Assert.Equal(
        [operation + " chat gpt-5 literal"], await Calls(stub, "#pragma warning disable OPENAI001\nusing OpenAI;", "", call));

    [Fact]
    public async Task Trap15_ModelOfASectionOfTheConfiguration()
    {
        var inputs = new AnalysisInputs { Settings = [new Setting("Ai:Chat:Model", "gpt-4o", new SourcePosition("appsettings.json", 3, 14))] };
        var site = Assert.Single(await ExportRun.CallSitesAsync(
            """
            #pragma warning disable SCME0002
            using Microsoft.Extensions.Hosting;
            using OpenAI;
            class Service(OpenAI.Chat.ChatClient chat) { void Run() => chat.CompleteChat("a"); }
            static class Root { static void Add(IHostApplicationBuilder builder) => builder.AddChatClient("Ai:Chat"); }
            """,
            inputs));
        Assert.Equal("gpt-4o configuration of Ai:Chat:Model", ExportRun.Model(site));
    }

    [Theory]
    [InlineData("local gpt-4o literal", "http://localhost:1234/v1")]
    [InlineData("groq gpt-4o literal", "https://api.groq.com/openai/v1")]
    [InlineData("openai gpt-4o literal", "https://gateway.contoso.com/v1")]
    public async Task Trap16_EndpointOfAnother(string expected, string endpoint)
    {
        var site = Assert.Single(await Call.AllIn(SdkStub.References(), $$"""
            using OpenAI;
            class Service
            {
                void Run() => new OpenAI.Chat.ChatClient("gpt-4o", new System.ClientModel.ApiKeyCredential("k"), new OpenAIClientOptions { Endpoint = new Uri("{{endpoint}}") }).CompleteChat("a");
            }
            """));
        Assert.Equal(expected, site["ChatClient.CompleteChat chat ".Length..]);
    }

    [Fact]
    public async Task Trap17_RetriesOfTheClient_MultiplyNothing()
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync("""
            using Anthropic;
            using Anthropic.Models.Messages;
            class Service { Task Run(MessageCreateParams p) => new AnthropicClient { MaxRetries = 5 }.Messages.Create(p); }
            """));
        Assert.Null(site["frames"]);
    }
}
