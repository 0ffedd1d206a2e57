using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Google.GenAI, Google's own package, over the Gemini API and Vertex AI.</summary>
internal static class GoogleGenAISdk
{
    private const string Models = "Google.GenAI.Models";

    private static readonly ModelSource[] s_argument = [ModelSource.Argument("model")];

    public static readonly SdkDefinition Definition = new("Google.GenAI", "Google.GenAI")
    {
        Provider = "google",
        Operations =
        [
            new(Models, "GenerateContent", "GenerateContentStream")
            {
                Model = s_argument, Options = "Google.GenAI.Types.GenerateContentConfig", Limit = "MaxOutputTokens",
                Prompt = ["contents"], PromptOptions = ["SystemInstruction"],
            },
            new(Models, "EmbedContent") { Kind = OperationKind.Embedding, Model = s_argument, Prompt = ["contents"] },
            new(Models, "GenerateImages", "EditImage", "UpscaleImage") { Kind = OperationKind.Image, Model = s_argument, Prompt = ["prompt"] },
            new(Models, "GenerateVideos") { Kind = OperationKind.Video, Model = s_argument, Prompt = ["prompt"] },
            new(Models, "CountTokens", "ComputeTokens") { IsFree = true, Model = s_argument },
            new("Google.GenAI.Live", "Connect") { Kind = OperationKind.Realtime, Model = s_argument },
            new("Google.GenAI.Tunings", "Tune") { Kind = OperationKind.Batch, Model = [] },
            new("Google.GenAI.Batches", "Create")
            {
                Kind = OperationKind.Batch, Model = s_argument, Options = "Google.GenAI.Types.BatchJobSource", Requests = "InlinedRequests",
            },
            new("Google.GenAI.Batches", "CreateEmbeddings") { Kind = OperationKind.Batch, Model = s_argument },
            new("Google.GenAI.Caches", "Create")
            {
                Kind = OperationKind.Cache, Model = s_argument, Options = "Google.GenAI.Types.CreateCachedContentConfig",
                PromptOptions = ["SystemInstruction", "Contents"],
            },
            new("Google.GenAI.Gaos.Interactions", "Create") { Kind = OperationKind.AgentRun, Model = [] },
        ],
        Factories =
        [
            new("Microsoft.Extensions.AI.GoogleGenAIExtensions", "AsIChatClient", "defaultModelId"),
            new("Microsoft.Extensions.AI.GoogleGenAIExtensions", "AsIEmbeddingGenerator", "defaultModelId"),
            new("Google.GenAI.GoogleGenAIExtensions", "AsIChatClient", "defaultModelId"),
            new("Google.GenAI.GoogleGenAIExtensions", "AsIEmbeddingGenerator", "defaultModelId"),
        ],
    };
}
