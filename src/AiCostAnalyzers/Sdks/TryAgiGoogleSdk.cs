using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>tryAGI's Google.Gemini.</summary>
internal static class TryAgiGoogleSdk
{
    private const string Client = "Google.Gemini.IGeminiClient";
    private const string Class = "Google.Gemini.GeminiClient";

    public static readonly SdkDefinition Definition = new("Google.Gemini (tryAGI)", "Google.Gemini")
    {
        Provider = "google",
        Operations =
        [
            new(Client, "ModelsGenerateContent", "ModelsStreamGenerateContent")
            {
                Model = [ModelSource.Argument("modelsId")], Options = "Google.Gemini.GenerateContentRequest", Limit = "GenerationConfig.MaxOutputTokens",
                Prompt = ["contents", "systemInstruction"], PromptOptions = ["Contents", "SystemInstruction"],
            },
            new(Client, "ModelsEmbedContent", "ModelsBatchEmbedContents")
            {
                Kind = OperationKind.Embedding, Model = [ModelSource.Argument("modelsId")], Prompt = ["content"],
            },
            new(Client, "ModelsCountTokens") { IsFree = true, Model = [ModelSource.Argument("modelsId")] },
            new(Class, "ConnectLive", "ConnectResilientLive")
            {
                Kind = OperationKind.Realtime, Model = [ModelSource.Option("Model")], Options = "Google.Gemini.LiveSetupConfig",
            },
        ],
        Vendors = [new(Class, "google")],
    };
}
