using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>tryAGI's HuggingFace: models hosted there, and servers of one's own that speak the same protocol.</summary>
internal static class TryAgiHuggingFaceSdk
{
    private const string Inference = "HuggingFace.IHuggingFaceInferenceClient";
    private const string Embedding = "HuggingFace.IHuggingFaceEmbeddingClient";

    public static readonly SdkDefinition Definition = new("HuggingFace (tryAGI)", "HuggingFace")
    {
        Provider = "huggingface",
        Operations =
        [
            TryAgi.Chat(Inference, "HuggingFace.ChatRequest", "ChatCompletions") with { Limit = "MaxTokens" },
            TryAgi.Chat(Inference, "HuggingFace.CompletionRequest", "Completions", "CompletionsAsStream") with { Limit = "MaxTokens" },
            new(Inference, "Generate", "CompatGenerate") { Model = [], Prompt = ["inputs"] },
            new(Embedding, "Embed", "EmbedSparse") { Kind = OperationKind.Embedding, Model = [], Prompt = ["inputs"] },
            new(Embedding, "Rerank") { Kind = OperationKind.Rerank, Model = [], Prompt = ["query", "texts"] },
            new(Embedding, "Tokenize") { IsFree = true, Model = [] },
        ],
        Vendors = [new("HuggingFace.HuggingFaceInferenceClient", "huggingface"), new("HuggingFace.HuggingFaceEmbeddingClient", "huggingface")],
    };
}
