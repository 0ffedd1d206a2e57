using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>OpenRouter.NET. Models are named <c>vendor/name</c>.</summary>
internal static class OpenRouterNetSdk
{
    private const string Client = "OpenRouter.NET.OpenRouterClient";
    private const string Request = "OpenRouter.NET.Models.ChatCompletionRequest";

    public static readonly SdkDefinition Definition = new("OpenRouter.NET", "OpenRouter.NET")
    {
        Provider = "openrouter",
        Operations =
        [
            new(Client, "CreateChatCompletion", "Stream")
            {
                Model = [ModelSource.Option("Model")], Options = Request, Limit = "MaxTokens", PromptOptions = ["Messages"],
            },
            new(Client, "GenerateObject") { Model = [ModelSource.Argument("model")], Prompt = ["prompt"] },
        ],
    };
}
