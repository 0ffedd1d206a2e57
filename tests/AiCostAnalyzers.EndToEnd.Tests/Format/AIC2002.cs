using OpenAI.Chat;

namespace Desk;

public sealed class Drafts
{
    private readonly ChatClient _chat = new("gpt-6-luna", "key");

    public Task DraftAsync(string ticket) => _chat.CompleteChatAsync([new UserChatMessage(ticket)], new ChatCompletionOptions { Temperature = 0 });
}
