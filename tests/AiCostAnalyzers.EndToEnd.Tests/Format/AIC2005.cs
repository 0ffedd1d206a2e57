#pragma warning disable OPENAI001 // the SDK calls it experimental

using OpenAI.Chat;

namespace Desk;

public sealed class Thinker
{
    private readonly ChatClient _chat = new("gpt-6-luna", "key");

    public async Task AskAsync(string[] tickets)
    {
        foreach (var ticket in tickets)
        {
            await _chat.CompleteChatAsync(
                [new UserChatMessage(ticket)],
                new ChatCompletionOptions { ReasoningEffortLevel = ChatReasoningEffortLevel.High, MaxOutputTokenCount = 500 });
        }
    }
}
