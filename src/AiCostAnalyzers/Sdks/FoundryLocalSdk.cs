using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Foundry Local: an OpenAI-like client to models on the caller's own machine.</summary>
internal static class FoundryLocalSdk
{
    private const string Namespace = "Microsoft.AI.Foundry.Local.";

    public static readonly SdkDefinition Definition = new("Foundry Local", "Microsoft.AI.Foundry.Local")
    {
        Provider = ModelCandidate.Local,
        Operations =
        [
            new(Namespace + "OpenAIChatClient", "CompleteChat", "CompleteChatStreaming") { Model = [], Prompt = ["messages"] },
            new(Namespace + "OpenAIAudioClient", "TranscribeAudio", "TranscribeAudioStreaming") { Kind = OperationKind.Transcription, Model = [] },
            new(Namespace + "OpenAIEmbeddingClient", "GenerateEmbedding", "GenerateEmbeddings") { Kind = OperationKind.Embedding, Model = [] },
        ],
    };
}
