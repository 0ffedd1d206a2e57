using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>Amazon Bedrock by the AWS SDK: the model stands in the request, as an id, an ARN or an inference profile.</summary>
internal static class BedrockSdk
{
    private const string Runtime = "Amazon.BedrockRuntime.IAmazonBedrockRuntime";
    private const string Requests = "Amazon.BedrockRuntime.Model.";
    private const string Agents = "Amazon.BedrockAgentRuntime.IAmazonBedrockAgentRuntime";
    private const string Adapters = "Amazon.BedrockRuntime.AmazonBedrockRuntimeExtensions";

    public static readonly SdkDefinition Definition = new("AWSSDK.BedrockRuntime", "AWSSDK.BedrockRuntime")
    {
        AlsoIn = ["AWSSDK.BedrockAgentRuntime", "AWSSDK.Bedrock", "AWSSDK.Extensions.Bedrock.MEAI"],
        Provider = "bedrock",
        Operations =
        [
            Converse("Converse"),
            Converse("ConverseStream"),
            Invoke("InvokeModel", OperationKind.Chat),
            Invoke("InvokeModelWithResponseStream", OperationKind.Chat),
            Invoke("InvokeModelWithBidirectionalStream", OperationKind.Realtime),
            new(Runtime, "ApplyGuardrail") { Model = [] }, // by units of text, whatever the model
            Invoke("StartAsyncInvoke", OperationKind.Video),
            Invoke("CountTokens", OperationKind.Chat) with { IsFree = true },
            new(Agents, "InvokeAgent", "InvokeInlineAgent", "InvokeFlow") { Kind = OperationKind.AgentRun, Model = [] },
            new(Agents, "RetrieveAndGenerate", "RetrieveAndGenerateStream", "OptimizePrompt") { Model = [] },
            new(Agents, "Rerank") { Kind = OperationKind.Rerank, Model = [] },
            new("Amazon.Bedrock.IAmazonBedrock", "CreateModelInvocationJob")
            {
                Kind = OperationKind.Batch, Model = [ModelSource.Option("ModelId")], Options = "Amazon.Bedrock.Model.CreateModelInvocationJobRequest",
            },
        ],
        Factories =
        [
            new(Adapters, "AsIChatClient", "defaultModelId"),
            new(Adapters, "AsIEmbeddingGenerator", "defaultModelId"),
            new(Adapters, "AsIImageGenerator", "defaultModelId"),
        ],
    };

    private static OperationDefinition Converse(string method) => Invoke(method, OperationKind.Chat) with
    {
        Limit = "InferenceConfig.MaxTokens",
        PromptOptions = ["Messages", "System"],
    };

    private static OperationDefinition Invoke(string method, OperationKind kind) => new(Runtime, method)
    {
        Kind = kind,
        Model = [ModelSource.Option("ModelId")],
        Options = Requests + method + "Request",
    };
}
