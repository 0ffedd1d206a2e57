using Invoices.Domain;
using OpenAI.Chat;

namespace Invoices.Infrastructure;

public sealed class OpenAIInvoiceReader(string apiKey) : IInvoiceReader
{
    private const string Task = "Read this invoice. Answer with one line each: number, date, supplier, net amount, tax, total.";

    // Costly on purpose: extraction is work for a small model.
    private readonly ChatClient _chat = new("gpt-4o", apiKey);

    public async Task<Invoice> ReadAsync(Scan scan, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await _chat.CompleteChatAsync(
            [new SystemChatMessage(Task), new UserChatMessage(scan.Text)],
            new ChatCompletionOptions { MaxOutputTokenCount = 200 },
            cancellationToken);
        return new Invoice(scan.Id, completion.Content[0].Text);
    }
}
