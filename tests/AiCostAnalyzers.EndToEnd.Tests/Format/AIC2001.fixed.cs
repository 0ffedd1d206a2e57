using OpenAI.Chat;

namespace Desk;

public static class Reviewer
{
    public static Task AskAsync(string text, ChatCompletionOptions options) =>
        new ChatClient("gpt-6-luna", "key").CompleteChatAsync([new UserChatMessage(text)], options);
}
