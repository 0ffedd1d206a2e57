// Stub of Microsoft.SemanticKernel.Connectors.OpenAI 1.80, over Microsoft.SemanticKernel.Core
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Microsoft.SemanticKernel
{
    public static class OpenAIKernelBuilderExtensions
    {
        public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, string apiKey, string? orgId = null, string? serviceId = null) => throw new NotSupportedException();

        public static IKernelBuilder AddOpenAITextEmbeddingGeneration(this IKernelBuilder builder, string modelId, string apiKey, string? orgId = null, string? serviceId = null) => throw new NotSupportedException();

        public static IKernelBuilder AddOpenAITextToImage(this IKernelBuilder builder, string apiKey, string? orgId = null, string? modelId = null, string? serviceId = null) => throw new NotSupportedException();

        public static IKernelBuilder AddAzureOpenAIChatCompletion(this IKernelBuilder builder, string deploymentName, string endpoint, string apiKey, string? serviceId = null, string? modelId = null) => throw new NotSupportedException();
    }

    public static class OpenAIServiceCollectionExtensions
    {
        public static IServiceCollection AddOpenAIChatCompletion(this IServiceCollection services, string modelId, string apiKey, string? orgId = null, string? serviceId = null) => throw new NotSupportedException();

        public static IServiceCollection AddAzureOpenAIChatCompletion(this IServiceCollection services, string deploymentName, string endpoint, string apiKey, string? serviceId = null, string? modelId = null) => throw new NotSupportedException();
    }
}

namespace Microsoft.SemanticKernel.Connectors.OpenAI
{
    public class OpenAIPromptExecutionSettings : PromptExecutionSettings
    {
        public int? MaxTokens { get; set; }
    }

    public sealed class OpenAIChatCompletionService(string modelId, string apiKey) : IChatCompletionService
    {
        public string ModelId { get; } = modelId + apiKey;

        public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
