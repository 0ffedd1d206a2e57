using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Semantic Kernel. A kernel holds services of many vendors, so the registration decides model and bill. A kernel function is billed
/// where it is made from a prompt, and may be where nobody sees it made: many are the program's own code.
/// </summary>
internal static class SemanticKernelSdk
{
    private const string Kernel = "Microsoft.SemanticKernel.Kernel";
    private const string ChatService = "Microsoft.SemanticKernel.ChatCompletion.IChatCompletionService";
    private const string TextService = "Microsoft.SemanticKernel.TextGeneration.ITextGenerationService";
    private const string EmbeddingService = "Microsoft.SemanticKernel.Embeddings.IEmbeddingGenerationService`2";
    private const string ImageService = "Microsoft.SemanticKernel.TextToImage.ITextToImageService";
    private const string SpeechService = "Microsoft.SemanticKernel.TextToAudio.ITextToAudioService";
    private const string TranscriptionService = "Microsoft.SemanticKernel.AudioToText.IAudioToTextService";
    private const string ImageToTextService = "Microsoft.SemanticKernel.ImageToText.IImageToTextService";
    private const string Agent = "Microsoft.SemanticKernel.Agents.Agent";
    private const string Settings = "Microsoft.SemanticKernel.PromptExecutionSettings";
    private const string Connectors = "Microsoft.SemanticKernel.Connectors.";
    private const string ChatClient = "Microsoft.Extensions.AI.IChatClient";
    private const string EmbeddingGenerator = "Microsoft.Extensions.AI.IEmbeddingGenerator`2";

    private static readonly ModelSource[] s_settingsThenService = [ModelSource.Option("ModelId"), ModelSource.Client];

    private static readonly ModelSource s_modelOfArguments = ModelSource.Option("executionSettings.ModelId");

    /// <summary>Services that may be made without a registration.</summary>
    private static readonly (string Type, string Provider)[] s_services =
    [
        ("OpenAI.OpenAIChatCompletionService", "openai"),
        ("OpenAI.OpenAITextEmbeddingGenerationService", "openai"),
        ("OpenAI.OpenAITextToImageService", "openai"),
        ("OpenAI.OpenAITextToAudioService", "openai"),
        ("OpenAI.OpenAIAudioToTextService", "openai"),
        ("AzureOpenAI.AzureOpenAIChatCompletionService", "azure"),
        ("AzureOpenAI.AzureOpenAITextEmbeddingGenerationService", "azure"),
        ("AzureOpenAI.AzureOpenAITextToImageService", "azure"),
        ("AzureOpenAI.AzureOpenAITextToAudioService", "azure"),
        ("AzureOpenAI.AzureOpenAIAudioToTextService", "azure"),
        ("AzureAIInference.AzureAIInferenceChatCompletionService", "azure"),
        ("Google.GoogleAIGeminiChatCompletionService", "google"),
        ("Google.VertexAIGeminiChatCompletionService", "vertex"),
        ("MistralAI.MistralAIChatCompletionService", "mistral"),
        ("Amazon.BedrockChatCompletionService", "bedrock"),
        ("HuggingFace.HuggingFaceChatCompletionService", "huggingface"),
        ("Ollama.OllamaChatCompletionService", ModelCandidate.Local),
        ("Onnx.OnnxRuntimeGenAIChatCompletionService", ModelCandidate.Local),
    ];

    private static readonly string[] s_promptFunctions =
    [
        "CreateFunctionFromPrompt", "CreateFunctionFromPromptYaml", "CreateFunctionFromPrompty", "CreateFromPrompt", "FromPromptYaml",
        "CreatePluginFromPromptDirectory", "ImportPluginFromPromptDirectory",
    ];

