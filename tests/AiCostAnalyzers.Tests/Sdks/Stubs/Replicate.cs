// Stub of Replicate
namespace Replicate
{
    public interface IReplicateClient
    {
        Task<object> PredictionsCreateAsync(object input, string version, CancellationToken cancellationToken = default);
        Task<object> ModelsPredictionsCreateAsync(string modelOwner, string modelName, object input, CancellationToken cancellationToken = default);
        Task<object> DeploymentsPredictionsCreateAsync(string deploymentOwner, string deploymentName, object input, CancellationToken cancellationToken = default);
        Task<object> PredictionsGetAsync(string predictionId, CancellationToken cancellationToken = default);
    }
}
