using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using SupportDesk.Tickets;

namespace SupportDesk.Triage;

public interface ITicketClassifier
{
    Task<TicketCategory> ClassifyAsync(Ticket ticket, CancellationToken cancellationToken);
}

/// <summary>One word out of five: a small model, and a limit that cuts off whatever else it has to say.</summary>
public sealed class TicketClassifier(OpenAIClient openAI, IOptions<AiOptions> options) : ITicketClassifier
{
    private const string Instructions =
        """
        You sort messages that customers send to the support desk of an online shop.
        Answer with exactly one word, without punctuation:
        Billing   for payments, invoices, refunds and prices,
        Delivery  for parcels, tracking, addresses and returns,
        Account   for signing in, passwords, e-mail addresses and personal data,
        Fault     for an article that is broken, incomplete or does not work,
        Other     for everything else.
        """;

    private readonly ChatClient _chat = openAI.GetChatClient(options.Value.ClassifierModel);

    public async Task<TicketCategory> ClassifyAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(
            [new SystemChatMessage(Instructions), new UserChatMessage($"{ticket.Subject}\n\n{ticket.LatestText}")],
            new ChatCompletionOptions { MaxOutputTokenCount = 16 },
            cancellationToken);

        return Enum.TryParse<TicketCategory>(completion.Content[0].Text.Trim(), ignoreCase: true, out var category)
            ? category
            : TicketCategory.Other;
    }
}
