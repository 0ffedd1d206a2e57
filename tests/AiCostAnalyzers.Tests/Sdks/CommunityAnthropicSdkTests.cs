namespace AiCostAnalyzers.Tests.Sdks;

public class CommunityAnthropicSdkTests
{
    private const string Client = "Anthropic.SDK.AnthropicClient c, Anthropic.SDK.Batches.BatchesEndpoint b";

    private static readonly StubCalls s_calls = new("Anthropic.SDK", "using Anthropic.SDK.Constants; using Anthropic.SDK.Messaging;");

    [Theory]
    [InlineData("Anthropic.SDK.Messaging.MessagesEndpoint.GetClaudeMessageAsync chat claude-haiku-4-5-20251001 constant", "await c.Messages.GetClaudeMessageAsync(new MessageParameters { Model = AnthropicModels.Claude45Haiku })")]
    [InlineData("Anthropic.SDK.Messaging.MessagesEndpoint.StreamClaudeMessageAsync chat claude-haiku-5-5 literal", "c.Messages.StreamClaudeMessageAsync(new MessageParameters { Model = \"claude-haiku-5-5\" })")]
    [InlineData("Anthropic.SDK.Messaging.MessagesEndpoint.CountMessageTokensAsync chat free", "await c.Messages.CountMessageTokensAsync(new())")]
    [InlineData("Anthropic.SDK.Batches.BatchesEndpoint.CreateBatchAsync batch", "await b.CreateBatchAsync([])")]
    [InlineData("Anthropic.SDK.Messaging.VertexAIMessagesEndpoint.GetClaudeMessageAsync chat m literal", "await new VertexAIMessagesEndpoint().GetClaudeMessageAsync(new MessageParameters { Model = \"m\" })")]
    [InlineData("Anthropic.SDK.Messaging.VertexAIMessagesEndpoint.StreamClaudeMessageAsync chat m literal", "new VertexAIMessagesEndpoint().StreamClaudeMessageAsync(new MessageParameters { Model = \"m\" })")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Client, call));

    [Fact]
    public async Task AskingForABatch_IsNone() => Assert.Empty(await s_calls.Of(Client, "await b.RetrieveBatchStatusAsync(\"b\")"));

    [Theory]
    [InlineData("set 300 literal", "new MessageParameters { MaxTokens = 300 }")]
    [InlineData("notSet", "new MessageParameters()")]
    public async Task OutputLimit_IsRead(string expected, string parameters) =>
        Assert.Equal([expected], await s_calls.LimitsOf(Client, $"await c.Messages.GetClaudeMessageAsync({parameters})"));
}
