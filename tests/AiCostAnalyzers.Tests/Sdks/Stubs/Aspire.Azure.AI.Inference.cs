// Stub of Aspire.Azure.AI.Inference
namespace Microsoft.Extensions.Hosting
{
    public class AspireChatCompletionsClientBuilder;

    public static class AspireAzureAIInferenceExtensions
    {
        public static AspireChatCompletionsClientBuilder AddAzureChatCompletionsClient(this IHostApplicationBuilder builder, string connectionName, Action<object>? configureSettings = null) => throw null!;

        public static object AddChatClient(this AspireChatCompletionsClientBuilder builder, string? deploymentName = null) => throw null!;

        public static object AddKeyedChatClient(this AspireChatCompletionsClientBuilder builder, string serviceKey, string? deploymentName = null) => throw null!;
    }
}
