using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Ater.DeepSeek.Core.</summary>
internal static class DeepSeekSdk
{
    private const string Client = "DeepSeek.Core.DeepSeekClient";
    private const string Models = "DeepSeek.Core.Models.";

    public static readonly SdkDefinition Definition = new("Ater.DeepSeek.Core", "DeepSeek.Core")
    {
        Provider = "deepseek",
        Operations =
        [
            Of(Models + "ChatRequest", "Chat", "ChatStream", "ChatStreamWithString"),
            Of(Models + "CompletionRequest", "Completions", "CompletionsStream"),
            Of(Models + "ResponseRequest", "Response", "ResponseStream", "CreateResponse", "CreateResponseStreaming"),
        ],
        Vendors = [new(Client, "deepseek"), new("DeepSeek.Core.Adapters.DeepSeekChatClient", "deepseek")],
    };

    private static OperationDefinition Of(string request, params string[] methods) => new(Client, methods)
    {
        Model = [ModelSource.Option("Model")], Options = request, PromptOptions = ["Messages", "Prompt", "Input"],
    };
}
