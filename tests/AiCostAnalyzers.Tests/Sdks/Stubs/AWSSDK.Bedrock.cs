// Stub of AWSSDK.Bedrock
namespace Amazon.Bedrock.Model
{
    public class CreateModelInvocationJobRequest { public string? ModelId { get; set; } }
}

namespace Amazon.Bedrock
{
    public interface IAmazonBedrock
    {
        Task<object> CreateModelInvocationJobAsync(Amazon.Bedrock.Model.CreateModelInvocationJobRequest request, CancellationToken cancellationToken = default);
        Task<object> ListFoundationModelsAsync(object request, CancellationToken cancellationToken = default);
    }
}
