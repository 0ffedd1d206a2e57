using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Semantic Kernel. A kernel holds services of many vendors, so the registration decides model and bill. A kernel function is billed
/// only where it is provably made from a prompt: most are the program's own code.
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
    private const string Agent = "Microsoft.SemanticKernel.Agents.Agent";
    private const string Settings = "Microsoft.SemanticKernel.PromptExecutionSettings";
    private const string ChatClient = "Microsoft.Extensions.AI.IChatClient";
    private const string EmbeddingGenerator = "Microsoft.Extensions.AI.IEmbeddingGenerator`2";

    private static readonly ModelSource[] s_settingsThenService = [ModelSource.Option("ModelId"), ModelSource.Client];

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
            new("Microsoft.SemanticKernel.KernelExtensions", "InvokePrompt", "InvokePromptStreaming") { Prompt = ["promptTemplate"] },
            new(Kernel, "Invoke", "InvokeStreaming") { BilledWhere = new("function", s_promptFunctions) },
            new("Microsoft.SemanticKernel.KernelFunction", "Invoke", "InvokeStreaming")
            {
                Model = [ModelSource.ClientArgument("kernel")], BilledWhere = new(null, s_promptFunctions),
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
            Transcription(TranscriptionService, "GetTextContents"),
            Transcription("Microsoft.SemanticKernel.AudioToText.AudioToTextServiceExtensions", "GetTextContent"),
            new(Agent, "Invoke", "InvokeStreaming") { Kind = OperationKind.AgentRun, Prompt = ["message", "messages"] },
            new("Microsoft.SemanticKernel.Agents.AgentChat", "Invoke", "InvokeStreaming") { Kind = OperationKind.AgentRun, Model = [] },
        ],
        Clients = [Kernel, ChatService, TextService, EmbeddingService, ImageService, SpeechService, TranscriptionService, Agent],
        Factories =
        [
            Service("OpenAI.OpenAIChatCompletionService"),
            Service("AzureOpenAI.AzureOpenAIChatCompletionService", "deploymentName"),
            Service("AzureAIInference.AzureAIInferenceChatCompletionService"),
            Service("Google.GoogleAIGeminiChatCompletionService"),
            Service("Google.VertexAIGeminiChatCompletionService"),
            Service("MistralAI.MistralAIChatCompletionService"),
            Service("Amazon.BedrockChatCompletionService"),
        ],
        Vendors =
        [
            Vendor("OpenAI.OpenAIChatCompletionService", "openai"),
            Vendor("AzureOpenAI.AzureOpenAIChatCompletionService", "azure"),
            Vendor("AzureAIInference.AzureAIInferenceChatCompletionService", "azure"),
            Vendor("Google.GoogleAIGeminiChatCompletionService", "google"),
            Vendor("Google.VertexAIGeminiChatCompletionService", "vertex"),
            Vendor("MistralAI.MistralAIChatCompletionService", "mistral"),
            Vendor("Amazon.BedrockChatCompletionService", "bedrock"),
        ],
        Registrations =
        [
            .. Family("openai", "AddOpenAI", "modelId"),
            .. Family("azure", "AddAzureOpenAI", "modelId", "deploymentName"),
            .. Family("azure", "AddAzureAIInference", "modelId"),
            .. Family("google", "AddGoogleAI", "modelId"),
            new("AddGoogleAIGeminiChatCompletion", OperationKind.Chat, [ChatService, Kernel], "modelId") { Provider = "google" },
            new("AddVertexAIGeminiChatCompletion", OperationKind.Chat, [ChatService, Kernel], "modelId") { Provider = "vertex" },
            .. Family("vertex", "AddVertexAI", "modelId"),
            .. Family("mistral", "AddMistral", "modelId"),
            .. Family("bedrock", "AddBedrock", "modelId"),
            new("AddBedrockChatCompletionService", OperationKind.Chat, [ChatService, Kernel], "modelId") { Provider = "bedrock" },
        ],
    };

    /// <summary>The methods that a connector names alike for its services.</summary>
    private static ClientRegistration[] Family(string provider, string prefix, params string[] model) =>
    [
        new(prefix + "ChatCompletion", OperationKind.Chat, [ChatService, Kernel], model) { Provider = provider },
        new(prefix + "ChatClient", OperationKind.Chat, [ChatClient, Kernel], model) { Provider = provider },
        new(prefix + "EmbeddingGenerator", OperationKind.Embedding, [EmbeddingGenerator], model) { Provider = provider },
        new(prefix + "TextEmbeddingGeneration", OperationKind.Embedding, [EmbeddingService], model) { Provider = provider },
        new(prefix + "TextToImage", OperationKind.Image, [ImageService], model) { Provider = provider },
        new(prefix + "TextToAudio", OperationKind.Speech, [SpeechService], model) { Provider = provider },
        new(prefix + "AudioToText", OperationKind.Transcription, [TranscriptionService], model) { Provider = provider },
    ];

    private static ClientFactory Service(string name, params string[] model) =>
        new("Microsoft.SemanticKernel.Connectors." + name, null, "modelId") { ModelParameters = ["modelId", .. model] };

    private static ClientVendor Vendor(string name, string provider) => new("Microsoft.SemanticKernel.Connectors." + name, provider);

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
