using AiCostAnalyzers.Testing;
using AiCostAnalyzers.Tests.Sdks;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC1008ToolLoopTests
{
    /// <summary>Of Microsoft.Extensions.AI 10, which the tests do not restore: the names that the rule looks for.</summary>
    private const string Middleware = """

        namespace Microsoft.Extensions.AI
        {
            public class ChatClientBuilder(IChatClient inner) { public IChatClient Build() => inner; }

            public class FunctionInvokingChatClient(IChatClient inner) : DelegatingChatClient(inner) { public int MaximumIterationsPerRequest { get; set; } }

            public static class FunctionInvokingChatClientBuilderExtensions
            {
                public static ChatClientBuilder UseFunctionInvocation(
                    this ChatClientBuilder builder, ILoggerFactory? loggerFactory = null, System.Action<FunctionInvokingChatClient>? configure = null) => builder;

                public static ChatClientBuilder UseLogging(this ChatClientBuilder builder) => builder;

                public static ChatClientBuilder AsBuilder(this IChatClient client) => new(client);
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class ChatClientBuilderServiceCollectionExtensions
            {
                public static AI.ChatClientBuilder AddChatClient(this IServiceCollection services, IChatClient innerClient) => new(innerClient);
            }
        }
        """;

    private static AnalyzerTest<AiCostAnalyzer> Test(string source) => Of(DiagnosticIds.ToolLoop, source + Middleware);

    private static Task Verify(string members) => Test(Class(members)).RunAsync();

    [Fact]
    public Task DefaultCap_Triggers() => Test(Class("""
        async Task Run(string question, AITool one, AITool two)
        {
            IChatClient client = _claude.AsIChatClient("claude-haiku-5-5").AsBuilder().UseLogging().{|#1:UseFunctionInvocation|}().Build();
            await client.{|#0:GetResponseAsync|}(question, new ChatOptions { Tools = [one, two] });
        }
        """))
        .Expect(
            0,
            DiagnosticIds.ToolLoop,
            "A tool loop may ask 'claude-haiku-5-5' up to 40 times (the default of Microsoft.Extensions.AI since version 10), each time with the history and 2 tool schemas again, "
            + "about $0.00025 (assuming tokens: 1,000 in, 300 out) a round; set 'MaximumIterationsPerRequest'")
        .RunAsync();

    [Fact]
    public Task ConfiguredOtherwise_Triggers() => Verify("""
        private readonly IChatClient _tools = new ChatClientBuilder(new AnthropicClient().AsIChatClient("claude-haiku-5-5")).UseFunctionInvocation(configure: c => { }).Build();

        Task Run(string question, List<AITool> tools) => _tools.[|GetResponseAsync|](question, new ChatOptions { Tools = tools });
        """);

    [Fact]
    public Task LooseCap_Triggers() => Verify("""
        Task Run(IChatClient inner, string question, List<AITool> tools)
        {
            var client = new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = 50 };
            return client.[|GetResponseAsync|](question, new ChatOptions { Tools = tools });
        }
        """);

    [Fact]
    public Task RegisteredClient_Triggers() => Test("""
        class Answers(IChatClient client)
        {
            public Task Ask(string question, List<AITool> tools) => client.[|GetResponseAsync|](question, new ChatOptions { Tools = tools });
        }

        static class Root
        {
            static void Add(IServiceCollection services) => services.AddChatClient(new AnthropicClient().AsIChatClient("claude-haiku-5-5")).UseLogging().UseFunctionInvocation();
        }
        """).RunAsync();

    [Fact]
    public Task RunnerWithoutCap_Triggers() => Verify("""
        void Run(IReadOnlyList<Anthropic.Helpers.Beta.IBetaRunnableTool> tools)
        {
            var parameters = new Anthropic.Models.Beta.Messages.MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 100, Messages = [] };
            Anthropic.Helpers.Beta.BetaToolRunnerExtensions.[|ToolRunner|](_claude.Beta.Messages, parameters, tools);
        }
        """);

    [Fact]
    public Task OwnLoopWithoutCount_Triggers() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages, Chat.ChatTool tool)
        {
            var options = new ChatCompletionOptions { Tools = { tool } };
            var more = true;
            while (more)
            {
                Chat.ChatCompletion answer = await _luna.[|CompleteChatAsync|](messages, options);
                messages.Add(new Chat.AssistantChatMessage(answer));
                more = answer.FinishReason == Chat.ChatFinishReason.ToolCalls;
            }
        }
        """);

    [Fact]
    public Task SemanticKernel_Triggers()
    {
        var test = Of(DiagnosticIds.ToolLoop, """
            using Microsoft.SemanticKernel;
            using Microsoft.SemanticKernel.ChatCompletion;

            class FunctionChoiceBehavior { public static FunctionChoiceBehavior Auto(bool autoInvoke = true) => new(); }

            class Settings : PromptExecutionSettings { public FunctionChoiceBehavior? FunctionChoiceBehavior { get; set; } }

            class Agent(IChatCompletionService chat)
            {
                Task Ask(ChatHistory history) => chat.{|#0:GetChatMessageContentsAsync|}(history, new Settings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() });
                Task Plan(ChatHistory history) => chat.GetChatMessageContentsAsync(history, new Settings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(autoInvoke: false) });
            }
            """);
        test.References = TestReferences.All.With(SdkStub.Of("Microsoft.SemanticKernel.Connectors.OpenAI").All);
        return test.Expect(
            0,
            DiagnosticIds.ToolLoop,
            "A tool loop may ask the model up to 128 times (a constant of Semantic Kernel), each time with the history and the tool schemas again, at an unknown price a round; end it in a filter, or count its rounds")
            .RunAsync();
    }

    [Fact]
    public Task TightCap_DoesNotTrigger() => Verify("""
        Task Run(IChatClient inner, string question, List<AITool> tools)
        {
            var client = inner.AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5).Build();
            return client.GetResponseAsync(question, new ChatOptions { Tools = tools });
        }
        """);

    [Fact]
    public Task NoTools_DoesNotTrigger() => Verify("""
        Task Run(IChatClient inner, string question)
        {
            var client = inner.AsBuilder().UseFunctionInvocation().Build();
            return client.GetResponseAsync(question, new ChatOptions { MaxOutputTokens = 10 });
        }
        """);

    [Fact]
    public Task ClientThatInvokesNothing_DoesNotTrigger() => Verify("""
        Task Run(IChatClient inner, string question, List<AITool> tools)
        {
            var client = inner.AsBuilder().UseLogging().Build();
            return client.GetResponseAsync(question, new ChatOptions { Tools = tools });
        }
        """);

    [Fact]
    public Task UnknownClient_DoesNotTrigger() => Verify("""
        Task Run(IChatClient client, string question, List<AITool> tools) => client.GetResponseAsync(question, new ChatOptions { Tools = tools });
        """);

    [Fact]
    public Task UnknownOptions_DoesNotTrigger() => Verify("""
        Task Run(IChatClient inner, string question, ChatOptions options) => inner.AsBuilder().UseFunctionInvocation().Build().GetResponseAsync(question, options);
        """);

    [Fact]
    public Task RunnerWithCap_DoesNotTrigger() => Verify("""
        void Run(Anthropic.Models.Beta.Messages.MessageCreateParams parameters, IReadOnlyList<Anthropic.Helpers.Beta.IBetaRunnableTool> tools) =>
            Anthropic.Helpers.Beta.BetaToolRunnerExtensions.ToolRunner(_claude.Beta.Messages, parameters, tools, maxIterations: 4);
        """);

    [Fact]
    public Task OwnLoopOfFewRounds_DoesNotTrigger() => Verify("""
        async Task Run(List<Chat.ChatMessage> messages, Chat.ChatTool tool)
        {
            var options = new ChatCompletionOptions { Tools = { tool } };
            for (var round = 0; round < 5; round++)
            {
                Chat.ChatCompletion answer = await _luna.CompleteChatAsync(messages, options);
                if (answer.FinishReason != Chat.ChatFinishReason.ToolCalls) return;
                messages.Add(new Chat.AssistantChatMessage(answer));
            }
        }
        """);

    [Fact]
    public Task ToolOfAFunctionOfTheSameName_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.ToolLoop, """
        static class Own { public static IChatClient UseFunctionInvocation(this IChatClient client) => client; }

        class Service
        {
            Task Run(IChatClient inner, string question, List<AITool> tools) => inner.UseFunctionInvocation().GetResponseAsync(question, new ChatOptions { Tools = tools });
        }
        """);
}
