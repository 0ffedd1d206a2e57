using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Mscc.GenerativeAI. Its methods carry no <c>Async</c> suffix, and a model that is left out is the parameter's default.</summary>
internal static class MsccGenerativeAISdk
{
    private const string Model = "Mscc.GenerativeAI.GenerativeModel";
    private const string Request = "Mscc.GenerativeAI.Types.GenerateContentRequest";

    public static readonly SdkDefinition Definition = new("Mscc.GenerativeAI", "Mscc.GenerativeAI")
    {
        AlsoIn = ["Mscc.GenerativeAI.Types", "Mscc.GenerativeAI.Microsoft"],
        Provider = "google",
        Operations =
        [
            Chat(Model, "GenerateContent", "GenerateContentStream"),
            Chat("Mscc.GenerativeAI.Types.ChatSession", "SendMessage", "SendMessageStream"),
            new(Model, "GenerateAnswer", "GenerateText", "GenerateMessage") { Prompt = ["prompt"] },
            new(Model, "EmbedContent", "BatchEmbedContent", "EmbedText") { Kind = OperationKind.Embedding, Prompt = ["content"] },
            new(Model, "GenerateImages", "EditImage", "UpscaleImage") { Kind = OperationKind.Image, Prompt = ["prompt"] },
            new(Model, "GenerateVideos") { Kind = OperationKind.Video, Prompt = ["prompt"] },
            new(Model, "BatchGenerateContent") { Kind = OperationKind.Batch },
            new(Model, "CountTokens") { IsFree = true },
            new("Mscc.GenerativeAI.ImageGenerationModel", "GenerateImages") { Kind = OperationKind.Image, Prompt = ["prompt"] },
            new("Mscc.GenerativeAI.ChatModel", "Completions") { Model = [] },
            new("Mscc.GenerativeAI.OpenAIModel", "Completions") { Model = [] },
            new("Mscc.GenerativeAI.OpenAIModel", "Embeddings") { Kind = OperationKind.Embedding, Model = [] },
            new("Mscc.GenerativeAI.OpenAIModel", "Images") { Kind = OperationKind.Image, Model = [] },
            new("Mscc.GenerativeAI.InteractionsModel", "Create", "CreateStream") { Kind = OperationKind.AgentRun, Model = [ModelSource.Argument("model")] },
            new("Mscc.GenerativeAI.LiveModel", "Connect") { Kind = OperationKind.Realtime, Model = [ModelSource.Argument("model")] },
        ],
        Clients = [Model, "Mscc.GenerativeAI.Types.ChatSession", "Mscc.GenerativeAI.ImageGenerationModel"],
        Factories =
        [
            new(Model, null, "model"),
            new("Mscc.GenerativeAI.GoogleAI", "GenerativeModel", "model"),
            new("Mscc.GenerativeAI.VertexAI", "GenerativeModel", "model"),
            new("Mscc.GenerativeAI.ImageGenerationModel", null, "model"),
            new("Mscc.GenerativeAI.GoogleAI", "ImageGenerationModel", "model"),
            new("Mscc.GenerativeAI.VertexAI", "ImageGenerationModel", "model"),
            new("Mscc.GenerativeAI.Microsoft.GeminiChatClient", null, "model"),
        ],
    };

    private static OperationDefinition Chat(string type, params string[] methods) => new(type, methods)
    {
        Model = [ModelSource.Option("Model"), ModelSource.Client],
        Options = Request,
        Limit = "GenerationConfig.MaxOutputTokens",
        Prompt = ["prompt"],
        PromptOptions = ["Contents", "SystemInstruction"],
    };
}
