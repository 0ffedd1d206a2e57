using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>LLamaSharp: weights in the caller's own process.</summary>
internal static class LLamaSharpSdk
{
    public static readonly SdkDefinition Definition = new("LLamaSharp", "LLamaSharp")
    {
        Provider = ModelCandidate.Local,
        Operations =
        [
            new("LLama.Abstractions.ILLamaExecutor", "Infer") { Model = [], Options = "LLama.Abstractions.IInferenceParams", Limit = "MaxTokens", Prompt = ["text"] },
            new("LLama.ChatSession", "Chat") { Model = [] },
            new("LLama.LLamaEmbedder", "GetEmbeddings") { Kind = OperationKind.Embedding, Model = [], Prompt = ["input"] },
        ],
        Factories = [new("LLama.Abstractions.LLamaExecutorExtensions", "AsChatClient", null)],
    };
}
