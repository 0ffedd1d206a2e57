// Stub of Microsoft.KernelMemory.Core, over Microsoft.KernelMemory.Abstractions
namespace Microsoft.KernelMemory
{
    public class OpenAIConfig { public string TextModel { get; set; } = ""; public string EmbeddingModel { get; set; } = ""; }

    public class AzureOpenAIConfig { public string Deployment { get; set; } = ""; }

    public class KernelMemoryBuilder : IKernelMemoryBuilder
    {
        public IKernelMemory Build() => throw null!;
    }

    public static class KernelMemoryBuilderExtensions
    {
        public static IKernelMemoryBuilder WithOpenAITextGeneration(this IKernelMemoryBuilder builder, OpenAIConfig config) => throw null!;
        public static IKernelMemoryBuilder WithOpenAITextEmbeddingGeneration(this IKernelMemoryBuilder builder, OpenAIConfig config) => throw null!;
        public static IKernelMemoryBuilder WithAzureOpenAITextGeneration(this IKernelMemoryBuilder builder, AzureOpenAIConfig config) => throw null!;
        public static IKernelMemoryBuilder WithOpenAIDefaults(this IKernelMemoryBuilder builder, string apiKey) => throw null!;
    }
}
