using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>LlmTornado: one client for many vendors, so the model decides who bills. Its methods carry no <c>Async</c> suffix.</summary>
internal static class LlmTornadoSdk
{
    private const string Conversation = "LlmTornado.Chat.Conversation";
    private const string ChatEndpoint = "LlmTornado.Chat.ChatEndpoint";
    private const string ChatRequest = "LlmTornado.Chat.ChatRequest";

    public static readonly SdkDefinition Definition = new("LlmTornado", "LlmTornado")
    {
        AlsoIn = ["LlmTornado.Agents"],
        Operations =
        [
            new(ChatEndpoint, "CreateChatCompletion", "CreateChatCompletionSafe", "StreamCompletion", "StreamChatEnumerable")
            {
                Model = [ModelSource.Argument("model"), ModelSource.Option("Model")], Options = ChatRequest, Limit = "MaxTokens",
                Prompt = ["messages"], PromptOptions = ["Messages"],
            },
            new(
                Conversation,
                "GetResponse", "GetResponseSafe", "GetResponseRich", "GetResponseRichSafe", "StreamResponse", "StreamResponseEnumerable", "StreamResponseRich"),
            new("LlmTornado.Responses.ResponsesEndpoint", "CreateResponse", "CreateResponseSafe", "StreamResponseRich")
            {
                Model = [ModelSource.Option("Model")], Options = "LlmTornado.Responses.ResponseRequest", Limit = "MaxOutputTokens",
                PromptOptions = ["InputItems", "Instructions"],
            },
            new("LlmTornado.Embedding.EmbeddingEndpoint", "CreateEmbedding", "GetEmbeddings")
            {
                Kind = OperationKind.Embedding, Model = [ModelSource.Argument("model"), ModelSource.Option("Model")],
                Options = "LlmTornado.Embedding.EmbeddingRequest", Prompt = ["input"],
            },
            new("LlmTornado.Agents.TornadoAgent", "Run", "RunStreaming") { Kind = OperationKind.AgentRun, Prompt = ["input"] },
        ],
        Clients = [Conversation, "LlmTornado.Agents.TornadoAgent"],
        Factories =
        [
            new(ChatEndpoint, "CreateConversation", "model") { ModelParameters = ["model", "defaultChatRequestArgs.Model"] },
            new("LlmTornado.Agents.TornadoAgent", null, "model"),
        ],
    };
}
