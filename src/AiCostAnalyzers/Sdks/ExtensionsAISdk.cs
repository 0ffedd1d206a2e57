using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Microsoft.Extensions.AI.Abstractions: one interface over many vendors, so the client's maker decides who bills.</summary>
internal static class ExtensionsAISdk
{
    private const string ChatOptions = "Microsoft.Extensions.AI.ChatOptions";
    private const string EmbeddingOptions = "Microsoft.Extensions.AI.EmbeddingGenerationOptions";
    private const string ImageOptions = "Microsoft.Extensions.AI.ImageGenerationOptions";

    private static readonly ModelSource[] OptionThenClient = [ModelSource.Option("ModelId"), ModelSource.Client];

    public static readonly SdkDefinition Definition = new("Microsoft.Extensions.AI", "Microsoft.Extensions.AI.Abstractions")
    {
        AlsoIn = ["Microsoft.Extensions.AI", "Microsoft.Extensions.AI.OpenAI", "Microsoft.Extensions.AI.Evaluation"],
        Operations =
        [
            Chat("Microsoft.Extensions.AI.IChatClient", "messages"),
            Chat("Microsoft.Extensions.AI.ChatClientExtensions", "chatMessage"),
            Chat("Microsoft.Extensions.AI.ChatClientStructuredOutputExtensions", "messages", "chatMessage") with { Methods = ["GetResponse", "Complete"] },
            new("Microsoft.Extensions.AI.IEmbeddingGenerator`2", "Generate")
            {
                Kind = OperationKind.Embedding, Model = OptionThenClient, Options = EmbeddingOptions, Prompt = ["values"],
            },
            new("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions", "Generate", "GenerateVector", "GenerateEmbedding", "GenerateEmbeddingVector")
            {
                Kind = OperationKind.Embedding, Model = OptionThenClient, Options = EmbeddingOptions, Prompt = ["value"], Batch = "Generate",
            },
            new("Microsoft.Extensions.AI.EmbeddingGeneratorExtensions", "GenerateAndZip")
            {
                Kind = OperationKind.Embedding, Model = OptionThenClient, Options = EmbeddingOptions, Prompt = ["values"],
            },
            Images("Microsoft.Extensions.AI.IImageGenerator", "Generate"),
            Images("Microsoft.Extensions.AI.ImageGeneratorExtensions", "GenerateImages", "EditImage", "EditImages"),
            new("Microsoft.Extensions.AI.ISpeechToTextClient", "GetText", "GetStreamingText")
            {
                Kind = OperationKind.Transcription, Model = OptionThenClient, Options = "Microsoft.Extensions.AI.SpeechToTextOptions",
            },
            new("Microsoft.Extensions.AI.ITextToSpeechClient", "GetAudio", "GetStreamingAudio")
            {
                Kind = OperationKind.Speech, Model = OptionThenClient, Options = "Microsoft.Extensions.AI.TextToSpeechOptions", Prompt = ["text"],
            },
            new("Microsoft.Extensions.AI.IRealtimeClient", "CreateSession")
            {
                Kind = OperationKind.Realtime, Model = [ModelSource.Option("Model"), ModelSource.Client], Options = "Microsoft.Extensions.AI.RealtimeSessionOptions",
            },
            new("Microsoft.Extensions.AI.IRealtimeClientSession", "Send", "GetStreamingResponse") { Kind = OperationKind.Realtime },
            new("Microsoft.Extensions.AI.Evaluation.IEvaluator", "Evaluate")
            {
                // Those that ask no model take no chat configuration.
                Model = [ModelSource.ClientArgument("chatConfiguration")], BilledWhere = new("chatConfiguration"), Prompt = ["messages"],
            },
        ],
        Factories =
        [
            Adapter("AsIChatClient", "defaultModelId"), Adapter("AsChatClient", "modelId"), Adapter("AsIEmbeddingGenerator", null),
            Adapter("AsEmbeddingGenerator", "modelId"),
            new("Microsoft.Extensions.AI.IRealtimeClient", "CreateSessionAsync", null) { ModelParameters = ["options.Model"] },
        ],
        Clients =
        [
            "Microsoft.Extensions.AI.IChatClient", "Microsoft.Extensions.AI.IEmbeddingGenerator`2", "Microsoft.Extensions.AI.IImageGenerator",
            "Microsoft.Extensions.AI.ISpeechToTextClient", "Microsoft.Extensions.AI.ITextToSpeechClient", "Microsoft.Extensions.AI.IRealtimeClient",
            "Microsoft.Extensions.AI.IRealtimeClientSession",
        ],
    };

    private static ClientFactory Adapter(string method, string? model) => new("Microsoft.Extensions.AI.OpenAIClientExtensions", method, model);

    /// <summary>The last two are what the previews called them.</summary>
    private static OperationDefinition Chat(string type, params string[] prompt) =>
        new(type, "GetResponse", "GetStreamingResponse", "Complete", "CompleteStreaming")
    {
        Model = OptionThenClient,
        Options = ChatOptions,
        Limit = "MaxOutputTokens",
        Effort = "Reasoning.Effort",
        Prompt = prompt,
        PromptOptions = ["Instructions"],
    };

    private static OperationDefinition Images(string type, params string[] methods) => new(type, methods)
    {
        Kind = OperationKind.Image,
        Model = OptionThenClient,
        Options = ImageOptions,
        Prompt = ["prompt"],
    };
}
