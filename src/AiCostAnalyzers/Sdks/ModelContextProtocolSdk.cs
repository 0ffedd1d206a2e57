using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Sampling by an MCP server: the model is the client's, and so is the bill.</summary>
internal static class ModelContextProtocolSdk
{
    private const string Server = "ModelContextProtocol.Server.McpServer";

    public static readonly SdkDefinition Definition = new("Model Context Protocol", "ModelContextProtocol.Core")
    {
        Provider = ModelCandidate.Local,
        Operations = [new(Server, "Sample") { Model = [], IsFree = true, Prompt = ["messages"] }],
        Factories = [new(Server, "AsSamplingChatClient", null)],
    };
}
