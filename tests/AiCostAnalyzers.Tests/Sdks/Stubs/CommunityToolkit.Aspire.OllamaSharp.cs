// Stub of CommunityToolkit.Aspire.OllamaSharp
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.Hosting
{
    public class AspireOllamaApiClientBuilder;

    public static class AspireOllamaSharpExtensions
    {
        public static AspireOllamaApiClientBuilder AddOllamaApiClient(this IHostApplicationBuilder builder, string connectionName) => throw null!;
    }

    public static class AspireOllamaChatClientExtensions
    {
        public static object AddChatClient(this AspireOllamaApiClientBuilder builder) => throw null!;
        public static object AddEmbeddingGenerator(this AspireOllamaApiClientBuilder builder) => throw null!;
    }
}
