// Stub of Cohere
namespace Cohere;

public class CohereClient(string apiKey)
{
    public Task<object> ChatAsync(string message, string? model = null, CancellationToken cancellationToken = default) => throw null!;
    public IAsyncEnumerable<object> ChatAsStreamAsync(string message, string? model = null, CancellationToken cancellationToken = default) => throw null!;
    public Task<object> EmbedAsync(IList<string> texts, string? model = null, CancellationToken cancellationToken = default) => throw null!;
    public Task<object> RerankAsync(string query, IList<string> documents, string? model = null, CancellationToken cancellationToken = default) => throw null!;
    public Task<object> TokenizeAsync(string text, string model, CancellationToken cancellationToken = default) => throw null!;
    public Task<object> ListModelsAsync(CancellationToken cancellationToken = default) => throw null!;
}
