namespace AiCostAnalyzers.Tests.Sdks;

public class BedrockSdkTests
{
    private const string Haiku = "us.anthropic.claude-haiku-4-5-20251001-v1:0";

    private static readonly StubCalls s_calls = new("AWSSDK.BedrockRuntime", """
        using Amazon.BedrockRuntime;
        using Amazon.BedrockRuntime.Model;
        using Microsoft.Extensions.AI;
        class Conversation { public Task ConverseAsync(ConverseRequest request) => Task.CompletedTask; }
        """);

    private const string Around = "Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime a, Amazon.Bedrock.IAmazonBedrock b";

    private static readonly StubCalls s_around = new("AWSSDK.BedrockAgentRuntime, AWSSDK.Bedrock", "");

    [Theory]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.ConverseAsync chat " + Haiku + " literal", "await c.ConverseAsync(new ConverseRequest { ModelId = \"" + Haiku + "\" })")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.ConverseAsync chat " + Haiku + " literal", "await made.ConverseAsync(new ConverseRequest { ModelId = \"" + Haiku + "\" })")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.ConverseAsync chat " + Haiku + " literal", "var r = new ConverseRequest(); r.ModelId = \"" + Haiku + "\"; await c.ConverseAsync(r)")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.ConverseAsync chat", "await c.ConverseAsync(given)")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.ConverseStreamAsync chat " + Haiku + " literal", "await c.ConverseStreamAsync(new ConverseStreamRequest { ModelId = \"" + Haiku + "\" })")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.InvokeModelAsync chat amazon.nova-lite-v1:0 literal", "await c.InvokeModelAsync(new InvokeModelRequest { ModelId = \"amazon.nova-lite-v1:0\" })")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.InvokeModelWithResponseStreamAsync chat m literal", "await c.InvokeModelWithResponseStreamAsync(new InvokeModelWithResponseStreamRequest { ModelId = \"m\" })")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.ApplyGuardrailAsync chat", "await c.ApplyGuardrailAsync(new())")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.StartAsyncInvokeAsync video m literal", "await c.StartAsyncInvokeAsync(new StartAsyncInvokeRequest { ModelId = \"m\" })")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.CountTokensAsync chat free m literal", "await c.CountTokensAsync(new CountTokensRequest { ModelId = \"m\" })")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat " + Haiku + " literal", "await c.AsIChatClient(\"" + Haiku + "\").GetResponseAsync(\"a\")")]
    [InlineData("Amazon.BedrockRuntime.IAmazonBedrockRuntime.InvokeModelWithBidirectionalStreamAsync realtime m literal", "await c.InvokeModelWithBidirectionalStreamAsync(new InvokeModelWithBidirectionalStreamRequest { ModelId = \"m\" })")]
    public async Task Call_IsFound(string expected, string call) =>
        Assert.Equal([expected], await s_calls.Of("IAmazonBedrockRuntime c, AmazonBedrockRuntimeClient made, ConverseRequest given", call));

    [Theory]
    [InlineData("Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime.InvokeAgentAsync agentRun", "await a.InvokeAgentAsync(a)")]
    [InlineData("Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime.InvokeInlineAgentAsync agentRun", "await a.InvokeInlineAgentAsync(a)")]
    [InlineData("Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime.InvokeFlowAsync agentRun", "await a.InvokeFlowAsync(a)")]
    [InlineData("Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime.RetrieveAndGenerateAsync chat", "await a.RetrieveAndGenerateAsync(a)")]
    [InlineData("Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime.RetrieveAndGenerateStreamAsync chat", "await a.RetrieveAndGenerateStreamAsync(a)")]
    [InlineData("Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime.OptimizePromptAsync chat", "await a.OptimizePromptAsync(a)")]
    [InlineData("Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime.RerankAsync rerank", "await a.RerankAsync(a)")]
    [InlineData("Amazon.Bedrock.IAmazonBedrock.CreateModelInvocationJobAsync batch m literal", "await b.CreateModelInvocationJobAsync(new Amazon.Bedrock.Model.CreateModelInvocationJobRequest { ModelId = \"m\" })")]
    public async Task CallOfAgentsAndBatches_IsFound(string expected, string call) => Assert.Equal([expected], await s_around.Of(Around, call));

    [Theory]
    [InlineData("await a.GetAgentMemoryAsync(a)")]
    [InlineData("await b.ListFoundationModelsAsync(b)")]
    public async Task OtherCallOfAgentsAndBatches_IsNone(string call) => Assert.Empty(await s_around.Of(Around, call));

    [Theory]
    [InlineData("await c.GetAsyncInvokeAsync(c)")]
    [InlineData("await own.ConverseAsync(new ConverseRequest())")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of("IAmazonBedrockRuntime c, Conversation own", call));

    [Theory]
    [InlineData("set 512 literal", "new ConverseRequest { InferenceConfig = new InferenceConfiguration { MaxTokens = 512 } }")]
    [InlineData("notSet", "new ConverseRequest { InferenceConfig = new InferenceConfiguration() }")]
    [InlineData("notSet", "new ConverseRequest()")]
    [InlineData("unknown", "new ConverseRequest { InferenceConfig = given }")]
    [InlineData("set 512 literal", "new ConverseRequest { InferenceConfig = { MaxTokens = 512 } }")]
    public async Task OutputLimit_IsReadThroughTheConfig(string expected, string request) => Assert.Equal(
        [expected], await s_calls.LimitsOf("IAmazonBedrockRuntime c, InferenceConfiguration given", $"await c.ConverseAsync({request})"));
}
