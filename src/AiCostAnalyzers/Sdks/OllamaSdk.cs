using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>The package Ollama: models on the caller's own machine.</summary>
internal static class OllamaSdk
{
    private const string Client = "Ollama.OllamaClient";

    private static readonly ModelSource[] s_argument = [ModelSource.Argument("model")];

    public static readonly SdkDefinition Definition = new("Ollama", "Ollama")
    {
        Provider = ModelCandidate.Local,
        Operations =
        [
            new(Client, "Chat", "ChatAsStream") { Model = s_argument, Prompt = ["messages"] },
            new(Client, "Generate", "GenerateAsStream") { Model = s_argument, Prompt = ["prompt"] },
            new(Client, "Embed") { Kind = OperationKind.Embedding, Model = s_argument, Prompt = ["input"] },
        ],
        Factories = [new(Client, null, null)],
    };
}
