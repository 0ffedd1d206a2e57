using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Google_GenerativeAI, whose assembly and namespace are GenerativeAI.</summary>
internal static class GoogleGenerativeAISdk
{
    private const string Request = "GenerativeAI.Types.GenerateContentRequest";

    public static readonly SdkDefinition Definition = new("Google_GenerativeAI", "GenerativeAI")
    {
        AlsoIn = ["GenerativeAI.Live", "GenerativeAI.Microsoft"],
        Provider = "google",
        Operations =
        [
            Chat("GenerativeAI.GenerativeModel", "GenerateContent", "StreamContent", "GenerateObject", "GenerateEnum"),
            Chat("GenerativeAI.ChatSession", "GenerateContent", "StreamContent"),
            new("GenerativeAI.GenerativeModel", "GenerateAnswer"),
            new("GenerativeAI.GenerativeModel", "CountTokens") { IsFree = true },
            new("GenerativeAI.EmbeddingModel", "EmbedContent", "BatchEmbedContent") { Kind = OperationKind.Embedding },
            new("GenerativeAI.Clients.ImagenModel", "GenerateImages") { Kind = OperationKind.Image },
            new("GenerativeAI.Live.MultiModalLiveClient", "Connect", "SentText") { Kind = OperationKind.Realtime },
        ],
        Clients = ["GenerativeAI.GenerativeModel", "GenerativeAI.ChatSession", "GenerativeAI.EmbeddingModel", "GenerativeAI.Clients.ImagenModel"],
        Factories =
        [
            new("GenerativeAI.GenerativeModel", null, "model"),
            new("GenerativeAI.GoogleAi", "CreateGenerativeModel", "modelName"),
            new("GenerativeAI.VertexAI", "CreateGenerativeModel", "modelName"),
            new("GenerativeAI.GoogleAi", "CreateEmbeddingModel", "modelName"),
            new("GenerativeAI.Microsoft.GenerativeAIChatClient", null, "modelName"),
        ],
    };

    private static OperationDefinition Chat(string type, params string[] methods) => new(type, methods)
    {
        Options = Request,
        Limit = "GenerationConfig.MaxOutputTokens",
        Prompt = ["prompt"],
        PromptOptions = ["Contents", "SystemInstruction"],
    };
}
