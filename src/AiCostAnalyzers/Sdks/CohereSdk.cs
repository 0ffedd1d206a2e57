using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Cohere.</summary>
internal static class CohereSdk
{
    private static readonly ModelSource[] s_argument = [ModelSource.Argument("model")];

    public static readonly SdkDefinition Definition = new("Cohere", "Cohere")
    {
        Provider = "cohere",
        Operations =
        [
            new("Cohere.CohereClient", "Chat", "ChatAsStream") { Model = s_argument, Prompt = ["message", "chatHistory", "preamble"] },
            new("Cohere.CohereClient", "Embed") { Kind = OperationKind.Embedding, Model = s_argument, Prompt = ["texts"] },
            new("Cohere.CohereClient", "Rerank") { Kind = OperationKind.Rerank, Model = s_argument, Prompt = ["query"] },
            new("Cohere.CohereClient", "Tokenize") { IsFree = true, Model = s_argument },
        ],
    };
}
