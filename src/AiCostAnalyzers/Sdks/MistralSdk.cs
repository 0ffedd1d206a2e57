using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Mistral.SDK.</summary>
internal static class MistralSdk
{
    public static readonly SdkDefinition Definition = new("Mistral.SDK", "Mistral.SDK")
    {
        Provider = "mistral",
        Operations =
        [
            new("Mistral.SDK.Completions.CompletionsEndpoint", "GetCompletion", "StreamCompletion")
            {
                Model = [ModelSource.Option("Model")], Options = "Mistral.SDK.DTOs.ChatCompletionRequest", Limit = "MaxTokens", PromptOptions = ["Messages"],
            },
            new("Mistral.SDK.Embeddings.EmbeddingsEndpoint", "GetEmbeddings")
            {
                Kind = OperationKind.Embedding, Model = [ModelSource.Option("Model")], Options = "Mistral.SDK.DTOs.EmbeddingRequest", PromptOptions = ["Input"],
            },
        ],
    };
}
