using OpenAI.Chat;

namespace Desk;

public static class Retired
{
    public static Task AskAsync(string text, ChatCompletionOptions options) =>
        new ChatClient("gpt-4o-2024-05-13", "key").CompleteChatAsync([new UserChatMessage(text)], options);
}
