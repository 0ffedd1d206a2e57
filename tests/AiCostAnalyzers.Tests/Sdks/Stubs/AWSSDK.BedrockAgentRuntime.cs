// Stub of AWSSDK.BedrockAgentRuntime
namespace Amazon.BedrockAgentRuntime
{
    public interface IAmazonBedrockAgentRuntime
    {
        Task<object> InvokeAgentAsync(object request, CancellationToken cancellationToken = default);
        Task<object> InvokeInlineAgentAsync(object request, CancellationToken cancellationToken = default);
        Task<object> InvokeFlowAsync(object request, CancellationToken cancellationToken = default);
        Task<object> RetrieveAndGenerateAsync(object request, CancellationToken cancellationToken = default);
        Task<object> RetrieveAndGenerateStreamAsync(object request, CancellationToken cancellationToken = default);
        Task<object> OptimizePromptAsync(object request, CancellationToken cancellationToken = default);
        Task<object> RerankAsync(object request, CancellationToken cancellationToken = default);
        Task<object> GetAgentMemoryAsync(object request, CancellationToken cancellationToken = default);
    }
}
