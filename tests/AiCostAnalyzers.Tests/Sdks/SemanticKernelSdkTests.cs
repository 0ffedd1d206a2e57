using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Facts;
using Microsoft.CodeAnalysis;

namespace AiCostAnalyzers.Tests.Sdks;

public class SemanticKernelSdkTests
{
    private const string Header = """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Agents;
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        using Microsoft.SemanticKernel.Embeddings;
        using Microsoft.SemanticKernel.TextGeneration;

        """;

    private static IEnumerable<MetadataReference> References { get; } =
        SdkStub.References(
            "Microsoft.SemanticKernel.Connectors.OpenAI", "Microsoft.SemanticKernel.Connectors.Ollama", "Microsoft.SemanticKernel.Agents.Orchestration").ToList();

    private static Task<IEnumerable<string>> Sites(string source) => Call.AllIn(References, Header + source);

    private static Task<IEnumerable<string>> SitesOf(string parameters, string call) =>
        Sites($$"""class Service { static int Local(int x) => x; async Task Run({{parameters}}) { {{call}}; } }""");

    [Theory]
    [InlineData("IChatCompletionService.GetChatMessageContentsAsync chat", "IChatCompletionService c, ChatHistory h", "await c.GetChatMessageContentsAsync(h)")]
    [InlineData("IChatCompletionService.GetStreamingChatMessageContentsAsync chat", "IChatCompletionService c, ChatHistory h", "c.GetStreamingChatMessageContentsAsync(h)")]
    [InlineData("ChatCompletionServiceExtensions.GetChatMessageContentAsync chat", "IChatCompletionService c, ChatHistory h", "await c.GetChatMessageContentAsync(h)")]
    [InlineData("ChatCompletionServiceExtensions.GetChatMessageContentAsync chat", "OpenAIChatCompletionService c", "await c.GetChatMessageContentAsync(\"hi\")")]
    [InlineData("IChatCompletionService.GetChatMessageContentsAsync chat", "OpenAIChatCompletionService c, ChatHistory h", "await c.GetChatMessageContentsAsync(h)")]
    [InlineData("IChatCompletionService.GetChatMessageContentsAsync chat gpt-4o literal", "IChatCompletionService c, ChatHistory h", "await c.GetChatMessageContentsAsync(h, new PromptExecutionSettings { ModelId = \"gpt-4o\" })")]
    [InlineData("ITextGenerationService.GetTextContentsAsync chat", "ITextGenerationService c", "await c.GetTextContentsAsync(\"hi\")")]
    [InlineData("TextGenerationExtensions.GetTextContentAsync chat", "ITextGenerationService c", "await c.GetTextContentAsync(\"hi\")")]
    [InlineData("KernelExtensions.InvokePromptAsync chat", "Kernel k", "await k.InvokePromptAsync(\"hi\")")]
    [InlineData("KernelExtensions.InvokePromptAsync chat", "Kernel k", "await k.InvokePromptAsync<string>(\"hi\")")]
    [InlineData("KernelExtensions.InvokePromptStreamingAsync chat", "Kernel k", "k.InvokePromptStreamingAsync<string>(\"hi\")")]
    [InlineData("IEmbeddingGenerationService.GenerateEmbeddingsAsync embedding", "IEmbeddingGenerationService<string, float> e, List<string> texts", "await e.GenerateEmbeddingsAsync(texts)")]
    [InlineData("EmbeddingGenerationExtensions.GenerateEmbeddingAsync embedding", "IEmbeddingGenerationService<string, float> e", "await e.GenerateEmbeddingAsync(\"hi\")")]
    [InlineData("ITextToImageService.GetImageContentsAsync image", "Microsoft.SemanticKernel.TextToImage.ITextToImageService s, Microsoft.SemanticKernel.TextContent t", "await s.GetImageContentsAsync(t)")]
    [InlineData("ITextToAudioService.GetAudioContentsAsync speech", "Microsoft.SemanticKernel.TextToAudio.ITextToAudioService s", "await s.GetAudioContentsAsync(\"hi\")")]
    [InlineData("IAudioToTextService.GetTextContentsAsync transcription", "Microsoft.SemanticKernel.AudioToText.IAudioToTextService s, Microsoft.SemanticKernel.AudioContent a", "await s.GetTextContentsAsync(a)")]
    [InlineData("Agent.InvokeAsync agentRun", "ChatCompletionAgent a", "await foreach (var m in a.InvokeAsync(\"hi\")) { }")]
    [InlineData("Agent.InvokeStreamingAsync agentRun", "Agent a", "a.InvokeStreamingAsync(\"hi\")")]
    [InlineData("AgentChat.InvokeAsync agentRun", "AgentChat a", "a.InvokeAsync()")]
    [InlineData("ChatCompletionServiceExtensions.GetChatMessageContentsAsync chat", "IChatCompletionService c", "await c.GetChatMessageContentsAsync(\"hi\")")]
    [InlineData("ChatCompletionServiceExtensions.GetStreamingChatMessageContentsAsync chat", "IChatCompletionService c", "c.GetStreamingChatMessageContentsAsync(\"hi\")")]
    [InlineData("ITextGenerationService.GetStreamingTextContentsAsync chat", "ITextGenerationService c", "c.GetStreamingTextContentsAsync(\"hi\")")]
    [InlineData("TextToImageServiceExtensions.GenerateImageAsync image", "Microsoft.SemanticKernel.TextToImage.ITextToImageService s", "await Microsoft.SemanticKernel.TextToImage.TextToImageServiceExtensions.GenerateImageAsync(s, \"hi\", 1, 1)")]
    [InlineData("TextToAudioServiceExtensions.GetAudioContentAsync speech", "Microsoft.SemanticKernel.TextToAudio.ITextToAudioService s", "await Microsoft.SemanticKernel.TextToAudio.TextToAudioServiceExtensions.GetAudioContentAsync(s, \"hi\")")]
    [InlineData("AudioToTextServiceExtensions.GetTextContentAsync transcription", "Microsoft.SemanticKernel.AudioToText.IAudioToTextService s, Microsoft.SemanticKernel.AudioContent a", "await Microsoft.SemanticKernel.AudioToText.AudioToTextServiceExtensions.GetTextContentAsync(s, a)")]
    [InlineData("IImageToTextService.GetTextContentsAsync chat", "Microsoft.SemanticKernel.ImageToText.IImageToTextService s, Microsoft.SemanticKernel.ImageContent a", "await s.GetTextContentsAsync(a)")]
    [InlineData("AgentChat.InvokeStreamingAsync agentRun", "AgentChat a", "a.InvokeStreamingAsync()")]
    [InlineData("AgentGroupChat.InvokeAsync agentRun", "AgentGroupChat a", "a.InvokeAsync()")]
    [InlineData("AgentGroupChat.InvokeAsync agentRun", "AgentGroupChat c, Agent a", "c.InvokeAsync(a)")]
    [InlineData("AgentGroupChat.InvokeStreamingAsync agentRun", "AgentGroupChat c, Agent a", "c.InvokeStreamingAsync(a)")]
    [InlineData("AgentOrchestration.InvokeAsync agentRun", "ChatCompletionAgent a, object runtime", "await new Microsoft.SemanticKernel.Agents.Orchestration.SequentialOrchestration(a).InvokeAsync(\"hi\", runtime)")]
    public async Task Call_IsFound(string expected, string parameters, string call) =>
        Assert.Equal([expected], await SitesOf(parameters, call));

