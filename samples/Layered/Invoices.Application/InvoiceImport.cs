using Invoices.Domain;

namespace Invoices.Application;

/// <summary>References the domain alone: nothing here can know that reading is a call to a model.</summary>
public sealed class InvoiceImport(IInvoiceReader reader)
{
    public async Task<IReadOnlyList<Invoice>> ImportAsync(IReadOnlyList<Scan> scans, CancellationToken cancellationToken)
    {
        var invoices = new List<Invoice>();
        foreach (var scan in scans)
        {
            invoices.Add(await reader.ReadAsync(scan, cancellationToken)); // AIC3007: only the build of the web project sees both ends
        }

        return invoices;
    }
}
