using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Aspire's clients of OpenAI, of Azure OpenAI and of Azure AI Inference: a deployment that is left out stands in the connection string.</summary>
internal static class AspireSdk
{
    private const string ChatClient = "Microsoft.Extensions.AI.IChatClient";
    private const string Generator = "Microsoft.Extensions.AI.IEmbeddingGenerator`2";

    public static readonly SdkDefinition Definition = new("Aspire", "Aspire.OpenAI")
    {
        AlsoIn = ["Aspire.Azure.AI.OpenAI", "Aspire.Azure.AI.Inference"],
        Registrations =
        [
            new("AddChatClient", OperationKind.Chat, [ChatClient], "deploymentName"),
            new("AddKeyedChatClient", OperationKind.Chat, [ChatClient], "deploymentName"),
            new("AddEmbeddingGenerator", OperationKind.Embedding, [Generator], "deploymentName"),
            new("AddKeyedEmbeddingGenerator", OperationKind.Embedding, [Generator], "deploymentName"),
        ],
    };
}
