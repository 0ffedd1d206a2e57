using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Insights;

public interface IThreadSummarizer
{
    Task<string> SummarizeAsync(Ticket ticket, CancellationToken cancellationToken);
}

/// <summary>Shortens every message of a thread, then tells the whole in three sentences.</summary>
public sealed class ThreadSummarizer(OpenAIClient openAI, IOptions<AiOptions> options) : IThreadSummarizer
{
    private readonly ChatClient _chat = openAI.GetChatClient(options.Value.SummaryModel);

    public async Task<string> SummarizeAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        // Costly on purpose: all at once is quick, but it is still one request per message.
        var notes = await Task.WhenAll(ticket.Messages.Select(async message =>
        {
            ChatCompletion note = await _chat.CompleteChatAsync(
                [new UserChatMessage($"Say in one sentence what {message.Author} wants or offers:\n\n{message.Text}")],
                cancellationToken: cancellationToken);
            return $"{message.Author}: {note.Content[0].Text}";
        }));

        ChatCompletion summary = await _chat.CompleteChatAsync(
            [
                new SystemChatMessage("Summarize the notes on a support thread in three sentences: the problem, what was tried, what is open."),
                new UserChatMessage(string.Join("\n", notes)),
            ],
            new ChatCompletionOptions { MaxOutputTokenCount = 200 },
            cancellationToken);

        return summary.Content[0].Text;
    }
}
