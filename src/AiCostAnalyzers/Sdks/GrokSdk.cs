using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>xAI, by adapters to Microsoft.Extensions.AI or by its protocol's own clients.</summary>
internal static class GrokSdk
{
    private const string Protocol = "xAI.Protocol.";
    private const string Adapters = "xAI.GrokClientExtensions";

    public static readonly SdkDefinition Definition = new("xAI", "xAI")
    {
        AlsoIn = ["xAI.Protocol"],
        Provider = "xai",
        Operations =
        [
            Of(OperationKind.Chat, "Chat+ChatClient", "GetCompletionsRequest", "GetCompletion", "GetCompletionChunk", "StartDeferredCompletion") with
            {
                Limit = "MaxTokens", PromptOptions = ["Messages"],
            },
            Of(OperationKind.Image, "Image+ImageClient", "GenerateImageRequest", "GenerateImage") with { PromptOptions = ["Prompt"] },
            Of(OperationKind.Embedding, "Embedder+EmbedderClient", "EmbedRequest", "Embed"),
        ],
        Factories = [new(Adapters, "AsIChatClient", "defaultModelId"), new(Adapters, "AsIImageGenerator", "defaultModelId")],
        Vendors = [new("xAI.GrokClient", "xai")],
    };

    private static OperationDefinition Of(OperationKind kind, string client, string request, params string[] methods) => new(Protocol + client, methods)
    {
        Kind = kind, Model = [ModelSource.Option("Model")], Options = Protocol + request,
    };
}
