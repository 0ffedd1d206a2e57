using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Sdks;

/// <summary>ONNX Runtime GenAI: weights in the caller's own process.</summary>
internal static class OnnxRuntimeGenAISdk
{
    public static readonly SdkDefinition Definition = new("Microsoft.ML.OnnxRuntimeGenAI", "Microsoft.ML.OnnxRuntimeGenAI")
    {
        Provider = ModelCandidate.Local,
        Operations = [new("Microsoft.ML.OnnxRuntimeGenAI.Generator", "GenerateNextToken") { Model = [] }],
        Factories = [new("Microsoft.ML.OnnxRuntimeGenAI.OnnxRuntimeGenAIChatClient", null, null)],
    };
}
