using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC1008ToolLoopTests
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
                    this ChatClientBuilder builder, object? loggerFactory = null, System.Action<FunctionInvokingChatClient>? configure = null) => builder;
            }
        }
        """;

    private static CodeFixTest<AiCostAnalyzer, AIC1008ToolLoop> Refused(string source) => new()
    {
        Source = source + Middleware,
        OffersNoFix = true,
        References = TestReferences.ExtensionsAI + TestReferences.Anthropic,
        Rules = { DiagnosticIds.ToolLoop },
    };

    private static CodeFixTest<AiCostAnalyzer, AIC1008ToolLoop> Test(string source, string after) => new()
    {
        Source = source + Middleware,
        FixedSource = after + Middleware,
        References = TestReferences.ExtensionsAI + TestReferences.Anthropic,
        Rules = { DiagnosticIds.ToolLoop },
        FixAll = FixAllOutcome.NotOffered,
    };

    private static string Client(string method, string client) =>
        $$"""
        using Microsoft.Extensions.AI;
        class C
        {
            Task M(IChatClient inner, List<AITool> tools)
            {
                var client = {{client}};
                return client.{{method}}("hi", new ChatOptions { Tools = tools });
            }
        }
        """;

    private static string Runner(string method, string arguments) =>
        $$"""
        using Anthropic.Helpers.Beta;
        using Anthropic.Models.Beta.Messages;
        class C
        {
            void M(Anthropic.AnthropicClient client, MessageCreateParams parameters, IReadOnlyList<IBetaRunnableTool> tools) =>
                client.Beta.Messages.{{method}}({{arguments}});
        }
        """;

    [Theory]
    [InlineData("new ChatClientBuilder(inner).UseFunctionInvocation().Build()", "new ChatClientBuilder(inner).UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 10).Build()")]
    [InlineData("new ChatClientBuilder(inner).UseFunctionInvocation(null).Build()", "new ChatClientBuilder(inner).UseFunctionInvocation(null, configure: c => c.MaximumIterationsPerRequest = 10).Build()")]
    [InlineData("new FunctionInvokingChatClient(inner)", "new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = 10 }")]
    public Task Default_IsCapped(string before, string after) => Test(Client("[|GetResponseAsync|]", before), Client("GetResponseAsync", after)).RunAsync();

    [Fact]
    public Task Runner_IsCapped() => Test(Runner("[|ToolRunner|]", "parameters, tools"), Runner("ToolRunner", "parameters, tools, maxIterations: 10")).RunAsync();

    [Fact]
    public Task FunctionThatConfigures_IsRefused() =>
        Refused(Client("[|GetResponseAsync|]", "new ChatClientBuilder(inner).UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 50).Build()")).RunAsync();

    [Fact]
    public Task LooseCap_IsRefused() =>
        Refused(Client("[|GetResponseAsync|]", "new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = 50 }")).RunAsync();
}
