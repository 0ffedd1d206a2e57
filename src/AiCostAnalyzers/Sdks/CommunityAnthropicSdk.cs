using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Anthropic.SDK, which is not the vendor's own package.</summary>
internal static class CommunityAnthropicSdk
{
    private const string Parameters = "Anthropic.SDK.Messaging.MessageParameters";

    public static readonly SdkDefinition Definition = new("Anthropic.SDK", "Anthropic.SDK")
    {
        Provider = "anthropic",
        Operations =
        [
            Messages("Anthropic.SDK.Messaging.MessagesEndpoint", "GetClaudeMessage", "StreamClaudeMessage"),
            Messages("Anthropic.SDK.Messaging.VertexAIMessagesEndpoint", "GetClaudeMessage", "StreamClaudeMessage"),
            new("Anthropic.SDK.Messaging.MessagesEndpoint", "CountMessageTokens") { IsFree = true, Model = [] },
            new("Anthropic.SDK.Batches.BatchesEndpoint", "CreateBatch") { Kind = OperationKind.Batch, Model = [] },
        ],
    };

    private static OperationDefinition Messages(string type, params string[] methods) => new(type, methods)
    {
        Model = [ModelSource.Option("Model")],
        Options = Parameters,
        Limit = "MaxTokens",
        PromptOptions = ["Messages", "System"],
    };
}
