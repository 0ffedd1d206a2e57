namespace AiCostAnalyzers.Sdks;

/// <summary>Google.Cloud.AIPlatform.V1: Vertex AI over gRPC. A model is named by its whole resource path.</summary>
internal static class GoogleCloudAIPlatformSdk
{
    private const string Client = "Google.Cloud.AIPlatform.V1.PredictionServiceClient";

    public static readonly SdkDefinition Definition = new("Google.Cloud.AIPlatform.V1", "Google.Cloud.AIPlatform.V1")
    {
        Provider = "vertex",
        Operations =
        [
            new(Client, "GenerateContent", "StreamGenerateContent")
            {
                Model = [ModelSource.Argument("model"), ModelSource.Option("Model")],
                Options = "Google.Cloud.AIPlatform.V1.GenerateContentRequest", Limit = "GenerationConfig.MaxOutputTokens",
                Prompt = ["contents"], PromptOptions = ["Contents", "SystemInstruction"],
            },
            new(Client, "Predict", "RawPredict", "StreamRawPredict") { Model = [ModelSource.Argument("endpoint")] },
        ],
    };
}
