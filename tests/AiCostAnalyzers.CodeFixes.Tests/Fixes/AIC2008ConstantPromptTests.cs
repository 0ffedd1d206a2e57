using AiCostAnalyzers.Fixes;
using AiCostAnalyzers.Testing;

namespace AiCostAnalyzers.CodeFixes.Tests.Fixes;

public sealed class AIC2008ConstantPromptTests
{
    /// <summary>Of Microsoft.Extensions.AI 10, which the tests do not restore: the names that the fix looks for.</summary>
    private const string Middleware = """

        namespace Microsoft.Extensions.AI
        {
            public class ChatClientBuilder { }

            public static class Extensions
            {
                public static ChatClientBuilder UseDistributedCache(this ChatClientBuilder builder, object? storage = null) => builder;
                public static ChatClientBuilder UseLogging(this ChatClientBuilder builder) => builder;
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class ChatClientBuilderServiceCollectionExtensions
            {
                public static Microsoft.Extensions.AI.ChatClientBuilder AddChatClient(this IServiceCollection services, Microsoft.Extensions.AI.IChatClient innerClient) => new();
            }
        }
        """;

    private static readonly TestReferences s_references = TestReferences.AspNetCore + TestReferences.Anthropic + TestReferences.ExtensionsAI;

    private static string Source(string method, string registration, string middleware = Middleware) => $$"""
        using Anthropic;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;

        static class Routes
        {
            static void Add(IServiceCollection services)
            {
                {{registration}};
            }

            static void Map(WebApplication app) => app.MapGet("/greeting", async (IChatClient chat) => (await chat.{{method}}("Greet the customer.")).Text);
        }
        {{middleware}}
        """;

    private static CodeFixTest<AiCostAnalyzer, AIC2008ConstantPrompt> Test(string before, string after)
    {
        return new()
        {
            Source = Source("[|GetResponseAsync|]", before),
            FixedSource = Source("GetResponseAsync", after),
            References = s_references,
            Rules = { DiagnosticIds.ConstantPrompt },
            FixAll = FixAllOutcome.NotOffered,
            Titles = { "Keep answers: UseDistributedCache() around the client, for all its calls (an IDistributedCache has to be registered)" },
        };
    }

    private static CodeFixTest<AiCostAnalyzer, AIC2008ConstantPrompt> Refused(string source) => new()
    {
        Source = source, OffersNoFix = true, References = s_references, Rules = { DiagnosticIds.ConstantPrompt },
    };

    private const string Add = "services.AddChatClient(new AnthropicClient().AsIChatClient(\"claude-haiku-5-5\"))";

    [Theory]
    [InlineData(Add, Add + ".UseDistributedCache()")]
    [InlineData(Add + ".UseLogging()", Add + ".UseDistributedCache().UseLogging()")]
    [InlineData(Add + "\n            .UseLogging()", Add + "\n            .UseDistributedCache()\n            .UseLogging()")]
    public Task RegisteredClient_IsWrapped(string before, string after) => Test(before, after).RunAsync();

    [Fact]
    public Task ClientThatIsMadeInPlace_Refused() => Refused("""
        using Anthropic;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.AI;

        static class Routes
        {
            private static readonly IChatClient s_chat = new AnthropicClient().AsIChatClient("claude-haiku-5-5");

            static void Map(WebApplication app) => app.MapGet("/greeting", async () => (await s_chat.[|GetResponseAsync|]("Greet the customer.")).Text);
        }
        """).RunAsync();

    [Fact]
    public Task WithoutTheMiddleware_Refused() => Refused(Source(
        "[|GetResponseAsync|]", Add, Middleware.Replace("UseDistributedCache", "UseAnotherCache", StringComparison.Ordinal))).RunAsync();
}
