using OpenAI.Chat;

namespace Desk;

public static class Greeting
{
    public static Task AskAsync(string name, ChatCompletionOptions options) =>
        new ChatClient("gpt-6-luna", "key").CompleteChatAsync([new UserChatMessage(name)], options);
}
