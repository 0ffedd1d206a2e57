// Stub of Aspire.Azure.AI.OpenAI, over Aspire.OpenAI
using Aspire.Azure.AI.OpenAI;
using Aspire.OpenAI;

namespace Aspire.Azure.AI.OpenAI
{
    public class AspireAzureOpenAIClientBuilder : AspireOpenAIClientBuilder;
}

namespace Microsoft.Extensions.Hosting
{
    public static class AspireAzureOpenAIExtensions
    {
        public static AspireAzureOpenAIClientBuilder AddAzureOpenAIClient(this IHostApplicationBuilder builder, string connectionName) => throw null!;

        public static AspireAzureOpenAIClientBuilder AddKeyedAzureOpenAIClient(this IHostApplicationBuilder builder, string name) => throw null!;
    }
}
