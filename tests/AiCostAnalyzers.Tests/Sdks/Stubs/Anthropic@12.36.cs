// Stub of Anthropic 12.36.0
namespace Anthropic.Models.Messages
{
    public enum Role { User, Assistant }

    public class MessageParam { public Role Role { get; init; } public string Content { get; init; } = ""; }

    public record MessageCreateParams
    {
        public string Model { get; init; } = "";
        public long MaxTokens { get; init; }
        public IReadOnlyList<MessageParam> Messages { get; init; } = [];
    }
}

namespace Anthropic.Services
{
    public interface IMessageService
    {
        Task<object> Create(Anthropic.Models.Messages.MessageCreateParams parameters, CancellationToken cancellationToken = default);
    }
}

namespace Anthropic
{
    public class AnthropicClient
    {
        public virtual Anthropic.Services.IMessageService Messages => throw null!;
    }
}
