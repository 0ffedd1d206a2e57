using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>
/// Azure AI Projects. Its clients derive from those of the OpenAI package; its responses client has a model or an agent of its own,
/// so that its calls need not name one. What names the model is the name of a deployment.
/// </summary>
internal static class AzureAIProjectsSdk
{
    private const string Current = "Azure.AI.Extensions.OpenAI.";
    private const string Former = "Azure.AI.Projects.OpenAI.";

    public static readonly SdkDefinition Definition = new("Azure AI Projects", "Azure.AI.Projects")
    {
        AlsoIn = ["Azure.AI.Extensions.OpenAI", "Azure.AI.Projects.OpenAI"],
        Provider = "azure",
        Operations = [Responses(Current), Responses(Former)],
        Clients = [Current + "ProjectResponsesClient", Former + "ProjectResponsesClient"],
        Factories =
        [
            new(Current + "ProjectOpenAIClient", "GetProjectResponsesClientForModel", "defaultModel"),
            new(Former + "ProjectOpenAIClient", "GetProjectResponsesClientForModel", "defaultModel"),
        ],
        Vendors =
        [
            new("Azure.AI.Projects.AIProjectClient", "azure"),
            new(Current + "ProjectOpenAIClient", "azure"), new(Current + "ProjectResponsesClient", "azure"),
            new(Former + "ProjectOpenAIClient", "azure"), new(Former + "ProjectResponsesClient", "azure"),
        ],
    };

    private static OperationDefinition Responses(string ns) => new(ns + "ProjectResponsesClient", "CreateResponse", "CreateResponseStreaming")
    {
        Model = [ModelSource.Argument("model"), ModelSource.Option("Model"), ModelSource.Client],
        Options = "OpenAI.Responses.CreateResponseOptions", Limit = "MaxOutputTokenCount",
        Prompt = ["userInputText", "inputItems"], PromptOptions = ["InputItems", "Instructions"],
    };
}
