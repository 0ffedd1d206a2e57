using OpenAI.Chat;

namespace Desk;

public static class Routes
{
    public static void Map(WebApplication app, ChatCompletionOptions options)
    {
        var chat = new ChatClient(model: "gpt-6-luna", apiKey: "key");
        app.MapPost("/reply", async (HttpRequest request) => await chat.CompleteChatAsync([new UserChatMessage(request.Path)], options));
    }
}
