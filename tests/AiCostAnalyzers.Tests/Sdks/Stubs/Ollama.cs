// Stub of Ollama
namespace Ollama;

public class OllamaClient(string? apiKey = null, Uri? baseUri = null)
{
    public Task<object> ChatAsync(string model, IList<object> messages, CancellationToken cancellationToken = default) => throw null!;
    public IAsyncEnumerable<object> ChatAsStreamAsync(string model, IList<object> messages, CancellationToken cancellationToken = default) => throw null!;
    public Task<object> GenerateAsync(string model, string prompt, CancellationToken cancellationToken = default) => throw null!;
    public IAsyncEnumerable<object> GenerateAsStreamAsync(string model, string prompt, CancellationToken cancellationToken = default) => throw null!;
    public Task<object> EmbedAsync(string model, string input, CancellationToken cancellationToken = default) => throw null!;
    public Task<object> PullModelAsync(string model, CancellationToken cancellationToken = default) => throw null!;
}
