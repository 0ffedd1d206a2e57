using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>OllamaSharp: models on the caller's own machine, but for those that Ollama runs in its cloud.</summary>
internal static class OllamaSharpSdk
{
    private const string Client = "OllamaSharp.IOllamaApiClient";

    public static readonly SdkDefinition Definition = new("OllamaSharp", "OllamaSharp")
    {
        Provider = ModelCandidate.Local,
        Operations =
        [
            Requests(Client, "Chat", "OllamaSharp.Models.Chat.ChatRequest"),
            Requests(Client, "Generate", "OllamaSharp.Models.GenerateRequest"),
            Requests(Client, "Embed", "OllamaSharp.Models.EmbedRequest") with { Kind = OperationKind.Embedding },
            new("OllamaSharp.OllamaApiClientExtensions", "Generate") { Prompt = ["prompt"] },
            new("OllamaSharp.OllamaApiClientExtensions", "Embed") { Kind = OperationKind.Embedding, Prompt = ["input"] },
            new("OllamaSharp.Chat", "Send", "SendAs") { Prompt = ["message"] },
        ],
        Clients = [Client, "OllamaSharp.Chat"],
        Factories = [new("OllamaSharp.OllamaApiClient", null, "defaultModel")],
    };

    private static OperationDefinition Requests(string type, string method, string request) => new(type, method)
    {
        Model = [ModelSource.Option("Model"), ModelSource.Client],
        Options = request,
        PromptOptions = ["Messages", "Prompt"],
    };
}
