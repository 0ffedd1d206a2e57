using static AiCostAnalyzers.Tests.Rules.RuleTest;

namespace AiCostAnalyzers.Tests.Rules;

public class AIC2007OfflineAtFullPriceTests
{
    private static Task Verify(string body, string members = "") => RuleTest.Verify(DiagnosticIds.OfflineAtFullPrice, Worker(body, members));

    private static string Worker(string body, string members = "") => $$"""
        public class Nightly(string[] tickets) : Microsoft.Extensions.Hosting.BackgroundService
        {
            private readonly ChatClient _luna = new("gpt-6-luna", "key");
            private readonly AnthropicClient _claude = new();
            private readonly EmbeddingClient _embeddings = new("text-embedding-3-small", "key");
            {{members}}

            protected override async Task ExecuteAsync(CancellationToken stop) { {{body}} }
        }
        """;

    [Fact]
    public Task Foreach_Triggers() => Of(DiagnosticIds.OfflineAtFullPrice, Worker("foreach (var t in tickets) await _luna.{|#0:CompleteChatAsync|}(t);"))
        .Expect(
            0,
            DiagnosticIds.OfflineAtFullPrice,
            "'gpt-6-luna' runs n(tickets) times per run of Nightly, about $0.00025 (assuming tokens: 1,000 in, 300 out) each, and nobody waits for it; in a batch ('BatchClient.CreateBatch') it costs 50 % less")
        .RunAsync();

    [Fact]
    public Task Parallel_Triggers() => Verify("await Parallel.ForEachAsync(tickets, stop, async (t, c) => { await _luna.[|CompleteChatAsync|](t); });");

    [Fact]
    public Task Query_Triggers() => Verify("await Task.WhenAll(tickets.Select(t => _luna.[|CompleteChatAsync|](t)));");

    [Fact]
    public Task EachTick_Triggers() => Verify("""
        using var timer = new PeriodicTimer(System.TimeSpan.FromHours(24));
        while (await timer.WaitForNextTickAsync(stop)) foreach (var t in tickets) await _luna.[|CompleteChatAsync|](t);
        """);

    [Fact]
    public Task Anthropic_Triggers() => Verify("""
        foreach (var t in tickets)
            await _claude.Messages.[|Create|](new MessageCreateParams { Model = Model.ClaudeHaiku5_5, MaxTokens = 100, Messages = [new UserMessageParam { Content = t }] });
        """);

    [Fact]
    public Task Embeddings_Trigger() => Verify("foreach (var page in tickets.Chunk(100)) await _embeddings.[|GenerateEmbeddingsAsync|](page);");

    [Fact]
    public Task OneCall_DoesNotTrigger() => Verify("await _luna.CompleteChatAsync(tickets[0]);");

    [Fact]
    public Task Handler_DoesNotTrigger() => RuleTest.Verify(DiagnosticIds.OfflineAtFullPrice, """
        static class Routes
        {
            private static readonly ChatClient s_luna = new("gpt-6-luna", "key");

            static void Map(WebApplication app) => app.MapPost("/all", async (string[] tickets) => { foreach (var t in tickets) await s_luna.CompleteChatAsync(t); });
        }
        """);

    [Fact]
    public Task Streaming_DoesNotTrigger() => Verify("foreach (var t in tickets) await foreach (var u in _luna.CompleteChatStreamingAsync(t)) { }");

    [Fact]
    public Task Tools_DoNotTrigger() => Verify(
        "foreach (var t in tickets) await _luna.CompleteChatAsync([new Chat.UserChatMessage(t)], _options);",
        "private readonly ChatCompletionOptions _options = new() { Tools = { Chat.ChatTool.CreateFunctionTool(\"look_up\") } };");

    [Fact]
    public Task ModelWithoutBatchPrice_DoesNotTrigger() => Verify(
        "foreach (var t in tickets) await _old.CompleteChatAsync(t);", "private readonly ChatClient _old = new(\"gpt-4o-2024-05-13\", \"key\");");

    [Fact]
    public Task UnknownModel_DoesNotTrigger() => Verify(
        "foreach (var t in tickets) await _house.CompleteChatAsync(t);", "private readonly ChatClient _house = new(\"house-model\", \"key\");");

    [Fact]
    public Task OtherMember_DoesNotTrigger() => Verify("", "async Task Run() { foreach (var t in tickets) await _luna.CompleteChatAsync(t); }");
}
