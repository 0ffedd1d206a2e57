using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>tryAGI's Mistral.</summary>
internal static class TryAgiMistralSdk
{
    public static readonly SdkDefinition Definition = new("Mistral (tryAGI)", "Mistral")
    {
        Provider = "mistral",
        Operations =
        [
            TryAgi.Chat("Mistral.IChatClient", "Mistral.ChatCompletionRequest", "ChatCompletion") with { Limit = "MaxTokens" },
            TryAgi.Chat("Mistral.ChatClient", "Mistral.ChatCompletionRequest", "ChatCompletionAsStream") with { Limit = "MaxTokens" },
            TryAgi.Chat("Mistral.IFimClient", "Mistral.FIMCompletionRequest", "FimCompletion") with { Limit = "MaxTokens" },
            TryAgi.Of(OperationKind.AgentRun, "Mistral.IAgentsClient", "Mistral.AgentsCompletionRequest", "AgentsCompletion") with { Model = [] },
            TryAgi.Of(OperationKind.Embedding, "Mistral.IEmbeddingsClient", "Mistral.EmbeddingRequest", "Embeddings"),
            TryAgi.Of(OperationKind.Batch, "Mistral.IBatchClient", "Mistral.BatchJobIn", "CreateBatchJob"),
        ],
        Vendors = [new("Mistral.MistralClient", "mistral")],
    };
}
