using System.Collections.Concurrent;

namespace SupportDesk.Tickets;

public interface ITicketStore
{
    Ticket? Find(int id);

    IReadOnlyList<Ticket> Open();
}

/// <summary>Stands in for the help desk's database.</summary>
public sealed class InMemoryTicketStore : ITicketStore
{
    private readonly ConcurrentDictionary<int, Ticket> _tickets = new(Examples().Select(ticket => KeyValuePair.Create(ticket.Id, ticket)));

    public Ticket? Find(int id) => _tickets.GetValueOrDefault(id);

    public IReadOnlyList<Ticket> Open() => [.. _tickets.Values.OrderBy(ticket => ticket.Id)];

    private static IEnumerable<Ticket> Examples()
    {
        var monday = new DateTimeOffset(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);

        yield return new Ticket(1, "Ines", "Charged twice in November",
        [
            new TicketMessage("Ines", monday, "My card was charged twice for the same order. Please refund one of the payments."),
            new TicketMessage("Support", monday.AddHours(2), "We can see both payments. May we ask for the last four digits of the card?"),
            new TicketMessage("Ines", monday.AddHours(3), "It ends in 4410. I need this solved before the end of the month."),
        ]);

        yield return new Ticket(2, "Tomasz", "Parcel says delivered but is not here",
        [
            new TicketMessage("Tomasz", monday.AddHours(5), "Tracking says the parcel was handed over at 10:12. Nobody rang, and no neighbour has it."),
        ]);

        yield return new Ticket(3, "Amara", "Cannot sign in since the update",
        [
            new TicketMessage("Amara", monday.AddHours(7), "After the update the app asks for a code that never arrives. I tried three times."),
        ]);
    }
}
