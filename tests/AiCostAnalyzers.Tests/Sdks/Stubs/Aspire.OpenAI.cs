// Stub of Aspire.OpenAI
using Aspire.OpenAI;
using Microsoft.Extensions.Hosting;

namespace Aspire.OpenAI
{
    public class AspireOpenAIClientBuilder;
}

namespace Microsoft.Extensions.Hosting
{
    public static class AspireOpenAIExtensions
    {
        public static AspireOpenAIClientBuilder AddOpenAIClient(this IHostApplicationBuilder builder, string connectionName) => throw null!;
    }

    public static class AspireOpenAIClientBuilderChatClientExtensions
    {
        public static object AddChatClient(this AspireOpenAIClientBuilder builder, string? deploymentName = null) => throw null!;
        public static object AddKeyedChatClient(this AspireOpenAIClientBuilder builder, string serviceKey, string? deploymentName = null) => throw null!;
    }

    public static class AspireOpenAIClientBuilderEmbeddingGeneratorExtensions
    {
        public static object AddEmbeddingGenerator(this AspireOpenAIClientBuilder builder, string? deploymentName = null) => throw null!;
    }
}
