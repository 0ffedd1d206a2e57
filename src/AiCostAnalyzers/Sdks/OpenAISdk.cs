using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>The official OpenAI package, 2.x. Its Azure relatives derive from these clients and are found through them.</summary>
internal static class OpenAISdk
{
    public static readonly SdkDefinition Definition = new("OpenAI", "OpenAI")
    {
        Provider = "openai",
        Operations =
        [
            new("OpenAI.Chat.ChatClient", "CompleteChat", "CompleteChatStreaming")
            {
                Options = "OpenAI.Chat.ChatCompletionOptions", Limit = "MaxOutputTokenCount", Effort = "ReasoningEffortLevel", Prompt = ["messages"],
            },
            new("OpenAI.Responses.ResponsesClient", "CreateResponse", "CreateResponseStreaming")
            {
                Model = [ModelSource.Argument("model"), ModelSource.Option("Model"), ModelSource.Client],
                Options = "OpenAI.Responses.CreateResponseOptions", Limit = "MaxOutputTokenCount",
                Effort = "ReasoningOptions.ReasoningEffortLevel",
                Prompt = ["userInputText", "inputItems"], PromptOptions = ["InputItems", "Instructions"],
            },
            new("OpenAI.Responses.ResponsesClient", "CompactResponse"),
            new("OpenAI.Responses.OpenAIResponseClient", "CreateResponse", "CreateResponseStreaming")
            {
                Options = "OpenAI.Responses.ResponseCreationOptions", Limit = "MaxOutputTokenCount",
                Prompt = ["userInputText", "inputItems"], PromptOptions = ["Instructions"],
            },
            new("OpenAI.Embeddings.EmbeddingClient", "GenerateEmbedding")
            {
                Kind = OperationKind.Embedding, Options = "OpenAI.Embeddings.EmbeddingGenerationOptions",
                Prompt = ["input"], Batch = "GenerateEmbeddings",
            },
            new("OpenAI.Embeddings.EmbeddingClient", "GenerateEmbeddings")
            {
                Kind = OperationKind.Embedding, Options = "OpenAI.Embeddings.EmbeddingGenerationOptions", Prompt = ["inputs"],
            },
            new(
                "OpenAI.Images.ImageClient",
                "GenerateImage", "GenerateImages", "GenerateImagesStreaming", "GenerateImageEdit", "GenerateImageEdits",
                "GenerateImageEditsStreaming", "GenerateImageVariation", "GenerateImageVariations")
            {
                Kind = OperationKind.Image, Prompt = ["prompt"],
            },
            new("OpenAI.Audio.AudioClient", "TranscribeAudio", "TranscribeAudioDiarized", "TranscribeAudioStreaming", "TranslateAudio")
            {
                Kind = OperationKind.Transcription,
            },
            new("OpenAI.Audio.AudioClient", "GenerateSpeech", "GenerateSpeechStreaming")
            {
                Kind = OperationKind.Speech, Prompt = ["text"],
            },
            new("OpenAI.Realtime.RealtimeClient", "StartConversationSession", "StartSession", "StartTranscriptionSession")
            {
                Kind = OperationKind.Realtime, Model = [ModelSource.Argument("model")],
            },
            new("OpenAI.Realtime.RealtimeSessionClient", "StartResponse", "SendInputAudio") { Kind = OperationKind.Realtime },
            new("OpenAI.Realtime.RealtimeSessionClient", "AddItem", "ConfigureConversationSession", "ConfigureTranscriptionSession")
            {
                Kind = OperationKind.Realtime, IsFree = true, // until a response reads it
            },
            new(
                "OpenAI.Assistants.AssistantClient",
                "CreateRun", "CreateRunStreaming", "CreateThreadAndRun", "CreateThreadAndRunStreaming",
                "SubmitToolOutputsToRun", "SubmitToolOutputsToRunStreaming")
            {
                Kind = OperationKind.AgentRun, Model = [ModelSource.Option("ModelOverride")],
                Options = "OpenAI.Assistants.RunCreationOptions", Limit = "MaxOutputTokenCount",
            },
            new("OpenAI.Decisions.DecisionsClient", "CreateDecision")
            {
                Model = [ModelSource.Option("Model")], Options = "OpenAI.Decisions.DecisionCreationOptions", PromptOptions = ["InputItems", "Questions"],
            },
            new("OpenAI.Batch.BatchClient", "CreateBatch") { Kind = OperationKind.Batch, Model = [] },
            new("OpenAI.FineTuning.FineTuningClient", "FineTune") { Kind = OperationKind.Batch, Model = [] },
            new("OpenAI.Evals.EvaluationClient", "CreateEvaluationRun") { Kind = OperationKind.Batch, Model = [] },
            new("OpenAI.Graders.GraderClient", "RunGrader") { Model = [] },
            new("OpenAI.Videos.VideoClient", "CreateVideo", "CreateVideoRemix") { Kind = OperationKind.Video, Model = [] },
            new("OpenAI.Moderations.ModerationClient", "ClassifyText", "ClassifyInputs") { IsFree = true },
        ],
        Clients =
        [
            "OpenAI.Chat.ChatClient", "OpenAI.Embeddings.EmbeddingClient", "OpenAI.Images.ImageClient",
            "OpenAI.Audio.AudioClient", "OpenAI.Moderations.ModerationClient", "OpenAI.Responses.OpenAIResponseClient",
            "OpenAI.Realtime.RealtimeSessionClient",
        ],
        Registrations =
        [
            .. FromSection("ChatClient", OperationKind.Chat, "OpenAI.Chat.ChatClient"),
            .. FromSection("EmbeddingClient", OperationKind.Embedding, "OpenAI.Embeddings.EmbeddingClient"),
            .. FromSection("ImageClient", OperationKind.Image, "OpenAI.Images.ImageClient"),
        ],
        Factories =
        [
            Client("OpenAI.Chat.ChatClient"), Client("OpenAI.Embeddings.EmbeddingClient"), Client("OpenAI.Images.ImageClient"),
            Client("OpenAI.Audio.AudioClient"), Client("OpenAI.Moderations.ModerationClient"),
            Client("OpenAI.Responses.OpenAIResponseClient"), Client("OpenAI.Responses.ResponsesClient"),
            Get("GetChatClient"), Get("GetEmbeddingClient"), Get("GetImageClient"), Get("GetAudioClient"), Get("GetModerationClient"),
            Get("GetOpenAIResponseClient"), Get("GetResponsesClient"),
            .. new[] { "StartConversationSession", "StartConversationSessionAsync", "StartSession", "StartSessionAsync" }
                .Select(static start => new ClientFactory("OpenAI.Realtime.RealtimeClient", start, "model")),
        ],
    };

    private static ClientFactory Client(string type) => new(type, null, "model") { ModelParameters = ["model", "settings.Model"] };

    /// <summary>Since 2.9 a client of responses takes no model: each call names it.</summary>
    private static ClientFactory Get(string method) => new("OpenAI.OpenAIClient", method, "model");

    /// <summary><c>builder.AddChatClient("Ai")</c> reads <c>Ai:Model</c>.</summary>
    private static ClientRegistration[] FromSection(string client, OperationKind kind, string service) =>
    [
        .. new[] { "Add", "AddKeyed" }.Select(verb => new ClientRegistration(verb + client, kind, [service])
        {
            Provider = "openai", ConfigurationKeys = ["{sectionName}:Model"],
        }),
    ];
}
