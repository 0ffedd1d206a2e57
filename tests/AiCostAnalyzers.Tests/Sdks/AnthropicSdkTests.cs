namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>The rarer operations of the Anthropic package, and its clients for other clouds.</summary>
public class AnthropicSdkTests
{
    private const string Clients = "AnthropicClient c, MessageCreateParams p, BetaParams q, BetaMessageThread t";

    private static readonly StubCalls s_calls = new("", """
        using Anthropic;
        using Anthropic.Helpers.Beta;
        using Anthropic.Models.Messages;
        using Anthropic.Services;
        using Anthropic.Services.Beta;
        using BetaParams = Anthropic.Models.Beta.Messages.MessageCreateParams;
        """);

    [Theory]
    [InlineData("Anthropic.Services.IMessageServiceWithRawResponse.Create chat", "await c.Messages.WithRawResponse.Create(p)")]
    [InlineData("Anthropic.Services.IMessageServiceWithRawResponse.CreateStreaming chat", "await c.Messages.WithRawResponse.CreateStreaming(p)")]
    [InlineData("Anthropic.Services.MessageServiceExtensions.Create chat", "await c.Messages.Create<Answer>(p)")]
    [InlineData("Anthropic.Services.Beta.IMessageService.CreateStreaming chat", "c.Beta.Messages.CreateStreaming(q)")]
    [InlineData("Anthropic.Services.Beta.IMessageServiceWithRawResponse.Create chat", "await c.Beta.Messages.WithRawResponse.Create(q)")]
    [InlineData("Anthropic.Services.Beta.IMessageServiceWithRawResponse.CreateStreaming chat", "await c.Beta.Messages.WithRawResponse.CreateStreaming(q)")]
    [InlineData("Anthropic.Services.Beta.BetaMessageServiceExtensions.Create chat", "await c.Beta.Messages.Create<Answer>(q)")]
    [InlineData("Anthropic.Helpers.Beta.BetaMessageThread.Send agentRun", "await t.Send()")]
    [InlineData("Anthropic.Helpers.Beta.BetaMessageThread.SendStreaming agentRun", "t.SendStreaming()")]
    [InlineData("Anthropic.Helpers.Beta.BetaMessageThread.ToolRunner agentRun", "t.ToolRunner([])")]
    [InlineData("Anthropic.Services.Beta.Sessions.IEventService.Send agentRun", "await c.Beta.Sessions.Events.Send(\"s\", null!)")]
    [InlineData("Anthropic.Services.Beta.IDeploymentService.Run agentRun", "await c.Beta.Deployments.Run(\"d\")")]
    [InlineData("Anthropic.Services.Beta.IDreamService.Create agentRun", "await c.Beta.Dreams.Create(null!)")]
    [InlineData("Anthropic.Services.Messages.IBatchService.Create batch", "await c.Messages.Batches.Create(null!)")]
    [InlineData("Anthropic.Services.Beta.Messages.IBatchService.Create batch", "await c.Beta.Messages.Batches.Create(null!)")]
    [InlineData("Anthropic.Services.IMessageService.CountTokens chat free", "await c.Messages.CountTokens(null!)")]
    [InlineData("Anthropic.Services.Beta.IMessageService.CountTokens chat free", "await c.Beta.Messages.CountTokens(null!)")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, Answered(call)));

    [Theory]
    [InlineData("await c.Beta.Sessions.Create(null!)")]
    [InlineData("await c.Beta.Agents.Create(null!)")]
    [InlineData("await c.Messages.Batches.List()")]
    [InlineData("await c.Models.List()")]
    [InlineData("t.Fork()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, Answered(call)));

    [Theory]
    [InlineData("bedrock", "new AnthropicBedrockClient()")]
    [InlineData("bedrock", "new AnthropicBedrockMantleClient()")]
    [InlineData("vertex", "new Anthropic.Vertex.AnthropicVertexClient()")]
    [InlineData("vertex", "new Anthropic.GoogleCloud.AnthropicGoogleCloudClient()")]
    [InlineData("azure", "new Anthropic.Foundry.AnthropicFoundryClient()")]
    [InlineData("anthropic", "new Anthropic.Aws.AnthropicAwsClient()")]
    [InlineData("anthropic", "new AnthropicClient()")]
    public async Task ClientOfACloud_IsBilledThere(string provider, string client) => Assert.Equal(
        [$"IMessageService.Create chat {provider} claude-haiku-4-5 literal", $"ChatClientExtensions.GetResponseAsync chat {provider} claude-haiku-4-5 literal"],
        await Call.AllIn(SdkStub.References("Anthropic.Bedrock", "Anthropic.Vertex", "Anthropic.GoogleCloud", "Anthropic.Foundry", "Anthropic.Aws"), $$"""
            using Anthropic;
            using Anthropic.Bedrock;
            using Anthropic.Models.Messages;
            using Microsoft.Extensions.AI;
            class Service
            {
                private readonly AnthropicClient _client = {{client}};
                async Task Run()
                {
                    await _client.Messages.Create(new MessageCreateParams { Model = Model.ClaudeHaiku4_5, MaxTokens = 10, Messages = [] });
                    await _client.AsIChatClient("claude-haiku-4-5").GetResponseAsync("hi");
                }
            }
            """));

    private static string Answered(string call) => call.Replace("Answer>", "Service>", StringComparison.Ordinal);
}
