namespace AiCostAnalyzers.Tests.Sdks;

public class ModelContextProtocolSdkTests
{
    private const string Clients = "McpServer s, List<ChatMessage> m";

    private static readonly StubCalls s_calls = new("ModelContextProtocol.Core", "using Microsoft.Extensions.AI; using ModelContextProtocol.Server;");

    [Theory]
    [InlineData("ModelContextProtocol.Server.McpServer.SampleAsync chat free unknown", "await s.SampleAsync(m)")]
    [InlineData("Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync chat free unknown", "await s.AsSamplingChatClient().GetResponseAsync(\"hi\")")]
    public async Task Call_IsFound(string expected, string call) => Assert.Equal([expected], await s_calls.Of(Clients, call));

    [Theory]
    [InlineData("await s.RunAsync()")]
    public async Task OtherCall_IsNone(string call) => Assert.Empty(await s_calls.Of(Clients, call));
}
