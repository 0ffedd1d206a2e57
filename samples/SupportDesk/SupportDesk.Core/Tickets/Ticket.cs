namespace SupportDesk.Tickets;

public sealed record Ticket(int Id, string Customer, string Subject, IReadOnlyList<TicketMessage> Messages)
{
    public string LatestText => Messages[^1].Text;
}

public sealed record TicketMessage(string Author, DateTimeOffset SentAt, string Text);

public enum TicketCategory
{
    Other,
    Billing,
    Delivery,
    Account,
    Fault,
}
