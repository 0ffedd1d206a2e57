using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>tryAGI's Groq.</summary>
internal static class TryAgiGroqSdk
{
    public static readonly SdkDefinition Definition = new("Groq (tryAGI)", "Groq")
    {
        Provider = "groq",
        Operations =
        [
            TryAgi.Chat("Groq.IChatClient", "Groq.CreateChatCompletionRequest", "CreateChatCompletion") with { Limit = "MaxCompletionTokens" },
            TryAgi.Chat("Groq.IResponsesClient", "Groq.CreateResponseRequest", "CreateResponse"),
            TryAgi.Of(OperationKind.Transcription, "Groq.IAudioClient", "Groq.CreateTranscriptionRequest", "CreateTranscription"),
            TryAgi.Of(OperationKind.Transcription, "Groq.IAudioClient", "Groq.CreateTranslationRequest", "CreateTranslation"),
            TryAgi.Of(OperationKind.Speech, "Groq.IAudioClient", "Groq.CreateSpeechRequest", "CreateSpeech"),
            TryAgi.Of(OperationKind.Embedding, "Groq.IEmbeddingsClient", "Groq.CreateEmbeddingRequest", "CreateEmbedding"),
            TryAgi.Of(OperationKind.Batch, "Groq.IBatchClient", "Groq.CreateBatchRequest", "CreateBatch") with { Model = [] },
        ],
        Vendors = [new("Groq.GroqClient", "groq")],
    };
}