    public static readonly SdkDefinition Definition = new("Semantic Kernel", "Microsoft.SemanticKernel.Abstractions")
    {
        AssemblyPrefix = "Microsoft.SemanticKernel.",
        Operations =
        [
            Chat(ChatService, "GetChatMessageContents", "GetStreamingChatMessageContents"),
            Chat(
                "Microsoft.SemanticKernel.ChatCompletion.ChatCompletionServiceExtensions",
                "GetChatMessageContent", "GetChatMessageContents", "GetStreamingChatMessageContents"),
            Chat(TextService, "GetTextContents", "GetStreamingTextContents"),
            Chat("Microsoft.SemanticKernel.TextGeneration.TextGenerationExtensions", "GetTextContent"),
            Function("Microsoft.SemanticKernel.KernelExtensions", "InvokePrompt", "InvokePromptStreaming") with { Prompt = ["promptTemplate"] },
            Function(Kernel, "Invoke", "InvokeStreaming") with { BilledWhere = Functions("function") },
            Function("Microsoft.SemanticKernel.KernelFunction", "Invoke", "InvokeStreaming") with
            {
                Model = [s_modelOfArguments, ModelSource.ClientArgument("kernel")], BilledWhere = Functions(null),
            },
            new(EmbeddingService, "GenerateEmbeddings") { Kind = OperationKind.Embedding, Prompt = ["data"] },
            new("Microsoft.SemanticKernel.Embeddings.EmbeddingGenerationExtensions", "GenerateEmbedding")
            {
                Kind = OperationKind.Embedding, Prompt = ["value"], Batch = "GenerateEmbeddings",
            },
            Image(ImageService, "GetImageContents"),
            Image("Microsoft.SemanticKernel.TextToImage.TextToImageServiceExtensions", "GenerateImage"),
            Speech(SpeechService, "GetAudioContents"),
            Speech("Microsoft.SemanticKernel.TextToAudio.TextToAudioServiceExtensions", "GetAudioContent"),
            Chat(ImageToTextService, "GetTextContents"),
            Transcription(TranscriptionService, "GetTextContents"),
            Transcription("Microsoft.SemanticKernel.AudioToText.AudioToTextServiceExtensions", "GetTextContent"),
            new(Agent, "Invoke", "InvokeStreaming") { Kind = OperationKind.AgentRun, Prompt = ["message", "messages"] },
            new("Microsoft.SemanticKernel.Agents.AgentChat", "Invoke", "InvokeStreaming") { Kind = OperationKind.AgentRun, Model = [] },
            new("Microsoft.SemanticKernel.Agents.AgentGroupChat", "Invoke", "InvokeStreaming")
            {
                Kind = OperationKind.AgentRun, Model = [ModelSource.ClientArgument("agent")],
            },
            new("Microsoft.SemanticKernel.Agents.Orchestration.AgentOrchestration`2", "Invoke")
            {
                Kind = OperationKind.AgentRun, Model = [], Prompt = ["input"],
            },
        ],
        Clients = [Kernel, ChatService, TextService, EmbeddingService, ImageService, SpeechService, TranscriptionService, ImageToTextService, Agent],
        Factories =
        [
            .. s_services.Select(static s => new ClientFactory(Connectors + s.Type, null, "modelId") { ModelParameters = ["modelId", "deploymentName", "model"] }),
            new("Microsoft.SemanticKernel.Agents.OpenAI.OpenAIResponseAgent", null, "modelId") { Provider = "openai" },
        ],
        Vendors = [.. s_services.Select(static s => new ClientVendor(Connectors + s.Type, s.Provider))],
        Registrations =
        [
            .. Family("openai", "AddOpenAI", "modelId"),
            .. Family("azure", "AddAzureOpenAI", "modelId", "deploymentName"),
            .. Family("azure", "AddAzureAIInference", "modelId"),
            .. Family("google", "AddGoogleAI", "modelId"),
            .. Family("google", "AddGoogleAIGemini", "modelId"),
            .. Family("google", "AddGoogleGenAI", "modelId"),
            .. Family("vertex", "AddVertexAI", "modelId"),
            .. Family("vertex", "AddVertexAIGemini", "modelId"),
            .. Family("vertex", "AddGoogleVertexAI", "modelId"),
            .. Family("mistral", "AddMistral", "modelId"),
            .. Family("bedrock", "AddBedrock", "modelId"),
            new("AddBedrockChatCompletionService", OperationKind.Chat, [ChatService, Kernel], "modelId") { Provider = "bedrock" },
            new("AddBedrockTextGenerationService", OperationKind.Chat, [TextService, Kernel], "modelId") { Provider = "bedrock" },
            new("AddBedrockTextEmbeddingGenerationService", OperationKind.Embedding, [EmbeddingService], "modelId") { Provider = "bedrock" },
            .. Family("huggingface", "AddHuggingFace", "model"),
            .. Family(ModelCandidate.Local, "AddOllama", "modelId"),
            .. Family(ModelCandidate.Local, "AddOnnxRuntimeGenAI", "modelId"),
            .. Family(ModelCandidate.Local, "AddBertOnnx"),
        ],
    };

