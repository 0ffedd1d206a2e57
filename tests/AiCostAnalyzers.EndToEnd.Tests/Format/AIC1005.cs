using OpenAI.Chat;

namespace Desk;

public sealed class Replies
{
    private readonly ChatClient _chat = new("gpt-6-luna", "key");

    public async Task DraftAsync(string[] tickets, string policy, List<string> drafts, ChatCompletionOptions options, CancellationToken cancellationToken)
    {
        drafts.Clear();
        foreach (var ticket in tickets)
        {
            // The rules are the same for all.
            ChatCompletion rules = await _chat.CompleteChatAsync([new UserChatMessage(policy)], new ChatCompletionOptions { MaxOutputTokenCount = 300 }, cancellationToken).ConfigureAwait(false);
            drafts.Add(ticket + rules.Content[0].Text);
        }
    }
}
