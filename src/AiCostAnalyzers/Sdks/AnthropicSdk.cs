using System.Text;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// The official Anthropic package, 12 and later, and its clients for other clouds, which derive from its own. Its methods carry no
/// <c>Async</c> suffix.
/// </summary>
internal static class AnthropicSdk
{
    public static readonly SdkDefinition Definition = new("Anthropic", "Anthropic")
    {
        AlsoIn = ["Anthropic.Bedrock", "Anthropic.Vertex", "Anthropic.Foundry", "Anthropic.Aws", "Anthropic.GoogleCloud"],
        Provider = "anthropic",
        ClientsLimitOutput = true, // AsIChatClient: defaultMaxOutputTokens, 1024 where it is left out
        Operations =
        [
            Messages("Anthropic.Services.IMessageService", "Anthropic.Models.Messages.MessageCreateParams", "Create", "CreateStreaming"),
            Messages("Anthropic.Services.IMessageServiceWithRawResponse", "Anthropic.Models.Messages.MessageCreateParams", "Create", "CreateStreaming"),
            Messages("Anthropic.Services.MessageServiceExtensions", "Anthropic.Models.Messages.MessageCreateParams", "Create"),
            Messages("Anthropic.Services.Beta.IMessageService", "Anthropic.Models.Beta.Messages.MessageCreateParams", "Create", "CreateStreaming"),
            Messages("Anthropic.Services.Beta.IMessageServiceWithRawResponse", "Anthropic.Models.Beta.Messages.MessageCreateParams", "Create", "CreateStreaming"),
            Messages("Anthropic.Services.Beta.BetaMessageServiceExtensions", "Anthropic.Models.Beta.Messages.MessageCreateParams", "Create"),
            Messages("Anthropic.Helpers.Beta.BetaToolRunnerExtensions", "Anthropic.Models.Beta.Messages.MessageCreateParams", "ToolRunner") with
            {
                Kind = OperationKind.AgentRun,
            },
            new("Anthropic.Helpers.Beta.BetaMessageThread", "Send", "SendStreaming", "ToolRunner") { Kind = OperationKind.AgentRun, Model = [] },
            new("Anthropic.Services.Beta.Sessions.IEventService", "Send") { Kind = OperationKind.AgentRun, Model = [] },
            new("Anthropic.Services.Beta.IDeploymentService", "Run") { Kind = OperationKind.AgentRun, Model = [] },
            new("Anthropic.Services.Beta.IDreamService", "Create") { Kind = OperationKind.AgentRun, Model = [] },
            Batch("Anthropic.Services.Messages.IBatchService", "Anthropic.Models.Messages.Batches.BatchCreateParams"),
            Batch("Anthropic.Services.Beta.Messages.IBatchService", "Anthropic.Models.Beta.Messages.Batches.BatchCreateParams"),
            new("Anthropic.Services.IMessageService", "CountTokens") { IsFree = true, Model = [] },
            new("Anthropic.Services.Beta.IMessageService", "CountTokens") { IsFree = true, Model = [] },
        ],
        Factories =
        [
            new("Microsoft.Extensions.AI.AnthropicClientExtensions", "AsIChatClient", "defaultModelId"),
            new("Microsoft.Extensions.AI.AnthropicBetaClientExtensions", "AsIChatClient", "defaultModelId"),
        ],
        Vendors =
        [
            new("Anthropic.Bedrock.AnthropicBedrockClient", "bedrock"),
            new("Anthropic.Bedrock.AnthropicBedrockMantleClient", "bedrock"),
            new("Anthropic.Vertex.AnthropicVertexClient", "vertex"),
            new("Anthropic.GoogleCloud.AnthropicGoogleCloudClient", "vertex"),
            new("Anthropic.Foundry.AnthropicFoundryClient", "azure"),
            new("Anthropic.Aws.AnthropicAwsClient", "anthropic"), // the vendor's own platform, bought at AWS
        ],
        Models = new("Anthropic.Models.Messages.Model", ToId, ToMember),
    };

    private static OperationDefinition Messages(string type, string parameters, params string[] methods) => new(type, methods)
    {
        Model = [ModelSource.Option("Model")],
        Options = parameters,
        Limit = "MaxTokens",
        Effort = "OutputConfig.Effort",
        PromptOptions = ["Messages", "System"],
    };

    /// <summary>Each request has parameters of its own.</summary>
    private static OperationDefinition Batch(string type, string parameters) => new(type, "Create")
    {
        Kind = OperationKind.Batch,
        Model = [ModelSource.Option("Requests[].Params.Model")],
        Options = parameters,
        Limit = "Requests[].Params.MaxTokens",
        PromptOptions = ["Requests[].Params.System", "Requests[].Params.Messages"],
        Requests = "Requests",
    };

    /// <summary><c>ClaudeHaiku4_5_20251001</c> is <c>claude-haiku-4-5-20251001</c>: the rule holds for every member, so for later ones too.</summary>
    internal static string ToId(string member)
    {
        var id = new StringBuilder(member.Length + 8);
        for (var i = 0; i < member.Length; i++)
        {
            var c = member[i];
            var startsWord = i > 0 && (char.IsUpper(c) || (char.IsDigit(c) && char.IsLetter(member[i - 1])));
            if (startsWord)
            {
                id.Append('-');
            }

            id.Append(c == '_' ? '-' : char.ToLowerInvariant(c));
        }

        return id.ToString();
    }

    internal static string ToMember(string id)
    {
        var member = new StringBuilder(id.Length);
        var afterDigit = false;
        foreach (var part in id.Split('-'))
        {
            if (part.Length == 0)
            {
                continue;
            }

            var isNumber = char.IsDigit(part[0]);
            member.Append(isNumber && afterDigit ? "_" : "").Append(char.ToUpperInvariant(part[0])).Append(part, 1, part.Length - 1);
            afterDigit = isNumber;
        }

        return member.ToString();
    }
}
