namespace AiCostAnalyzers.Tests.Sdks;

/// <summary>Also that <c>ChatClientExtensions</c> of two assemblies, this one's and that of Microsoft.Extensions.AI, are both found.</summary>
public class AgentFrameworkSdkTests
{
    private const string Clients = "IChatClient i, ResponsesClient r, IAnthropicClient n, AIProjectClient p, AIAgent a, Workflow w, string key";

    private static readonly StubCalls s_calls = new("Microsoft.Agents.AI.Workflows", "#pragma warning disable OPENAI001\nusing Anthropic; using Azure.AI.Projects; using Microsoft.Agents.AI; using Microsoft.Agents.AI.Workflows; using Microsoft.Extensions.AI; using OpenAI.Chat; using OpenAI.Responses; using ChatClient = OpenAI.Chat.ChatClient;");

    [Theory]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunAsync agentRun", "await a.RunAsync(\"hi\")")]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunAsync agentRun", "await a.RunAsync<int>(\"hi\")")]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunAsync agentRun gpt-4o literal", "await new ChatClient(\"gpt-4o\", key).AsAIAgent(\"be kind\").RunAsync(\"hi\")")]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunStreamingAsync agentRun gpt-4o literal", "var agent = new ChatClient(\"gpt-4o\", key).AsAIAgent(); await foreach (var u in agent.RunStreamingAsync(\"hi\")) { }")]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunAsync agentRun gpt-5.4-mini literal", "await r.AsAIAgent(model: \"gpt-5.4-mini\").RunAsync(\"hi\")")]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunAsync agentRun claude-haiku-4-5 literal", "await n.AsAIAgent(\"claude-haiku-4-5\").RunAsync(\"hi\")")]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunAsync agentRun chat-prod literal", "await p.AsAIAgent(\"chat-prod\", \"be kind\").RunAsync(\"hi\")")]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunAsync agentRun claude-haiku-4-5 literal", "await new ChatClientAgent(new AnthropicClient().AsIChatClient(\"claude-haiku-4-5\"), \"be kind\").RunAsync(\"hi\")")]
    [InlineData("Microsoft.Agents.AI.AIAgent.RunAsync agentRun gpt-4o-mini literal", "await new ChatClientAgent(i, new ChatClientAgentOptions { ChatOptions = new() { ModelId = \"gpt-4o-mini\" } }).RunAsync(\"hi\")")]
    [InlineData("Microsoft.Agents.AI.ChatClientAgent.RunAsync agentRun gpt-4o-mini literal", "await new ChatClientAgent(i).RunAsync(\"hi\", null, new ChatClientAgentRunOptions(new() { ModelId = \"gpt-4o-mini\" }))")]
    [InlineData("Microsoft.Agents.AI.ChatClientAgent.RunStreamingAsync agentRun gpt-4o-mini literal", "new ChatClientAgent(i).RunStreamingAsync(\"hi\", null, new ChatClientAgentRunOptions(new() { ModelId = \"gpt-4o-mini\" }))")]
    [InlineData("Microsoft.Agents.AI.Workflows.InProcessExecution.RunAsync agentRun", "await InProcessExecution.RunAsync(w, \"hi\")")]
    [InlineData("Microsoft.Agents.AI.Workflows.InProcessExecution.RunStreamingAsync agentRun", "await InProcessExecution.RunStreamingAsync(w, \"hi\")")]
    [InlineData("Microsoft.Agents.AI.Workflows.InProcessExecution.StreamAsync agentRun", "await InProcessExecution.StreamAsync(w, \"hi\")")]
    [InlineData("Microsoft.Agents.AI.Workflows.InProcessExecution.ResumeAsync agentRun", "await InProcessExecution.ResumeAsync(w, key)")]
    [InlineData("Microsoft.Agents.AI.Workflows.InProcessExecution.ResumeStreamingAsync agentRun", "await InProcessExecution.ResumeStreamingAsync(w, key)")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat", "await i.GetResponseAsync(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("_ = a.GetNewSession()")]
    [InlineData("_ = AgentWorkflowBuilder.BuildSequential(a)")]
    [InlineData("_ = new ChatClientAgent(i, \"be kind\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("set 300 literal", "await new ChatClientAgent(i).RunAsync(\"hi\", null, new ChatClientAgentRunOptions(new() { MaxOutputTokens = 300 }))")]
    [InlineData("unknown", "await a.RunAsync(\"hi\")")]
    public async Task OutputLimit_IsRead(string expected, string call) => Assert.Equal([expected], await s_calls.LimitsOf(Clients, call));
}
