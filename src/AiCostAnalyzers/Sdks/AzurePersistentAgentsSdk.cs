using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Azure.AI.Agents.Persistent: the agent, known by its id, has the model, unless a run overrides it.</summary>
internal static class AzurePersistentAgentsSdk
{
    private const string Ns = "Azure.AI.Agents.Persistent.";

    public static readonly SdkDefinition Definition = new("Azure AI Agents", "Azure.AI.Agents.Persistent")
    {
        Provider = "azure",
        Operations =
        [
            Run("ThreadRuns", "CreateRun", "CreateRunStreaming"),
            Run("ThreadRuns", "SubmitToolOutputsToRun", "SubmitToolOutputsToStream") with { Model = [], Limit = null },
            Run("PersistentAgentsClient", "CreateThreadAndRun"),
        ],
        Vendors = [new(Ns + "PersistentAgentsClient", "azure")],
    };

    private static OperationDefinition Run(string type, params string[] methods) => new(Ns + type, methods)
    {
        Kind = OperationKind.AgentRun,
        Model = [ModelSource.Argument("overrideModelName")],
        Limit = "MaxCompletionTokens",
        Prompt = ["overrideInstructions", "additionalInstructions"],
    };
}
