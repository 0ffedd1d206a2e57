using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// tryAGI's Anthropic, as the package <c>Anthropic</c> up to 3 and <c>tryAGI.Anthropic</c> since. It shares its namespace, and its
/// client's name, with the vendor's own package, whose clients have no such methods.
/// </summary>
internal static class TryAgiAnthropicSdk
{
    private const string Client = "Anthropic.IAnthropicClient";
    private const string Parameters = "Anthropic.CreateMessageParams";

    public static readonly SdkDefinition Definition = new("tryAGI.Anthropic", "tryAGI.Anthropic")
    {
        AlsoIn = ["Anthropic"],
        Provider = "anthropic",
        Operations =
        [
            Messages(Client, Parameters, "MessagesPost", "MessagesPostAsResponse"),
            Messages(Client, "Anthropic.BetaCreateMessageParams", "BetaMessagesPost", "BetaMessagesPostAsResponse"),
            Messages("Anthropic.AnthropicClient", Parameters, "CreateMessage", "CreateMessageAsStream"),
            new(Client, "MessageBatchesPost", "BetaMessageBatchesPost") { Kind = OperationKind.Batch, Model = [] },
        ],
    };

    private static OperationDefinition Messages(string client, string parameters, params string[] methods) =>
        TryAgi.Chat(client, parameters, methods) with { Limit = "MaxTokens" };
}
