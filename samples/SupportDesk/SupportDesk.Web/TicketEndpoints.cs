using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.AI;
using SupportDesk.Insights;
using SupportDesk.Replies;
using SupportDesk.Tickets;
using SupportDesk.Triage;

namespace SupportDesk.Web;

public static class TicketEndpoints
{
    public static void MapTicketEndpoints(this IEndpointRouteBuilder routes)
    {
        var tickets = routes.MapGroup("/tickets");

        tickets.MapGet("/", (ITicketStore store) => store.Open());
        tickets.MapPost("/triage", TriageAsync);
        tickets.MapPost("/{id:int}/classify", ClassifyAsync);
        tickets.MapPost("/{id:int}/reply", DraftReplyAsync);

        tickets.MapPost("/{id:int}/summary", async (int id, ITicketStore store, IThreadSummarizer summarizer, CancellationToken cancellationToken) =>
            store.Find(id) is { } ticket
                ? Results.Ok(await summarizer.SummarizeAsync(ticket, cancellationToken))
                : Results.NotFound());

        tickets.MapPost("/{id:int}/title", async (int id, ITicketStore store, IChatClient chat, CancellationToken cancellationToken) =>
        {
            if (store.Find(id) is not { } ticket)
            {
                return Results.NotFound();
            }

            // Costly on purpose: the client is here for drafts, and its model is far too good for a title.
            var response = await chat.GetResponseAsync(
                $"Give this message a title of at most eight words:\n\n{ticket.LatestText}",
                new ChatOptions { MaxOutputTokens = 30 },
                cancellationToken);
            return Results.Ok(response.Text);
        });
    }

    private static async Task<IReadOnlyList<TriagedTicket>> TriageAsync(ITicketStore store, ITriageService triage, CancellationToken cancellationToken)
    {
        var tickets = store.Open();
        return await triage.TriageAsync(tickets, cancellationToken);
    }

    private static async Task<Results<Ok<TicketCategory>, NotFound>> ClassifyAsync(
        int id, ITicketStore store, ITicketClassifier classifier, CancellationToken cancellationToken) =>
        store.Find(id) is { } ticket
            ? TypedResults.Ok(await classifier.ClassifyAsync(ticket, cancellationToken))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<string>, NotFound>> DraftReplyAsync(
        int id, ITicketStore store, IReplyDrafter drafter, CancellationToken cancellationToken) =>
        store.Find(id) is { } ticket
            ? TypedResults.Ok(await drafter.DraftAsync(ticket, cancellationToken))
            : TypedResults.NotFound();
}
