using OpenAI.Chat;

namespace Desk;

public static class Models
{
    public const string Scoring = "gpt-4o"; // of the evaluation in May
}

public sealed class Scorer
{
    public async Task ScoreAsync(string[] tickets, ChatCompletionOptions options)
    {
        var chat = new ChatClient(Models.Scoring, "key");
        foreach (var ticket in tickets)
        {
            await chat.CompleteChatAsync([new UserChatMessage(ticket)], options);
        }
    }
}
