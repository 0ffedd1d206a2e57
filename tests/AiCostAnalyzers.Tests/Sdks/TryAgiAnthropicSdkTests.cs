namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>Of the package called as the vendor's; the later one, called otherwise, is tested beside the vendor's.</summary>
public class TryAgiAnthropicSdkTests
{
    private const string Clients = "AnthropicClient c, IAnthropicClient i, CreateMessageParams p";

    private static readonly StubCalls s_calls = new("Anthropic@tryAGI", "using Anthropic;");

    [Theory]
    [InlineData("Anthropic.IAnthropicClient.MessagesPostAsync chat claude-haiku-4-5 literal", "await c.MessagesPostAsync(new CreateMessageParams { Model = \"claude-haiku-4-5\" })")]
    [InlineData("Anthropic.IAnthropicClient.MessagesPostAsync chat claude-haiku-4-5 literal", "await i.MessagesPostAsync(\"claude-haiku-4-5\", [\"hi\"], 300)")]
    [InlineData("Anthropic.IAnthropicClient.MessagesPostAsResponseAsync chat", "await c.MessagesPostAsResponseAsync(p)")]
    [InlineData("Anthropic.IAnthropicClient.BetaMessagesPostAsync chat m literal", "await c.BetaMessagesPostAsync(new BetaCreateMessageParams { Model = \"m\" })")]
    [InlineData("Anthropic.IAnthropicClient.BetaMessagesPostAsResponseAsync chat m literal", "await c.BetaMessagesPostAsResponseAsync(new BetaCreateMessageParams { Model = \"m\" })")]
    [InlineData("Anthropic.AnthropicClient.CreateMessageAsync chat m literal", "await c.CreateMessageAsync(\"m\", [\"hi\"], 300)")]
    [InlineData("Anthropic.AnthropicClient.CreateMessageAsStreamAsync chat", "c.CreateMessageAsStreamAsync(p)")]
    [InlineData("Anthropic.IAnthropicClient.MessageBatchesPostAsync batch", "await c.MessageBatchesPostAsync(p)")]
    [InlineData("Anthropic.IAnthropicClient.BetaMessageBatchesPostAsync batch", "await c.BetaMessageBatchesPostAsync(p)")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.ModelsListAsync()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("set 300 literal", "await i.MessagesPostAsync(\"m\", [\"hi\"], 300)")]
    [InlineData("set 300 literal", "await c.MessagesPostAsync(new CreateMessageParams { MaxTokens = 300 })")]
    public async Task OutputLimit_IsRead(string expected, string call) => Assert.Equal([expected], await s_calls.LimitsOf(Clients, call));
}
