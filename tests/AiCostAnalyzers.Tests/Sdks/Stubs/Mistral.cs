// Stub of Mistral
namespace Mistral
{
    public class ChatCompletionRequest { public string? Model { get; set; } public int? MaxTokens { get; set; } }

    public interface IChatClient
    {
        Task<object> ChatCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default);
        Task<object> ChatCompletionAsync(string model, IList<string> messages, int? maxTokens = default, CancellationToken cancellationToken = default);
    }

    public class ChatClient : IChatClient
    {
        public Task<object> ChatCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ChatCompletionAsync(string model, IList<string> messages, int? maxTokens = default, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<object> ChatCompletionAsStreamAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => throw null!;
    }

    public interface IFimClient { Task<object> FimCompletionAsync(string model, string prompt, int? maxTokens = default, CancellationToken cancellationToken = default); }

    public interface IAgentsClient { Task<object> AgentsCompletionAsync(string agentId, IList<string> messages, CancellationToken cancellationToken = default); }

    public interface IEmbeddingsClient { Task<object> EmbeddingsAsync(string input, string model, CancellationToken cancellationToken = default); }

    public interface IBatchClient { Task<object> CreateBatchJobAsync(IList<string> inputFiles, string endpoint, string model, CancellationToken cancellationToken = default); }

    public class MistralClient(string apiKey)
    {
        public ChatClient Chat => throw null!;
        public IFimClient Fim => throw null!;
        public IAgentsClient Agents => throw null!;
        public IEmbeddingsClient Embeddings => throw null!;
        public IBatchClient Batch => throw null!;
    }
}
