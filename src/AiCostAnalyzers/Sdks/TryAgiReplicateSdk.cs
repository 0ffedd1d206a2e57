using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>tryAGI's Replicate, which runs models of any kind, most of them for images, and bills the time they take.</summary>
internal static class TryAgiReplicateSdk
{
    public static readonly SdkDefinition Definition = new("Replicate (tryAGI)", "Replicate")
    {
        Provider = "replicate",
        Operations =
        [
            new("Replicate.IReplicateClient", "PredictionsCreate", "ModelsPredictionsCreate", "DeploymentsPredictionsCreate")
            {
                Kind = OperationKind.Image, Model = [ModelSource.Argument("modelName")],
            },
        ],
    };
}
