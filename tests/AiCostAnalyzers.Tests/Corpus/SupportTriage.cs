// A worker that sorts tickets: clients in fields, constants of the project, helpers around the calls.
using Microsoft.Extensions.Hosting;
using OpenAI.Chat;
using OpenAI.Embeddings;

static class ModelNames
{
    public const string Small = "gpt-5.4-mini";
    public const string Large = "gpt-6-sol";
    public static readonly string Vectors = "text-embedding-3-small";
    public static string Review { get; } = "gpt-4o";
}

record Ticket(string Id, string Subject, string Body)
{
    public string Full => $"{Subject}\n{Body}";
}

sealed class TriageWorker(TicketStore store, string key) : BackgroundService
{
    private readonly ChatClient _small = new(ModelNames.Small, key);
    private readonly ChatClient _large = new(model: ModelNames.Large, apiKey: key);
    private readonly EmbeddingClient _vectors = new(ModelNames.Vectors, key);
    private ChatClient? _review;

    private ChatClient Review => _review ??= new ChatClient(ModelNames.Review, key);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var ticket in await store.ReadAsync(stoppingToken)) //: none
            {
                var label = await LabelAsync(ticket); //: none
                if (label == "unclear")
                {
                    label = (await _large.CompleteChatAsync(ticket.Full)).Value.Content[0].Text; //: chat gpt-6-sol
                }

                await store.SaveAsync(ticket, label, await Embed(ticket.Full)); //: none
            }

            await Task.Delay(1000, stoppingToken); //: none

            async Task<float[]> Embed(string text)
            {
                var response = await _vectors.GenerateEmbeddingAsync(text); //: embedding text-embedding-3-small
                return response.Value.ToFloats().ToArray(); //: none
            }
        }
    }

    private async Task<string> LabelAsync(Ticket ticket)
    {
        ChatCompletion completion = await _small.CompleteChatAsync( //: chat gpt-5.4-mini
            new SystemChatMessage("Answer with one label."),
            new UserChatMessage(ticket.Full));
        return completion.Content[0].Text;
    }

    public async Task<bool> ReviewAsync(Ticket ticket)
    {
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 5 };
        var result = await Review.CompleteChatAsync([ticket.Full], options); //: chat gpt-4o
        return result.Value.Content[0].Text.StartsWith("yes"); //: none
    }

    public async IAsyncEnumerable<string> ExplainAsync(Ticket ticket)
    {
        await foreach (var update in _large.CompleteChatStreamingAsync(ticket.Full)) //: chat gpt-6-sol
        {
            foreach (var part in update.ContentUpdate)
            {
                yield return part.Text;
            }
        }
    }
}

sealed class TicketStore
{
    public Task<IReadOnlyList<Ticket>> ReadAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Ticket>>([]);

    public Task SaveAsync(Ticket ticket, string label, float[] vector) => Task.CompletedTask;
}
