using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>GroqApiLibrary.</summary>
internal static class GroqApiLibrarySdk
{
    private const string Client = "GroqApiLibrary.IGroqApiClient";
    private const string Class = "GroqApiLibrary.GroqApiClient";

    private static readonly ModelSource[] s_argument = [ModelSource.Argument("model")];

    public static readonly SdkDefinition Definition = new("GroqApiLibrary", "GroqApiLibrary")
    {
        Provider = "groq",
        Operations =
        [
            Chat(Class, "CreateChatCompletion", "CreateChatCompletionStream", "CreateResponse"),
            Chat(
                Client,
                "CreateChatCompletion", "CreateChatCompletionStream", "CreateChatCompletionWithStructuredOutput", "CreateChatCompletionWithReasoning",
                "CreateChatCompletionWithDocuments", "CreateCompoundCompletion", "CreateVisionCompletion", "CreateVisionCompletionWithImageUrl",
                "CreateVisionCompletionWithBase64Image", "CreateVisionCompletionWithTools", "CreateVisionCompletionWithJsonMode",
                "CreateVisionCompletionWithStructuredOutput"),
            Chat("GroqApiLibrary.GroqBuiltInToolsExtensions", "CreateChatCompletionWithBuiltInTools"),
            Chat(Client, "RunConversationWithTools") with { Kind = OperationKind.AgentRun, Prompt = ["userPrompt", "systemMessage"] },
            new(Client, "CreateTranscription", "CreateTranslation") { Kind = OperationKind.Transcription, Model = s_argument },
            new(Client, "CreateSpeech", "CreateSpeechToFile", "CreateSpeechStream") { Kind = OperationKind.Speech, Model = s_argument, Prompt = ["text"] },
        ],
    };

    private static OperationDefinition Chat(string type, params string[] methods) => new(type, methods)
    {
        Model = s_argument, Prompt = ["prompt", "input"],
    };
}
