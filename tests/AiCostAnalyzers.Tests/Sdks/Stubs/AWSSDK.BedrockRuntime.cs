// Stub of AWSSDK.BedrockRuntime 4
using Amazon.BedrockRuntime.Model;
using Microsoft.Extensions.AI;

namespace Amazon.BedrockRuntime
{
    public interface IAmazonBedrockRuntime
    {
        Task<object> InvokeModelWithBidirectionalStreamAsync(InvokeModelWithBidirectionalStreamRequest request, CancellationToken cancellationToken = default);
        Task<object> ConverseAsync(ConverseRequest request, CancellationToken cancellationToken = default);
        Task<object> ConverseStreamAsync(ConverseStreamRequest request, CancellationToken cancellationToken = default);
        Task<object> InvokeModelAsync(InvokeModelRequest request, CancellationToken cancellationToken = default);
        Task<object> InvokeModelWithResponseStreamAsync(InvokeModelWithResponseStreamRequest request, CancellationToken cancellationToken = default);
        Task<object> ApplyGuardrailAsync(ApplyGuardrailRequest request, CancellationToken cancellationToken = default);
        Task<object> StartAsyncInvokeAsync(StartAsyncInvokeRequest request, CancellationToken cancellationToken = default);
        Task<object> GetAsyncInvokeAsync(object request, CancellationToken cancellationToken = default);
        Task<object> CountTokensAsync(CountTokensRequest request, CancellationToken cancellationToken = default);
    }

    public class AmazonBedrockRuntimeClient : IAmazonBedrockRuntime
    {
        public Task<object> InvokeModelWithBidirectionalStreamAsync(Amazon.BedrockRuntime.Model.InvokeModelWithBidirectionalStreamRequest request, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> ConverseAsync(ConverseRequest request, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> ConverseStreamAsync(ConverseStreamRequest request, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> InvokeModelAsync(InvokeModelRequest request, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> InvokeModelWithResponseStreamAsync(InvokeModelWithResponseStreamRequest request, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> ApplyGuardrailAsync(ApplyGuardrailRequest request, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> StartAsyncInvokeAsync(StartAsyncInvokeRequest request, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> GetAsyncInvokeAsync(object request, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<object> CountTokensAsync(CountTokensRequest request, CancellationToken cancellationToken = default) => throw null!;
    }

    public static class AmazonBedrockRuntimeExtensions
    {
        public static IChatClient AsIChatClient(this IAmazonBedrockRuntime runtime, string? defaultModelId = null) => throw null!;
    }
}

namespace Amazon.BedrockRuntime.Model
{
    public class ConverseRequest
    {
        public string? ModelId { get; set; }
        public InferenceConfiguration? InferenceConfig { get; set; }
        public List<Message>? Messages { get; set; }
        public List<SystemContentBlock>? System { get; set; }
    }

    public class ConverseStreamRequest
    {
        public string? ModelId { get; set; }
        public InferenceConfiguration? InferenceConfig { get; set; }
    }

    public class InvokeModelRequest
    {
        public string? ModelId { get; set; }
        public System.IO.MemoryStream? Body { get; set; }
    }

    public class InvokeModelWithResponseStreamRequest
    {
        public string? ModelId { get; set; }
    }

    public class InvokeModelWithBidirectionalStreamRequest
    {
        public string? ModelId { get; set; }
    }

    public class ApplyGuardrailRequest;

    public class StartAsyncInvokeRequest
    {
        public string? ModelId { get; set; }
    }

    public class CountTokensRequest
    {
        public string? ModelId { get; set; }
    }

    public class InferenceConfiguration
    {
        public int? MaxTokens { get; set; }
    }

    public class Message
    {
        public List<ContentBlock>? Content { get; set; }
    }

    public class ContentBlock
    {
        public string? Text { get; set; }
    }

    public class SystemContentBlock
    {
        public string? Text { get; set; }
    }
}
