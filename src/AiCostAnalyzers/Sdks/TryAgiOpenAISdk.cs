using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>tryAGI.OpenAI, which also reaches other vendors that speak the same protocol.</summary>
internal static class TryAgiOpenAISdk
{
    private const string Ns = "tryAGI.OpenAI.";

    public static readonly SdkDefinition Definition = new("tryAGI.OpenAI", "tryAGI.OpenAI")
    {
        Provider = "openai",
        Operations =
        [
            TryAgi.Chat(Ns + "IChatClient", Ns + "CreateChatCompletionRequest", "CreateChatCompletion", "CreateChatCompletionAsStream") with
            {
                Limit = "MaxCompletionTokens",
            },
            TryAgi.Chat(Ns + "IResponsesClient", Ns + "CreateResponse", "CreateResponse", "CreateResponseAsStream") with { Limit = "MaxOutputTokens" },
            TryAgi.Chat(Ns + "ICompletionsClient", Ns + "CreateCompletionRequest", "CreateCompletion") with { Limit = "MaxTokens" },
            TryAgi.Of(OperationKind.Embedding, Ns + "IEmbeddingsClient", Ns + "CreateEmbeddingRequest", "CreateEmbedding"),
            TryAgi.Of(OperationKind.Image, Ns + "IImagesClient", Ns + "CreateImageRequest", "CreateImage"),
            TryAgi.Of(OperationKind.Speech, Ns + "IAudioClient", Ns + "CreateSpeechRequest", "CreateSpeech"),
            TryAgi.Of(OperationKind.Transcription, Ns + "IAudioClient", Ns + "CreateTranscriptionRequest", "CreateTranscription"),
            TryAgi.Of(OperationKind.Transcription, Ns + "IAudioClient", Ns + "CreateTranslationRequest", "CreateTranslation"),
            TryAgi.Of(OperationKind.Batch, Ns + "IBatchClient", Ns + "CreateBatchRequest", "CreateBatch") with { Model = [] },
            TryAgi.Of(OperationKind.AgentRun, Ns + "IAssistantsClient", Ns + "CreateRunRequest", "CreateRun", "CreateThreadAndRun"),
        ],
        Models = new(Ns + "CreateChatCompletionRequestModel", static member => CatalogMembers.ToId("openai", member), ToMember: null),
        Factories =
        [
            Provider("Azure", "azure"),
            Provider("Groq", "groq"),
            Provider("XAi", "xai"),
            Provider("DeepSeek", "deepseek"),
            Provider("DeepInfra", "deepinfra"),
            Provider("Fireworks", "fireworks"),
            Provider("OpenRouter", "openrouter"),
            Provider("Together", "together"),
            Provider("Perplexity", "perplexity"),
            Provider("SambaNova", "sambanova"),
            Provider("Mistral", "mistral"),
            Provider("Codestral", "mistral"),
            Provider("Cerebras", "cerebras"),
            Provider("Ollama", ModelCandidate.Local),
            Provider("LmStudio", ModelCandidate.Local),
        ],
    };

    private static ClientFactory Provider(string method, string provider) => new(Ns + "CustomProviders", method, null) { Provider = provider };
}
