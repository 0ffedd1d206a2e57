using OpenAI;
using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Triage;

public interface ITicketPrioritizer
{
    /// <returns>1, at once, to 5, whenever there is time.</returns>
    Task<int> PrioritizeAsync(Ticket ticket, CancellationToken cancellationToken);
}

/// <summary>
/// Costly on purpose: one digit from a large model, and nothing limits how much it explains before the digit.
/// It looks harmless here; the loop that makes it dear is <see cref="TriageService"/>'s, behind an interface.
/// </summary>
public sealed class TicketPrioritizer(OpenAIClient openAI) : ITicketPrioritizer
{
    private const string Model = "gpt-6.1-sol";

    private readonly ChatClient _chat = openAI.GetChatClient(Model);

    public async Task<int> PrioritizeAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(
            [
                new SystemChatMessage(
                    "You decide how urgent a support ticket is, from 1 (money or safety is at stake today) to 5 " +
                    "(a question that can wait for a week). Think about who is affected and what waiting costs them, " +
                    "then give the number on a line of its own."),
                new UserChatMessage(string.Join("\n\n", ticket.Messages.Select(message => $"{message.Author}: {message.Text}"))),
            ],
            cancellationToken: cancellationToken);

        var lastLine = completion.Content[0].Text.TrimEnd().Split('\n')[^1];
        return int.TryParse(lastLine, out var priority) ? Math.Clamp(priority, 1, 5) : 3;
    }
}
