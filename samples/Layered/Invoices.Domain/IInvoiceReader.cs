namespace Invoices.Domain;

public interface IInvoiceReader
{
    Task<Invoice> ReadAsync(Scan scan, CancellationToken cancellationToken);
}
