using OpenAI.Chat;

namespace Desk;

public static class Greeting
{
    public static Task AskAsync(string name, ChatCompletionOptions options) =>
        new ChatClient("gpt-5.4-mini", "key").CompleteChatAsync([new UserChatMessage(name)], options);
}