    [Theory]
    [InlineData("Kernel.InvokeAsync", "await k.InvokeAsync(k.CreateFunctionFromPrompt(\"Summarize {{$input}}\"))")]
    [InlineData("Kernel.InvokeAsync", "var f = KernelFunctionFactory.CreateFromPrompt(\"Summarize\"); await k.InvokeAsync<string>(f)")]
    [InlineData("Kernel.InvokeStreamingAsync", "var f = k.CreateFunctionFromPrompt(\"Summarize\"); k.InvokeStreamingAsync<string>(f)")]
    [InlineData("KernelFunction.InvokeAsync", "var f = k.CreateFunctionFromPrompt(\"Summarize\"); await f.InvokeAsync(k)")]
    [InlineData("KernelFunction.InvokeStreamingAsync", "var f = k.CreateFunctionFromPrompt(\"Summarize\"); f.InvokeStreamingAsync<string>(k)")]
    [InlineData("Kernel.InvokeAsync", "var plugin = k.ImportPluginFromPromptDirectory(\"Prompts\"); await k.InvokeAsync(plugin[\"Summarize\"])")]
    public async Task FunctionFromPrompt_IsFound(string expected, string call) =>
        Assert.Equal([expected + " chat"], await SitesOf("Kernel k", call));

    [Theory]
    [InlineData("await k.InvokeAsync(k.CreateFunctionFromMethod(Local))")]
    [InlineData("var f = KernelFunctionFactory.CreateFromMethod(Local); await f.InvokeAsync(k)")]
    [InlineData("await k.InvokeAsync(k.ImportPluginFromType<object>()[\"Now\"])")]
    [InlineData("k.CreateFunctionFromPrompt(\"x\")")]
    [InlineData("var f = k.CreateFunctionFromMethod(Local); var g = f; await g.InvokeAsync(k)")]
    public async Task NativeFunction_IsNone(string call) => Assert.Empty(await SitesOf("Kernel k, KernelFunction f0", call));

