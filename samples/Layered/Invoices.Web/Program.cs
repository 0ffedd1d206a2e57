using Invoices.Application;
using Invoices.Domain;
using Invoices.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(builder.Configuration["OpenAI:ApiKey"] ?? "");
builder.Services.AddSingleton<IInvoiceReader, OpenAIInvoiceReader>();
builder.Services.AddSingleton<InvoiceImport>();

var app = builder.Build();
app.MapPost("/invoices/import", (IReadOnlyList<Scan> scans, InvoiceImport import, CancellationToken cancellationToken) =>
    import.ImportAsync(scans, cancellationToken));
app.Run();
