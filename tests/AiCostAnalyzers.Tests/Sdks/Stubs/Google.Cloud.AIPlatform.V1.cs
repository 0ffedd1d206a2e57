// Stub of Google.Cloud.AIPlatform.V1
namespace Google.Cloud.AIPlatform.V1;

public abstract class PredictionServiceClient
{
    public static PredictionServiceClient Create() => throw null!;
    public virtual object GenerateContent(GenerateContentRequest request) => throw null!;
    public virtual Task<object> GenerateContentAsync(GenerateContentRequest request, CancellationToken cancellationToken) => throw null!;
    public virtual Task<object> GenerateContentAsync(string model, IEnumerable<object> contents, CancellationToken cancellationToken) => throw null!;
    public virtual object StreamGenerateContent(GenerateContentRequest request) => throw null!;
    public virtual Task<object> RawPredictAsync(string endpoint, object httpBody, CancellationToken cancellationToken) => throw null!;
    public virtual object StreamRawPredict(string endpoint, object httpBody) => throw null!;
    public virtual Task<object> PredictAsync(string endpoint, IEnumerable<object> instances, object parameters, CancellationToken cancellationToken) => throw null!;
}

public class GenerateContentRequest
{
    public string Model { get; set; } = "";
    public GenerationConfig? GenerationConfig { get; set; }
}

public class GenerationConfig
{
    public int MaxOutputTokens { get; set; }
}
