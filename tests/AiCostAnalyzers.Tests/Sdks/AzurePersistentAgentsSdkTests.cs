namespace AiCostAnalyzers.Tests.Sdks;

public class AzurePersistentAgentsSdkTests
{
    private const string Clients = "PersistentAgentsClient c, object run";

    private static readonly StubCalls s_calls = new("Azure.AI.Agents.Persistent", "using Azure.AI.Agents.Persistent;");

    [Theory]
    [InlineData("Azure.AI.Agents.Persistent.ThreadRuns.CreateRun agentRun chat-prod literal", "c.Runs.CreateRun(\"t\", \"a\", overrideModelName: \"chat-prod\")")]
    [InlineData("Azure.AI.Agents.Persistent.ThreadRuns.CreateRunAsync agentRun", "await c.Runs.CreateRunAsync(\"t\", \"a\")")]
    [InlineData("Azure.AI.Agents.Persistent.ThreadRuns.CreateRunStreamingAsync agentRun", "c.Runs.CreateRunStreamingAsync(\"t\", \"a\")")]
    [InlineData("Azure.AI.Agents.Persistent.ThreadRuns.SubmitToolOutputsToRunAsync agentRun", "await c.Runs.SubmitToolOutputsToRunAsync(run, [])")]
    [InlineData("Azure.AI.Agents.Persistent.ThreadRuns.SubmitToolOutputsToStreamAsync agentRun", "c.Runs.SubmitToolOutputsToStreamAsync(run, [])")]
    [InlineData("Azure.AI.Agents.Persistent.PersistentAgentsClient.CreateThreadAndRunAsync agentRun", "await c.CreateThreadAndRunAsync(\"a\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.Runs.GetRunAsync(\"t\", \"r\")")]
    [InlineData("await c.Administration.CreateAgentAsync(\"gpt-4o\")")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("set 500 literal", "c.Runs.CreateRun(\"t\", \"a\", maxCompletionTokens: 500)")]
    [InlineData("notSet", "c.Runs.CreateRun(\"t\", \"a\")")]
    public async Task OutputLimit_IsRead(string expected, string call) => Assert.Equal([expected], await s_calls.LimitsOf(Clients, call));
}
