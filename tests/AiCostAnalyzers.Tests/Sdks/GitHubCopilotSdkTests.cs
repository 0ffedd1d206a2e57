namespace AiCostAnalyzers.Tests.Sdks;

public class GitHubCopilotSdkTests
{
    private const string Clients = "CopilotClient c, CopilotSession s, GitHub.Copilot.SDK.CopilotSession former";

    private static readonly StubCalls s_calls = new("GitHub.Copilot.SDK", "using GitHub.Copilot;");

    [Theory]
    [InlineData("GitHub.Copilot.CopilotSession.SendAsync agentRun claude-sonnet-5 literal", "var t = await c.CreateSessionAsync(new SessionConfig { Model = \"claude-sonnet-5\" }); await t.SendAsync(\"hi\")")]
    [InlineData("GitHub.Copilot.CopilotSession.SendAndWaitAsync agentRun claude-sonnet-5 literal", "await (await c.CreateSessionAsync(new SessionConfig { Model = \"claude-sonnet-5\" })).SendAndWaitAsync(\"hi\")")]
    [InlineData("GitHub.Copilot.CopilotSession.SendAsync agentRun", "await s.SendAsync(new MessageOptions { Prompt = \"hi\" })")]
    [InlineData("GitHub.Copilot.SDK.CopilotSession.SendAsync agentRun", "await former.SendAsync(\"hi\")")]
    [InlineData("GitHub.Copilot.SDK.CopilotSession.SendAndWaitAsync agentRun", "await former.SendAndWaitAsync(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await c.CreateSessionAsync(new SessionConfig { Model = \"m\" })")]
    [InlineData("await s.AbortAsync()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
