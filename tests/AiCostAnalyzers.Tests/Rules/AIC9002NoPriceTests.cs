using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC9002NoPriceTests
{
    private static Task Verify(string source, AnalysisInputs? inputs = null) => RuleTest.Verify(DiagnosticIds.NoPrice, source, inputs);

    private static string Calling(string model, string mark = "[|CompleteChatAsync|]") => $$"""
        class Service { async Task Run() => await new ChatClient("{{model}}", "key").{{mark}}("hi"); }
        """;

    [Fact]
    public Task UnknownModel_Triggers() => Verify(Calling("gpt-99-sirius"));

    [Fact]
    public Task DeploymentName_Triggers() => Verify(Calling("chat-prod"));

    [Fact]
    public Task UnknownModelOfOptions_Triggers() => Verify("""
        class Service { async Task Run(IChatClient client) => await client.[|GetResponseAsync|]("hi", new ChatOptions { ModelId = "todo" }); }
        """);

    [Fact]
    public Task UnknownModelOfAnthropic_Triggers() => Verify("""
        class Service
        {
            async Task Run(AnthropicClient client) =>
                await client.Messages.[|Create|](new MessageCreateParams { Model = "claude-nonesuch-9", MaxTokens = 10, Messages = [] });
        }
        """);

    [Fact]
    public Task UnknownEmbeddingModel_Triggers() => Verify("""
        class Service { async Task Run() => await new EmbeddingClient("text-embedding-9", "key").[|GenerateEmbeddingAsync|]("hi"); }
        """);

    [Fact]
    public Task Message_NamesTheNearestModels() => Of(DiagnosticIds.NoPrice, Calling("gpt-6-lunar", "{|#0:CompleteChatAsync|}"))
        .Expect(
            0,
            DiagnosticIds.NoPrice,
            $"No price is known for 'gpt-6-lunar' (nearest known: {string.Join(", ", PriceCatalog.BuiltIn.Nearest("gpt-6-lunar").Select(n => $"'{n}'"))}); say what it runs in \"deployments\" or what it costs in \"prices\" of aicost.json")
        .RunAsync();

    [Fact]
    public Task KnownModel_DoesNotTrigger() => Verify(Calling("gpt-4o", "CompleteChatAsync"));

    [Fact]
    public Task DatedModel_DoesNotTrigger() => Verify(Calling("gpt-4o-2024-08-06", "CompleteChatAsync"));

    [Fact]
    public Task PrefixedModel_DoesNotTrigger() => Verify(Calling("openai/gpt-4o", "CompleteChatAsync"));

    [Fact]
    public Task MappedDeployment_DoesNotTrigger() => Verify(
        Calling("chat-prod", "CompleteChatAsync"),
        new AnalysisInputs { Deployments = [new Deployment("chat-prod", "gpt-5.4-mini", 1m, null, null, new SourcePosition("aicost.json", 1, 1))] });

    [Fact]
    public Task UnseenModel_DoesNotTrigger() => Verify("""
        class Service { async Task Run(ChatClient client) => await client.CompleteChatAsync("hi"); }
        """);

    [Fact]
    public Task FreeCall_DoesNotTrigger() => Verify("""
        class Service
        {
            async Task Run(AnthropicClient client) => await client.Messages.CountTokens(new MessageCountTokensParams { Model = "claude-nonesuch-9", Messages = [] });
        }
        """);
}
