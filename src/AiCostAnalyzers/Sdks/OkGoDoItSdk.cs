using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>OkGoDoIt's library: the package <c>OpenAI</c> before its second version, in the assembly and namespace <c>OpenAI_API</c>.</summary>
internal static class OkGoDoItSdk
{
    private const string Ns = "OpenAI_API.";
    private const string ChatRequest = Ns + "Chat.ChatRequest";

    public static readonly SdkDefinition Definition = new("OpenAI_API", "OpenAI_API")
    {
        Provider = "openai",
        Operations =
        [
            new(Ns + "Chat.IChatEndpoint", "CreateChatCompletion", "StreamChat", "StreamChatEnumerable")
            {
                Model = [ModelSource.Argument("model"), ModelSource.Option("Model")], Options = ChatRequest, Limit = "MaxTokens",
                Prompt = ["messages", "userMessages"], PromptOptions = ["Messages"],
            },
            new(
                Ns + "Chat.Conversation",
                "GetResponseFromChatbot", "StreamResponseFromChatbot", "StreamResponseEnumerableFromChatbot"),
            new(
                Ns + "Completions.ICompletionEndpoint",
                "CreateCompletion", "CreateCompletions", "StreamCompletion", "StreamCompletionEnumerable")
            {
                Model = [ModelSource.Argument("model"), ModelSource.Option("Model")], Options = Ns + "Completions.CompletionRequest",
                Limit = "MaxTokens", Prompt = ["prompt"], PromptOptions = ["Prompt"],
            },
            new(Ns + "Embedding.IEmbeddingEndpoint", "CreateEmbedding", "GetEmbeddings")
            {
                Kind = OperationKind.Embedding, Model = [ModelSource.Argument("model"), ModelSource.Option("Model")],
                Options = Ns + "Embedding.EmbeddingRequest", Prompt = ["input"], PromptOptions = ["Input"],
            },
            new(Ns + "Images.IImageGenerationEndpoint", "CreateImage")
            {
                Kind = OperationKind.Image, Model = [ModelSource.Option("Model")], Options = Ns + "Images.ImageGenerationRequest",
                Prompt = ["input"], PromptOptions = ["Prompt"],
            },
            new(Ns + "Audio.ITextToSpeechEndpoint", "GetSpeechAsStream", "SaveSpeechToFile")
            {
                Kind = OperationKind.Speech, Model = [ModelSource.Argument("model"), ModelSource.Option("Model")],
                Options = Ns + "Audio.TextToSpeechRequest", Prompt = ["input"], PromptOptions = ["Input"],
            },
            new(Ns + "Audio.ITranscriptionEndpoint", "GetText", "GetWithDetails", "GetAsFormat") { Kind = OperationKind.Transcription, Model = [] },
            new(Ns + "Moderation.IModerationEndpoint", "CallModeration") { IsFree = true, Model = [] },
        ],
        Clients = [Ns + "Chat.Conversation"],
        Factories =
        [
            new(Ns + "Chat.IChatEndpoint", "CreateConversation", null) { ModelParameters = ["defaultChatRequestArgs.Model"] },
            new(Ns + "Chat.ChatEndpoint", "CreateConversation", null) { ModelParameters = ["defaultChatRequestArgs.Model"] },
        ],
        Models = new(Ns + "Models.Model", static member => CatalogMembers.ToId("openai", member), ToMember: null),
    };
}
