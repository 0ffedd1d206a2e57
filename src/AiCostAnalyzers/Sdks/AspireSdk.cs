using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Aspire's clients of OpenAI, of Azure OpenAI and of Azure AI Inference: a deployment that is left out stands in the connection string.</summary>
internal static class AspireSdk
{
    private const string ChatClient = "Microsoft.Extensions.AI.IChatClient";
    private const string Generator = "Microsoft.Extensions.AI.IEmbeddingGenerator`2";

    public static readonly SdkDefinition Definition = new("Aspire", "Aspire.OpenAI")
    {
        AlsoIn = ["Aspire.Azure.AI.OpenAI", "Aspire.Azure.AI.Inference"],
        Registrations =
        [
            Register("AddChatClient", OperationKind.Chat, ChatClient),
            Register("AddKeyedChatClient", OperationKind.Chat, ChatClient),
            Register("AddEmbeddingGenerator", OperationKind.Embedding, Generator),
            Register("AddKeyedEmbeddingGenerator", OperationKind.Embedding, Generator),
        ],
        Vendors =
        [
            new("Aspire.Azure.AI.OpenAI.AspireAzureOpenAIClientBuilder", "azure"),
            new("Microsoft.Extensions.Hosting.AspireChatCompletionsClientBuilder", "azure"),
        ],
    };

    /// <summary>Of the connection string, which holds keys, only these parts are ever read.</summary>
    private static ClientRegistration Register(string method, OperationKind kind, string service) => new(method, kind, [service], "deploymentName")
    {
        ConfigurationKeys = [.. new[] { "{connectionName}", "{name}" }.SelectMany(static n => new[] { $"ConnectionStrings:{n}:Deployment", $"ConnectionStrings:{n}:Model" })],
    };
}
