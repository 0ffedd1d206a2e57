// Stub of Microsoft.AI.Foundry.Local
namespace Microsoft.AI.Foundry.Local;

public interface IModel
{
    Task<OpenAIChatClient> GetChatClientAsync(CancellationToken? ct = null);
    Task DownloadAsync(CancellationToken? ct = null);
}

public class OpenAIChatClient
{
    public Task<object> CompleteChatAsync(IEnumerable<object> messages, CancellationToken? ct = null) => throw null!;
    public IAsyncEnumerable<object> CompleteChatStreamingAsync(IEnumerable<object> messages, CancellationToken ct) => throw null!;
}

public class OpenAIAudioClient
{
    public Task<object> TranscribeAudioAsync(string audioFilePath, CancellationToken? ct = null) => throw null!;
    public IAsyncEnumerable<object> TranscribeAudioStreamingAsync(string audioFilePath, CancellationToken ct) => throw null!;
}

public class OpenAIEmbeddingClient
{
    public Task<object> GenerateEmbeddingAsync(string input, CancellationToken? ct = null) => throw null!;
    public Task<object> GenerateEmbeddingsAsync(IEnumerable<string> inputs, CancellationToken? ct = null) => throw null!;
}
