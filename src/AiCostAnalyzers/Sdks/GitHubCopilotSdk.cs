using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>GitHub.Copilot.SDK: each message is a turn of an agent, billed as premium requests; the session names the model.</summary>
internal static class GitHubCopilotSdk
{
    public static readonly SdkDefinition Definition = new("GitHub Copilot", "GitHub.Copilot.SDK")
    {
        Provider = "github",
        Operations = [Send("GitHub.Copilot.CopilotSession"), Send("GitHub.Copilot.SDK.CopilotSession")],
        Clients = ["GitHub.Copilot.CopilotSession", "GitHub.Copilot.SDK.CopilotSession"],
        Factories = [Session("GitHub.Copilot.CopilotClient"), Session("GitHub.Copilot.SDK.CopilotClient")],
    };

    private static OperationDefinition Send(string type) => new(type, "Send", "SendAndWait")
    {
        Kind = OperationKind.AgentRun, Prompt = ["prompt"],
    };

    private static ClientFactory Session(string type) => new(type, "CreateSessionAsync", null) { ModelParameters = ["config.Model"] };
}
