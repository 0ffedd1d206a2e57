using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>OpenAI-DotNet, which shares its namespaces with the vendor's own package; its types are named otherwise.</summary>
internal static class OpenAIDotNetSdk
{
    public static readonly SdkDefinition Definition = new("OpenAI-DotNet", "OpenAI-DotNet")
    {
        Provider = "openai",
        Operations =
        [
            new("OpenAI.Chat.ChatEndpoint", "GetCompletion", "StreamCompletion", "StreamCompletionEnumerable")
            {
                Model = [ModelSource.Option("Model")], Options = "OpenAI.Chat.ChatRequest", Limit = "MaxCompletionTokens", PromptOptions = ["Messages"],
            },
            new("OpenAI.Responses.ResponsesEndpoint", "CreateModelResponse") { Model = [] },
            new("OpenAI.Embeddings.EmbeddingsEndpoint", "CreateEmbedding")
            {
                Kind = OperationKind.Embedding, Model = [ModelSource.Argument("model")], Prompt = ["input"],
            },
            new("OpenAI.Images.ImagesEndpoint", "GenerateImage", "CreateImageEdit", "CreateImageVariation") { Kind = OperationKind.Image, Model = [] },
            new("OpenAI.Audio.AudioEndpoint", "CreateSpeech") { Kind = OperationKind.Speech, Model = [] },
            new(
                "OpenAI.Audio.AudioEndpoint",
                "CreateTranscriptionText", "CreateTranscriptionJson", "CreateTranslationText", "CreateTranslationJson")
            {
                Kind = OperationKind.Transcription, Model = [],
            },
            new("OpenAI.Threads.ThreadsEndpoint", "CreateRun", "CreateThreadAndRun") { Kind = OperationKind.AgentRun, Model = [] },
            new("OpenAI.Batch.BatchEndpoint", "CreateBatch") { Kind = OperationKind.Batch, Model = [] },
            new("OpenAI.Realtime.RealtimeEndpoint", "CreateSession") { Kind = OperationKind.Realtime, Model = [] },
        ],
    };
}
