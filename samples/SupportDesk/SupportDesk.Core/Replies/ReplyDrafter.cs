using System.Text;
using Microsoft.Extensions.AI;
using SupportDesk.Knowledge;
using SupportDesk.Tickets;

namespace SupportDesk.Replies;

public interface IReplyDrafter
{
    Task<string> DraftAsync(Ticket ticket, CancellationToken cancellationToken);
}

/// <summary>Retrieves what the knowledge base says and drafts a reply from it. Each host registers the chat client it wants.</summary>
public sealed class ReplyDrafter(IChatClient chat, IKnowledgeBase knowledge) : IReplyDrafter
{
    private const int Articles = 4;

    public async Task<string> DraftAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var articles = await knowledge.SearchAsync(ticket.LatestText, Articles, cancellationToken);

        var prompt = new StringBuilder();
        prompt.AppendLine("Draft a reply to the customer's last message. Use only what the articles say; if they do not answer it, ask one question.");
        foreach (var article in articles)
        {
            prompt.AppendLine($"## {article.Title}").AppendLine(article.Body);
        }

        prompt.AppendLine($"# Ticket: {ticket.Subject}");
        foreach (var message in ticket.Messages)
        {
            prompt.AppendLine($"{message.Author}: {message.Text}");
        }

        // Costly on purpose: an answer may be as long as the model likes.
        var response = await chat.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, "You write for the support desk of an online shop: friendly, brief, without promises."),
                new ChatMessage(ChatRole.User, prompt.ToString()),
            ],
            cancellationToken: cancellationToken);

        return response.Text;
    }
}
