using OpenAI.Chat;

namespace Desk;

public static class Handbook
{
    private static readonly ChatClient s_chat = new("gpt-6-luna", "key");

    public static void Map(WebApplication app, ChatCompletionOptions options) =>
        app.MapPost("/handbook", async (string question) => await s_chat.CompleteChatAsync([new UserChatMessage($"{question}\n{Rules}")], options));

    // The same with every request: longer than what providers keep.
    private const string Rules = """
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        Answer briefly, politely and in the customer's own language; refer to the article, the order and the date of each.
        """;
}