    [Theory]
    [InlineData("await k.InvokeAsync(f0)")]
    [InlineData("await f0.InvokeAsync(k)")]
    [InlineData("await k.InvokeAsync(\"plugin\", \"function\")")]
    [InlineData("var f = k.CreateFunctionFromPrompt(\"x\"); if (k is null) { f = f0; } await k!.InvokeAsync(f)")]
    [InlineData("var f = k.CreateFunctionFromPrompt(\"x\"); if (k is null) { f = k!.CreateFunctionFromMethod(Local); } await k!.InvokeAsync(f)")]
    public async Task FunctionThatMayBeNative_MayBeFree(string call)
    {
        var site = Assert.Single(await MayBeFree($$"""class Service { static int Local() => 1; async Task Run(Kernel k, KernelFunction f0) { {{call}}; } }"""));
        Assert.True(site);
    }

    [Theory]
    [InlineData("k.InvokeAsync(k.CreateFunctionFromPrompt(\"x\"))")]
    [InlineData("k.InvokeAsync(Made(k))")]
    [InlineData("k.InvokePromptAsync(\"x\")")]
    public async Task FunctionFromPrompt_IsBilled(string call)
    {
        var site = Assert.Single(await MayBeFree($$"""class Service { Task Run(Kernel k) => {{call}}; static KernelFunction Made(Kernel k) => k.CreateFunctionFromPrompt("x"); }"""));
        Assert.False(site);
    }

    /// <summary>A function by name is the program's own where a method of that name is one.</summary>
    [Theory]
    [InlineData("Now", 0)]
    [InlineData("get_weather", 0)]
    [InlineData("Count", 0)]
    [InlineData("Summarize", 1)]
    [InlineData("GetWeather", 1)]
    public async Task FunctionByName_IsNoneWhereTheProgramHasIt(string name, int sites) => Assert.Equal(sites, (await Sites($$"""
        class Plugin
        {
            [KernelFunction] public string Now() => "";
            [KernelFunction("get_weather")] public string GetWeather() => "";
            [Microsoft.SemanticKernel.KernelFunctionAttribute, System.ComponentModel.Description("a")] public Task<int> CountAsync() => Task.FromResult(1);
            public string Summarize() => "";
        }
        class Service { Task Run(Kernel k) => k.InvokeAsync("Plugin", "{{name}}"); }
        """)).Count());

    /// <summary>In a loop over tickets, with a large model: nobody can say whether it costs anything.</summary>
    [Fact]
    public async Task CallThatMayBeFree_IsWarnedOfByNoRule()
    {
        var source = Header + """
            class Service(Kernel kernel)
            {
                private readonly Kernel _kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", "key").Build();
                public async Task Run(List<string> tickets, KernelFunction f) { foreach (var t in tickets) { await _kernel.InvokeAsync(f); await Helper(f); } }
                private Task Helper(KernelFunction f) => _kernel.InvokeAsync(f);
            }
            """;
        await new AnalyzerTest<AiCostAnalyzer> { References = TestReferences.All.With(SdkStub.Of("Microsoft.SemanticKernel.Connectors.OpenAI").All.Concat(SdkStub.Of("Microsoft.SemanticKernel.Agents.Orchestration").All).Distinct()), Source = source, Rules = { "AIC1001", "AIC1003", "AIC1010", "AIC1012", "AIC2001", "AIC2002", "AIC2009" } }.RunAsync();
    }

    private static async Task<IReadOnlyList<bool>> MayBeFree(string source) =>
        [.. (await ExportRun.CallSitesAsync(References, Header + source)).Select(static s => (bool?)s["mayBeFree"] == true)];

    [Theory]
    [InlineData("class Kernel2 { public void InvokePromptAsync(string p) { } } class Service { void Run(Kernel2 k) => k.InvokePromptAsync(\"hi\"); }")]
    [InlineData("interface IJs { Task InvokeAsync(string f); } class Service { Task Run(IJs js) => js.InvokeAsync(\"hi\"); }")]
    public async Task OwnMethodOfTheName_IsNone(string source) => Assert.Empty(await Sites(source));

