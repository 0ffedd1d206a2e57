using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Kernel Memory. A question is one embedding and one chat call, of which the chat call is what costs; an import embeds every chunk of
/// a document, as many as its text has. The builder's connectors name the models.
/// </summary>
internal static class KernelMemorySdk
{
    private const string Memory = "Microsoft.KernelMemory.IKernelMemory";

    public static readonly SdkDefinition Definition = new("Kernel Memory", "Microsoft.KernelMemory.Abstractions")
    {
        AssemblyPrefix = "Microsoft.KernelMemory.",
        Operations =
        [
            new(Memory, "Ask", "AskStreaming") { Prompt = ["question"] },
            new("Microsoft.KernelMemory.KernelMemoryExtensions", "Ask") { Prompt = ["question"] },
            new(Memory, "Search") { Kind = OperationKind.Embedding, Prompt = ["query"] },
            new(Memory, "ImportDocument", "ImportText", "ImportWebPage") { Kind = OperationKind.Embedding, Prompt = ["text"] },
        ],
        Clients = [Memory],
        Registrations =
        [
            Text("WithOpenAITextGeneration", "openai", "config.TextModel"),
            Embedding("WithOpenAITextEmbeddingGeneration", "openai", "config.EmbeddingModel"),
            Text("WithOpenAI", "openai", "config.TextModel"),
            Text("WithAzureOpenAITextGeneration", "azure", "config.Deployment"),
            Embedding("WithAzureOpenAITextEmbeddingGeneration", "azure", "config.Deployment"),
            Text("WithAnthropicTextGeneration", "anthropic", "config.TextModelName"),
            Text("WithOllamaTextGeneration", ModelCandidate.Local, "modelName"),
            Embedding("WithOllamaTextEmbeddingGeneration", ModelCandidate.Local, "modelName"),
            Text("WithLlamaTextGeneration", ModelCandidate.Local, "modelPath"),
        ],
    };

    private static ClientRegistration Text(string method, string provider, string model) => new(method, OperationKind.Chat, [Memory], model) { Provider = provider };

    private static ClientRegistration Embedding(string method, string provider, string model) =>
        new(method, OperationKind.Embedding, [Memory], model) { Provider = provider };
}
