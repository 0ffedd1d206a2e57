using SupportDesk.Tickets;

namespace SupportDesk.Triage;

public interface ITriageService
{
    Task<IReadOnlyList<TriagedTicket>> TriageAsync(IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken);
}

public sealed record TriagedTicket(int TicketId, TicketCategory Category, int Priority);

public sealed class TriageService(ITicketClassifier classifier, ITicketPrioritizer prioritizer) : ITriageService
{
    public async Task<IReadOnlyList<TriagedTicket>> TriageAsync(IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        var triaged = new List<TriagedTicket>();
        foreach (var ticket in tickets)
        {
            var category = await classifier.ClassifyAsync(ticket, cancellationToken);
            var priority = await prioritizer.PrioritizeAsync(ticket, cancellationToken);
            triaged.Add(new TriagedTicket(ticket.Id, category, priority));
        }

        return [.. triaged.OrderBy(ticket => ticket.Priority)];
    }
}