    [Fact]
    public async Task OwnService_IsNoCallSiteOfItsOwn() => Assert.Empty(await Sites("""
        class Logging(IChatCompletionService inner) : IChatCompletionService
        {
            public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory h, PromptExecutionSettings? s = null, Kernel? k = null, CancellationToken c = default) =>
                inner.GetChatMessageContentsAsync(h, s, k, c);
            public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(ChatHistory h, PromptExecutionSettings? s = null, Kernel? k = null, CancellationToken c = default) =>
                inner.GetStreamingChatMessageContentsAsync(h, s, k, c);
        }
        """));

    [Theory]
    [InlineData("openai gpt-4o literal", "Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-4o\", key).Build()")]
    [InlineData("azure chat-prod literal", "Kernel.CreateBuilder().AddAzureOpenAIChatCompletion(\"chat-prod\", key, key).Build()")]
    [InlineData("azure gpt-4o literal", "Kernel.CreateBuilder().AddAzureOpenAIChatCompletion(\"chat-prod\", key, key, modelId: \"gpt-4o\").Build()")]
    [InlineData("openai gpt-4o literal | gpt-4o-mini literal", "Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-4o\", key).AddOpenAIChatCompletion(\"gpt-4o-mini\", key, serviceId: \"small\").Build()")]
    [InlineData("openai gpt-4o literal", "Kernel.CreateBuilder().AddOpenAITextEmbeddingGeneration(\"text-embedding-3-small\", key).AddOpenAIChatCompletion(\"gpt-4o\", key).Build()")]
    [InlineData("", "Kernel.CreateBuilder().AddOpenAITextEmbeddingGeneration(\"text-embedding-3-small\", key).Build()")]
    [InlineData("local llama4 literal", "Kernel.CreateBuilder().AddOllamaChatCompletion(\"llama4\", new Uri(\"http://localhost:11434\")).Build()")]
    [InlineData("local phi literal", "Kernel.CreateBuilder().AddOnnxRuntimeGenAIChatCompletion(\"phi\", key).Build()")]
    [InlineData("huggingface m literal", "Kernel.CreateBuilder().AddHuggingFaceChatCompletion(\"m\").Build()")]
    [InlineData("huggingface m literal", "Kernel.CreateBuilder().AddHuggingFaceTextGeneration(\"m\").Build()")]
    [InlineData("", "new Kernel()")]
    public async Task ModelOfChain(string expected, string kernel) => Assert.Equal(
        [$"KernelExtensions.InvokePromptAsync chat {expected}".TrimEnd()],
        await Sites($$"""class Service { async Task Run(string key) { var kernel = {{kernel}}; await kernel.InvokePromptAsync("hi"); } }"""));

    [Theory]
    [InlineData("openai gpt-4o literal", "builder.AddOpenAIChatCompletion(\"gpt-4o\", key)")]
    [InlineData("azure chat-prod literal", "builder.Services.AddAzureOpenAIChatCompletion(\"chat-prod\", key, key)")]
    [InlineData("openai gpt-4o literal | chat-prod literal", "if (key.Length > 3) { builder.AddOpenAIChatCompletion(\"gpt-4o\", key); } else { builder.AddAzureOpenAIChatCompletion(\"chat-prod\", key, key); }")]
    [InlineData("", "other.AddOpenAIChatCompletion(\"gpt-4o\", key)")]
    public async Task ModelOfBuilder(string expected, string registration) => Assert.Equal(
        [$"KernelExtensions.InvokePromptAsync chat {expected}".TrimEnd()],
        await Sites($$"""
            class Service
            {
                async Task Run(string key)
                {
                    var builder = Kernel.CreateBuilder();
                    var other = Kernel.CreateBuilder();
                    {{registration}};
                    var kernel = builder.Build();
                    await kernel.InvokePromptAsync("hi");
                }
            }
            """));

    [Theory]
    [InlineData("IChatCompletionService.GetChatMessageContentsAsync chat openai gpt-4o literal", "kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentsAsync(new())")]
    [InlineData("IChatCompletionService.GetChatMessageContentsAsync chat openai gpt-4o literal", "kernel.Services.GetRequiredService<IChatCompletionService>().GetChatMessageContentsAsync(new())")]
    [InlineData("IEmbeddingGenerationService.GenerateEmbeddingsAsync embedding openai text-embedding-3-small literal", "kernel.GetRequiredService<IEmbeddingGenerationService<string, float>>().GenerateEmbeddingsAsync([])")]
    [InlineData("Agent.InvokeAsync agentRun openai gpt-4o literal", "new ChatCompletionAgent { Instructions = \"x\", Kernel = kernel }.InvokeAsync(\"hi\")")]
    [InlineData("KernelFunction.InvokeAsync chat openai gpt-4o literal", "kernel.CreateFunctionFromPrompt(\"x\").InvokeAsync(kernel)")]
    [InlineData("ChatCompletionServiceExtensions.GetChatMessageContentAsync chat openai gpt-4o literal", "new OpenAIChatCompletionService(\"gpt-4o\", \"key\").GetChatMessageContentAsync(\"hi\")")]
    public async Task ModelOfService(string expected, string call) => Assert.Equal([expected], await Sites($$"""
        class Service
        {
            private readonly Kernel kernel;
            public Service(string key)
            {
                kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion("gpt-4o", key).AddOpenAITextEmbeddingGeneration("text-embedding-3-small", key).Build();
            }
            void Run() { {{call}}; }
        }
        """));