    /// <summary>A function that nobody sees made, such as one of a plugin by name, may be either.</summary>
    private static ValueOrigin Functions(string? parameter) => new(parameter, s_promptFunctions)
    {
        NotMadeBy = ["FromMethod", "FromType", "FromObject", "FromOpenApi"],
        CountsUnseen = true,
        Named = ("functionName", "Microsoft.SemanticKernel.KernelFunctionAttribute"),
    };

    /// <summary>The methods that a connector names alike for its services.</summary>
    private static ClientRegistration[] Family(string provider, string prefix, params string[] model) =>
    [
        new(prefix + "ChatCompletion", OperationKind.Chat, [ChatService, Kernel], model) { Provider = provider },
        new(prefix + "ChatClient", OperationKind.Chat, [ChatClient, Kernel], model) { Provider = provider },
        new(prefix + "TextGeneration", OperationKind.Chat, [TextService, Kernel], model) { Provider = provider },
        new(prefix + "ImageToText", OperationKind.Chat, [ImageToTextService], model) { Provider = provider },
        new(prefix + "EmbeddingGenerator", OperationKind.Embedding, [EmbeddingGenerator], model) { Provider = provider },
        new(prefix + "TextEmbeddingGeneration", OperationKind.Embedding, [EmbeddingService], model) { Provider = provider },
        new(prefix + "EmbeddingGeneration", OperationKind.Embedding, [EmbeddingService], model) { Provider = provider },
        new(prefix + "TextToImage", OperationKind.Image, [ImageService], model) { Provider = provider },
        new(prefix + "TextToAudio", OperationKind.Speech, [SpeechService], model) { Provider = provider },
        new(prefix + "AudioToText", OperationKind.Transcription, [TranscriptionService], model) { Provider = provider },
    ];

    /// <summary>A call with a kernel's arguments, whose settings may name the model, or the service that is to answer.</summary>
    private static OperationDefinition Function(string type, params string[] methods) => new(type, methods)
    {
        Model = [s_modelOfArguments, ModelSource.Client],
        Options = "Microsoft.SemanticKernel.KernelArguments",
        Limit = "executionSettings.MaxTokens",
        ServiceKey = "executionSettings.ServiceId",
    };

    private static OperationDefinition Chat(string type, params string[] methods) => new(type, methods)
    {
        Model = s_settingsThenService, Options = Settings, Limit = "MaxTokens", Prompt = ["prompt", "chatHistory"],
    };

    private static OperationDefinition Image(string type, params string[] methods) => new(type, methods)
    {
        Kind = OperationKind.Image, Prompt = ["input", "description"],
    };

    private static OperationDefinition Speech(string type, params string[] methods) => new(type, methods)
    {
        Kind = OperationKind.Speech, Prompt = ["text"],
    };

    private static OperationDefinition Transcription(string type, params string[] methods) => new(type, methods) { Kind = OperationKind.Transcription };
}
