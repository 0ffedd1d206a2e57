using OpenAI.Chat;

namespace Desk;

public sealed class Conversation
{
    private readonly ChatClient _chat = new("gpt-6-luna", "key");

    public async Task ClassifyAsync(string[] tickets, ChatCompletionOptions options)
    {
        List<ChatMessage> messages = [new SystemChatMessage("Classify the ticket.")];
        foreach (var ticket in tickets)
        {
            messages.Add(new UserChatMessage(ticket));
            await _chat.CompleteChatAsync(messages, options);
        }
    }
}
