// Stub of Microsoft.SemanticKernel.Connectors.Ollama 1.80, over Microsoft.SemanticKernel.Core
namespace Microsoft.SemanticKernel
{
    public static class OllamaKernelBuilderExtensions
    {
        public static IKernelBuilder AddOllamaChatCompletion(this IKernelBuilder builder, string modelId, Uri endpoint, string? serviceId = null) => throw new NotSupportedException();
    }

    public static class OnnxKernelBuilderExtensions
    {
        public static IKernelBuilder AddOnnxRuntimeGenAIChatCompletion(this IKernelBuilder builder, string modelId, string modelPath, string? serviceId = null) => throw new NotSupportedException();
    }

    public static class HuggingFaceKernelBuilderExtensions
    {
        public static IKernelBuilder AddHuggingFaceChatCompletion(this IKernelBuilder builder, string model, Uri? endpoint = null, string? apiKey = null, string? serviceId = null) => throw new NotSupportedException();

        public static IKernelBuilder AddHuggingFaceTextGeneration(this IKernelBuilder builder, string model, Uri? endpoint = null, string? apiKey = null, string? serviceId = null) => throw new NotSupportedException();
    }
}
