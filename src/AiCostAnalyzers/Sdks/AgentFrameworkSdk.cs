using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Microsoft Agent Framework: an agent runs on the client that it is made of, or on a model that the adapter names.</summary>
internal static class AgentFrameworkSdk
{
    private const string Agent = "Microsoft.Agents.AI.AIAgent";
    private const string ChatAgent = "Microsoft.Agents.AI.ChatClientAgent";
    private const string Workflow = "Microsoft.Agents.AI.Workflows.InProcessExecution";

    public static readonly SdkDefinition Definition = new("Microsoft Agent Framework", "Microsoft.Agents.AI.Abstractions")
    {
        AlsoIn = ["Microsoft.Agents.AI", "Microsoft.Agents.AI.Workflows", "Microsoft.Agents.AI.Hosting"],
        AssemblyPrefix = "Microsoft.Agents.AI.",
        Operations =
        [
            Run(Agent),
            Run(ChatAgent),
            new(Workflow, "Run", "RunStreaming", "Resume", "ResumeStreaming", "Stream") { Kind = OperationKind.AgentRun, Model = [], Prompt = ["input"] },
        ],
        Clients = [Agent],
        Registrations =
        [
            // An agent's service is keyed by its name; it runs on the chat client that it is given, or that is registered.
            new("AddAIAgent", OperationKind.Chat, [Agent])
            {
                KeyParameter = "name",
                Inner = new("Microsoft.Extensions.AI.IChatClient", "chatClientServiceKey", "chatClient", "createAgentDelegate"),
            },
            new("AsDefault", OperationKind.Chat, [Agent]),
        ],
        Factories =
        [
            new(ChatAgent, null, null) { ModelParameters = ["options.ChatOptions.ModelId"] },
            new("Microsoft.Extensions.AI.ChatClientExtensions", "AsAIAgent", null) { ModelParameters = ["options.ChatOptions.ModelId"] },
            new("OpenAI.Chat.OpenAIChatClientExtensions", "AsAIAgent", null) { ModelParameters = ["options.ChatOptions.ModelId"] },
            new("OpenAI.Responses.OpenAIResponseClientExtensions", "AsAIAgent", "model")
            {
                ModelParameters = ["model", "options.ChatOptions.ModelId"], Provider = "openai",
            },
            new("Anthropic.AnthropicClientExtensions", "AsAIAgent", "model") { Provider = "anthropic" },
            new("Anthropic.Services.AnthropicBetaServiceExtensions", "AsAIAgent", "model") { Provider = "anthropic" },
            new("Azure.AI.Projects.AIProjectClientExtensions", "AsAIAgent", "model") { Provider = "azure" },
            new("Azure.AI.Agents.Persistent.PersistentAgentsClientExtensions", "CreateAIAgentAsync", "model") { Provider = "azure" },
        ],
    };

    private static OperationDefinition Run(string type) => new(type, "Run", "RunStreaming")
    {
        Kind = OperationKind.AgentRun,
        Model = [ModelSource.Option("ChatOptions.ModelId"), ModelSource.Client],
        Options = "Microsoft.Agents.AI.ChatClientAgentRunOptions",
        Limit = "ChatOptions.MaxOutputTokens",
        ClientMayLimit = true,
        Prompt = ["message", "messages"],
    };
}
