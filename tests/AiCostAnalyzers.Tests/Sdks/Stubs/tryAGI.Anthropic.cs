// Stub of tryAGI.Anthropic 3.8
namespace Anthropic
{
    public class CreateMessageParams { public string? Model { get; set; } public int MaxTokens { get; set; } public IList<string>? Messages { get; set; } }

    public class BetaCreateMessageParams { public string? Model { get; set; } public int MaxTokens { get; set; } public IList<string>? Messages { get; set; } }

    public interface IAnthropicClient
    {
        Task<object> MessagesPostAsync(CreateMessageParams request, string? anthropicVersion = default, CancellationToken cancellationToken = default);
        Task<object> MessagesPostAsync(string model, IList<string> messages, int maxTokens, string? system = default, CancellationToken cancellationToken = default);
        Task<object> MessagesPostAsResponseAsync(CreateMessageParams request, string? anthropicVersion = default, CancellationToken cancellationToken = default);
        Task<object> BetaMessagesPostAsync(BetaCreateMessageParams request, string? anthropicBeta = default, CancellationToken cancellationToken = default);
        Task<object> BetaMessagesPostAsResponseAsync(BetaCreateMessageParams request, string? anthropicBeta = default, CancellationToken cancellationToken = default);
        Task<object> MessageBatchesPostAsync(object request, string? anthropicVersion = default, CancellationToken cancellationToken = default);
        Task<object> BetaMessageBatchesPostAsync(object request, string? anthropicBeta = default, CancellationToken cancellationToken = default);
        Task<object> ModelsListAsync(CancellationToken cancellationToken = default);
    }

    public class AnthropicClient(string apiKey) : IAnthropicClient
    {
        public Task<object> MessagesPostAsync(CreateMessageParams request, string? anthropicVersion = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> MessagesPostAsync(string model, IList<string> messages, int maxTokens, string? system = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> MessagesPostAsResponseAsync(CreateMessageParams request, string? anthropicVersion = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> BetaMessagesPostAsync(BetaCreateMessageParams request, string? anthropicBeta = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> BetaMessagesPostAsResponseAsync(BetaCreateMessageParams request, string? anthropicBeta = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> MessageBatchesPostAsync(object request, string? anthropicVersion = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> BetaMessageBatchesPostAsync(object request, string? anthropicBeta = default, CancellationToken cancellationToken = default) => throw null!;
        public Task<object> ModelsListAsync(CancellationToken cancellationToken = default) => throw null!;
        public Task<object> CreateMessageAsync(string model, IList<string> messages, int maxTokens, CancellationToken cancellationToken = default) => throw null!;
        public IAsyncEnumerable<object> CreateMessageAsStreamAsync(CreateMessageParams request, CancellationToken cancellationToken = default) => throw null!;
    }
}