    [Theory]
    [InlineData("small", "gpt-4o-mini")]
    [InlineData("large", "gpt-4o")]
    public async Task ModelOfKeyedService(string key, string model) => Assert.Equal(
        [$"IChatCompletionService.GetChatMessageContentsAsync chat openai {model} literal"],
        await Sites($$"""
            class Service
            {
                void Run(string key)
                {
                    var builder = Kernel.CreateBuilder();
                    builder.AddOpenAIChatCompletion("gpt-4o", key, serviceId: "large").AddOpenAIChatCompletion("gpt-4o-mini", key, serviceId: "small");
                    builder.Build().GetRequiredService<IChatCompletionService>("{{key}}").GetChatMessageContentsAsync(new());
                }
            }
            """));

    [Theory]
    [InlineData("openai gpt-4o-mini literal", "new KernelArguments(new OpenAIPromptExecutionSettings { ServiceId = \"small\" })")]
    [InlineData("openai gpt-4o literal", "new KernelArguments(new OpenAIPromptExecutionSettings { ServiceId = \"large\" })")]
    [InlineData("gpt-5 literal", "new KernelArguments(new OpenAIPromptExecutionSettings { ModelId = \"gpt-5\" })")]
    [InlineData("openai gpt-4o literal | gpt-4o-mini literal", "new KernelArguments(new OpenAIPromptExecutionSettings())")]
    public async Task ServiceOfTheSettings_Answers(string model, string arguments) => Assert.Equal(
        [$"KernelExtensions.InvokePromptAsync chat {model}"],
        await Sites($$"""
            class Service
            {
                void Run(string key) => Kernel.CreateBuilder()
                    .AddOpenAIChatCompletion("gpt-4o", key, serviceId: "large").AddOpenAIChatCompletion("gpt-4o-mini", key, serviceId: "small")
                    .Build().InvokePromptAsync("hi", {{arguments}});
            }
            """));

    [Theory]
    [InlineData("openai gpt-4o literal", "services.AddKernel().AddOpenAIChatCompletion(\"gpt-4o\", key)")]
    [InlineData("azure chat-prod literal", "services.AddAzureOpenAIChatCompletion(\"chat-prod\", key, key)")]
    [InlineData("openai gpt-4o literal", "services.AddSingleton<Kernel>(_ => Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-4o\", key).Build())")]
    [InlineData("openai gpt-4o literal", "services.AddTransient<Kernel>(_ => { var b = Kernel.CreateBuilder(); b.AddOpenAIChatCompletion(\"gpt-4o\", key); return b.Build(); })")]
    [InlineData("open Microsoft.SemanticKernel.Kernel", "services.AddSingleton(key)")]
    public async Task ModelOfInjectedKernel(string expected, string registration) => Assert.Equal(
        ["KernelExtensions.InvokePromptAsync chat " + expected],
        await Sites($$"""
            class Service(Kernel kernel) { Task Run() => kernel.InvokePromptAsync("hi"); }
            static class Root { static void Add(IServiceCollection services, string key) => {{registration}}; }
            """));

    [Theory]
    [InlineData("set 50", "new OpenAIPromptExecutionSettings { MaxTokens = 50 }")]
    [InlineData("notSet", "new OpenAIPromptExecutionSettings()")]
    [InlineData("notSet", "null")]
    [InlineData("unknown", "new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { [\"max_tokens\"] = 50 } }")]
    [InlineData("unknown", "settings")]
    public async Task Limit_IsRead(string expected, string settings)
    {
        var site = Assert.Single(await ExportRun.CallSitesAsync(References, Header + $$"""
            class Service { Task Run(IChatCompletionService c, PromptExecutionSettings settings) => c.GetChatMessageContentAsync("hi", {{settings}}); }
            """));
        Assert.Equal(expected, $"{site["outputLimit"]?["status"]} {site["outputLimit"]?["tokens"]}".Trim());
    }
}
