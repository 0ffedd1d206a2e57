using OpenAI.Chat;

namespace Desk;

public sealed class Answers
{
    private readonly ChatClient _chat = new("gpt-6-luna", "key");

    public int Length(string[] tickets, ChatCompletionOptions options)
    {
        var answers = tickets.Select(ticket => _chat.CompleteChat([new UserChatMessage(ticket)], options).Value.Content[0].Text);
        return answers.Count() + answers.Sum(answer => answer.Length);
    }
}
