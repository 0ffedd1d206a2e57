using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>CommunityToolkit's Ollama for Aspire: a container beside the application, which bills nothing.</summary>
internal static class AspireOllamaSdk
{
    public static readonly SdkDefinition Definition = new("Aspire, Ollama", "CommunityToolkit.Aspire.OllamaSharp")
    {
        Provider = ModelCandidate.Local,
        Registrations =
        [
            new("AddChatClient", OperationKind.Chat, ["Microsoft.Extensions.AI.IChatClient"]) { Provider = ModelCandidate.Local },
            new("AddEmbeddingGenerator", OperationKind.Embedding, ["Microsoft.Extensions.AI.IEmbeddingGenerator`2"]) { Provider = ModelCandidate.Local },
        ],
    };
}
