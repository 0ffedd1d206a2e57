using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Betalgo.Ranul.OpenAI, and Betalgo.OpenAI before it, whose assembly and namespaces were called <c>OpenAI</c>. A request that names no
/// model takes the service's default.
/// </summary>
internal static class BetalgoSdk
{
    private const string Current = "Betalgo.Ranul.OpenAI.";
    private const string Former = "OpenAI.";

    public static readonly SdkDefinition Definition = new("Betalgo.OpenAI", "Betalgo.Ranul.OpenAI")
    {
        AlsoIn = ["OpenAI"],
        Provider = "openai",
        Operations =
        [
            .. Operations(Current),
            .. Operations(Former),
            new(Current + "Managers.IOpenAIRealtimeServiceClientEvents+IResponse", "Create") { Kind = OperationKind.Realtime, Model = [] },
            new(Current + "Managers.IOpenAIRealtimeServiceClientEvents+IInputAudioBuffer", "Append") { Kind = OperationKind.Realtime, Model = [] },
        ],
        Factories =
        [
            new(Current + "Managers.OpenAIService", null, null) { ModelParameters = ["settings.DefaultModelId"] },
            new(Former + "Managers.OpenAIService", null, null) { ModelParameters = ["settings.DefaultModelId"] },
        ],
        Models = new(Current + "ObjectModels.Models", static member => CatalogMembers.ToId("openai", member), ToMember: null)
        {
            AlsoIn = [Current + "ObjectModels.Models+Model", Former + "ObjectModels.Models", Former + "ObjectModels.Models+Model"],
        },
    };

    private static OperationDefinition[] Operations(string ns) =>
    [
        Of(ns, OperationKind.Chat, "IChatCompletionService", "ChatCompletionCreateRequest", "CreateCompletion", "CreateCompletionAsStream") with
        {
            Limit = "MaxCompletionTokens", OtherLimits = ["MaxTokens"], PromptOptions = ["Messages"],
        },
        Of(ns, OperationKind.Chat, "IChatCompletionServiceExtension", "ChatCompletionCreateRequest", "Create") with
        {
            Limit = "MaxCompletionTokens", OtherLimits = ["MaxTokens"], PromptOptions = ["Messages"],
        },
        Of(ns, OperationKind.Chat, "ICompletionService", "CompletionCreateRequest", "CreateCompletion", "CreateCompletionAsStream") with
        {
            Limit = "MaxTokens", PromptOptions = ["Prompt"],
        },
        Of(ns, OperationKind.Chat, "IEditService", "EditCreateRequest", "CreateEdit") with { PromptOptions = ["Input", "Instruction"] },
        Of(ns, OperationKind.Chat, "IEditServiceExtension", "EditCreateRequest", "Edit") with { PromptOptions = ["Input", "Instruction"] },
        Of(ns, OperationKind.Embedding, "IEmbeddingService", "EmbeddingCreateRequest", "CreateEmbedding") with { PromptOptions = ["Input", "InputAsList"] },
        Of(ns, OperationKind.Image, "IImageService", "ImageCreateRequest", "CreateImage") with { PromptOptions = ["Prompt"] },
        Of(ns, OperationKind.Image, "IImageService", "ImageEditCreateRequest", "CreateImageEdit"),
        Of(ns, OperationKind.Image, "IImageService", "ImageVariationCreateRequest", "CreateImageVariation"),
        Of(ns, OperationKind.Transcription, "IAudioService", "AudioCreateTranscriptionRequest", "CreateTranscription", "CreateTranslation"),
        Of(ns, OperationKind.Speech, "IAudioService", "AudioCreateSpeechRequest", "CreateSpeech") with { PromptOptions = ["Input"] },
        Of(ns, OperationKind.AgentRun, "IRunService", "RunCreateRequest", "RunCreate", "RunCreateAsStream"),
        Of(ns, OperationKind.AgentRun, "IRunService", "CreateThreadAndRunRequest", "CreateThreadAndRun", "CreateThreadAndRunAsStream"),
        new(ns + "Interfaces.IRunService", "RunSubmitToolOutputs", "RunSubmitToolOutputsAsStream") { Kind = OperationKind.AgentRun, Model = [] },
        new(ns + "Interfaces.IBatchService", "BatchCreate") { Kind = OperationKind.Batch, Model = [] },
        new(ns + "Interfaces.IModerationService", "CreateModeration") { IsFree = true, Model = [] },
    ];

    private static OperationDefinition Of(string ns, OperationKind kind, string service, string request, params string[] methods) =>
        new(ns + "Interfaces." + service, methods)
        {
            Kind = kind,
            Model = [ModelSource.Argument("modelId"), ModelSource.Option("Model"), ModelSource.Client],
            Options = ns + "ObjectModels.RequestModels." + request,
        };
}
