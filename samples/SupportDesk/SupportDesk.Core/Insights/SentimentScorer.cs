using OpenAI;
using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Insights;

public interface ISentimentScorer
{
    /// <returns>The average mood, from -1 (angry) to 1 (delighted).</returns>
    Task<decimal> ScoreAsync(IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken);
}

public sealed class SentimentScorer(OpenAIClient openAI) : ISentimentScorer
{
    public async Task<decimal> ScoreAsync(IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        if (tickets.Count == 0)
        {
            return 0m;
        }

        // Costly on purpose: a general model of 2024 asked for a single word, once for every ticket.
        var chat = openAI.GetChatClient("gpt-4o");
        var sum = 0m;
        foreach (var ticket in tickets)
        {
            ChatCompletion completion = await chat.CompleteChatAsync(
                [
                    new SystemChatMessage("Is the customer angry, neutral or happy? Answer with that one word."),
                    new UserChatMessage(ticket.LatestText),
                ],
                cancellationToken: cancellationToken);

            sum += completion.Content[0].Text.Trim().ToLowerInvariant() switch
            {
                "angry" => -1m,
                "happy" => 1m,
                _ => 0m,
            };
        }

        return sum / tickets.Count;
    }
}
