using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Azure.AI.Inference: any model of the Azure catalogue, named in the options unless the endpoint has only one.</summary>
internal static class AzureInferenceSdk
{
    private static readonly ModelSource[] s_options = [ModelSource.Option("Model")];

    public static readonly SdkDefinition Definition = new("Azure AI Inference", "Azure.AI.Inference")
    {
        Provider = "azure",
        Operations =
        [
            new("Azure.AI.Inference.ChatCompletionsClient", "Complete", "CompleteStreaming")
            {
                Model = s_options, Options = "Azure.AI.Inference.ChatCompletionsOptions", Limit = "MaxTokens", PromptOptions = ["Messages"],
            },
            new("Azure.AI.Inference.EmbeddingsClient", "Embed")
            {
                Kind = OperationKind.Embedding, Model = s_options, Options = "Azure.AI.Inference.EmbeddingsOptions", PromptOptions = ["Input"],
            },
            new("Azure.AI.Inference.ImageEmbeddingsClient", "Embed")
            {
                Kind = OperationKind.Embedding, Model = s_options, Options = "Azure.AI.Inference.ImageEmbeddingsOptions",
            },
        ],
        Factories = [new("Microsoft.Extensions.AI.AzureAIInferenceExtensions", "AsIChatClient", "modelId")],
    };
}
