using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Azure.AI.OpenAI in both generations. 1.x has operations of its own; the clients of 2.x derive from those of the OpenAI package,
/// whose operations they inherit. What names the model is the name of a deployment.
/// </summary>
internal static class AzureOpenAISdk
{
    private const string Client = "Azure.AI.OpenAI.OpenAIClient";

    private static readonly ModelSource[] s_deployment = [ModelSource.Argument("deploymentOrModelName"), ModelSource.Option("DeploymentName")];

    public static readonly SdkDefinition Definition = new("Azure OpenAI", "Azure.AI.OpenAI")
    {
        Provider = "azure",
        Operations =
        [
            new(Client, "GetChatCompletions", "GetChatCompletionsStreaming")
            {
                Model = s_deployment, Options = "Azure.AI.OpenAI.ChatCompletionsOptions", Limit = "MaxTokens", PromptOptions = ["Messages"],
            },
            new(Client, "GetCompletions", "GetCompletionsStreaming")
            {
                Model = s_deployment, Options = "Azure.AI.OpenAI.CompletionsOptions", Limit = "MaxTokens",
                Prompt = ["prompt"], PromptOptions = ["Prompts"],
            },
            new(Client, "GetEmbeddings")
            {
                Kind = OperationKind.Embedding, Model = s_deployment, Options = "Azure.AI.OpenAI.EmbeddingsOptions", PromptOptions = ["Input"],
            },
            new(Client, "GetImageGenerations")
            {
                Kind = OperationKind.Image, Model = [ModelSource.Option("DeploymentName")],
                Options = "Azure.AI.OpenAI.ImageGenerationOptions", PromptOptions = ["Prompt"],
            },
            new(Client, "GetAudioTranscription")
            {
                Kind = OperationKind.Transcription, Model = [ModelSource.Option("DeploymentName")], Options = "Azure.AI.OpenAI.AudioTranscriptionOptions",
            },
            new(Client, "GetAudioTranslation")
            {
                Kind = OperationKind.Transcription, Model = [ModelSource.Option("DeploymentName")], Options = "Azure.AI.OpenAI.AudioTranslationOptions",
            },
            new(Client, "GenerateSpeechFromText")
            {
                Kind = OperationKind.Speech, Model = [ModelSource.Option("DeploymentName")],
                Options = "Azure.AI.OpenAI.SpeechGenerationOptions", PromptOptions = ["Input"],
            },
        ],
        Vendors =
        [
            new("Azure.AI.OpenAI.AzureOpenAIClient", "azure"),
            new(Client, "openai", "openAIApiKey"),
        ],
    };
}
