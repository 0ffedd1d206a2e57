using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>tryAGI's OpenRouter. Models are named <c>vendor/name</c>.</summary>
internal static class TryAgiOpenRouterSdk
{
    public static readonly SdkDefinition Definition = new("OpenRouter (tryAGI)", "OpenRouter")
    {
        Provider = "openrouter",
        Operations =
        [
            TryAgi.Chat("OpenRouter.IChatClient", "OpenRouter.ChatRequest", "SendChatCompletionRequest") with { Limit = "MaxTokens" },
            TryAgi.Chat("OpenRouter.IBetaResponsesClient", "OpenRouter.ResponsesRequest", "CreateResponses") with { Limit = "MaxOutputTokens" },
            TryAgi.Chat("OpenRouter.IAnthropicMessagesClient", "OpenRouter.MessagesRequest", "CreateMessages") with { Limit = "MaxTokens" },
            TryAgi.Of(OperationKind.Embedding, "OpenRouter.IEmbeddingsClient", "OpenRouter.CreateEmbeddingsRequest", "CreateEmbeddings"),
            TryAgi.Of(OperationKind.Image, "OpenRouter.IImagesClient", "OpenRouter.CreateImagesRequest", "CreateImages"),
            TryAgi.Of(OperationKind.Rerank, "OpenRouter.IRerankClient", "OpenRouter.CreateRerankRequest", "CreateRerank"),
        ],
        Vendors = [new("OpenRouter.OpenRouterClient", "openrouter")],
    };
}
