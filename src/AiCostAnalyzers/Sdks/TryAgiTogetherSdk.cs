using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>tryAGI's Together.</summary>
internal static class TryAgiTogetherSdk
{
    public static readonly SdkDefinition Definition = new("Together (tryAGI)", "Together")
    {
        Provider = "together",
        Operations =
        [
            TryAgi.Chat("Together.IChatClient", "Together.ChatCompletionRequest", "ChatCompletions") with { Limit = "MaxTokens" },
            TryAgi.Chat("Together.ICompletionClient", "Together.CompletionRequest", "Completions") with { Limit = "MaxTokens" },
            TryAgi.Of(OperationKind.Embedding, "Together.IEmbeddingsClient", "Together.EmbeddingsRequest", "Embeddings"),
        ],
        Vendors = [new("Together.TogetherClient", "together")],
    };
}
