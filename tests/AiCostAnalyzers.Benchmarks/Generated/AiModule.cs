namespace AiCostAnalyzers.Benchmarks.Generated;

/// <summary>A feature that calls models in ten places: directly, in loops, behind an interface, through helpers, and as one of a list of messages.</summary>
internal static class AiModule
{
    public const int Calls = 10;

    /// <param name="calls">Of the ten, so many.</param>
    public static string Text(int module, int calls) => Head.Replace("@", Number(module))
        + string.Concat(Methods.Take(calls).Select(m => m.Replace("@", Number(module)))) + Tail.Replace("@", Number(module));

    private static string Number(int module) => module.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private const string Head = """
        using OpenAI.Chat;
        using OpenAI.Embeddings;
        using Microsoft.AspNetCore.Mvc;

        namespace Generated.Ai@;

        public sealed record Ticket@(int Id, string Subject, string Body, DateTime OpenedAt);

        public interface ITicketClassifier@
        {
            Task<string> ClassifyAsync(Ticket@ ticket, CancellationToken cancellation);
        }

        [ApiController]
        [Route("tickets@")]
        public sealed class Tickets@Controller(ITicketClassifier@ classifier, Assistant@ assistant) : ControllerBase
        {
            [HttpPost("triage")]
            public async Task<IActionResult> Triage(List<Ticket@> tickets, CancellationToken cancellation)
            {
                var labels = new Dictionary<int, string>();
                foreach (var ticket in tickets.Where(t => t.Body.Length > 0).OrderBy(t => t.OpenedAt))
                {
                    labels[ticket.Id] = await classifier.ClassifyAsync(ticket, cancellation);
                }

                return Ok(labels);
            }

            [HttpPost("answer")]
            public async Task<string> Answer(Ticket@ ticket, CancellationToken cancellation) => await assistant.AnswerAsync(ticket, cancellation);
        }

        public sealed class Assistant@ : ITicketClassifier@
        {
            private const string Instructions = "You are a patient support engineer. Answer briefly, cite the article that you used, and never promise a date.";
            private readonly ChatClient _small = new("gpt-5.4-mini", Environment.GetEnvironmentVariable("KEY"));
            private readonly ChatClient _chat;
            private readonly EmbeddingClient _embeddings;

            public Assistant@(string key)
            {
                _chat = new ChatClient("gpt-4o", key);
                _embeddings = new EmbeddingClient("text-embedding-3-small", key);
            }

            private static string Shorten(string text, int length) => text.Length <= length ? text : text.Substring(0, length);

        """;

    private static readonly string[] Methods =
    [
        """

            public async Task<string> ClassifyAsync(Ticket@ ticket, CancellationToken cancellation)
            {
                ChatCompletion completion = await _small.CompleteChatAsync(
                    [new SystemChatMessage("Answer with one word: bug, question or praise."), new UserChatMessage(ticket.Subject)],
                    new ChatCompletionOptions { MaxOutputTokenCount = 8 }, cancellation);
                return completion.Content[0].Text.Trim().ToLowerInvariant();
            }

        """,
        """

            public async Task<string> AnswerAsync(Ticket@ ticket, CancellationToken cancellation)
            {
                var messages = new List<ChatMessage> { new SystemChatMessage(Instructions) };
                messages.Add(new UserChatMessage($"{ticket.Subject}\n\n{Shorten(ticket.Body, 4000)}"));
                ChatCompletion completion = await _chat.CompleteChatAsync(messages, cancellationToken: cancellation);
                return completion.Content[0].Text;
            }

        """,
        """

            public async Task<List<float[]>> IndexAsync(IEnumerable<Ticket@> tickets)
            {
                var vectors = new List<float[]>();
                foreach (var ticket in tickets)
                {
                    OpenAIEmbedding embedding = await _embeddings.GenerateEmbeddingAsync(ticket.Body);
                    vectors.Add(embedding.ToFloats().ToArray());
                }

                return vectors;
            }

        """,
        """

            public async Task<string> SummariseAsync(IReadOnlyList<Ticket@> tickets)
            {
                var builder = new StringBuilder();
                for (int i = 0; i < tickets.Count; i++)
                {
                    builder.Append(i + 1).Append(". ").AppendLine(await SummariseOneAsync(tickets[i]));
                }

                return builder.ToString();
            }

            private async Task<string> SummariseOneAsync(Ticket@ ticket)
            {
                ChatCompletion completion = await _chat.CompleteChatAsync([new UserChatMessage("Summarise in one sentence: " + ticket.Body)]);
                return completion.Content[0].Text;
            }

        """,
        """

            public async Task<string> WithRetryAsync(Ticket@ ticket)
            {
                for (int attempt = 0; attempt < 3; attempt++)
                {
                    try
                    {
                        ChatCompletion completion = await _small.CompleteChatAsync(new UserChatMessage(ticket.Subject));
                        return completion.Content[0].Text;
                    }
                    catch (HttpRequestException) when (attempt < 2)
                    {
                        await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
                    }
                }

                return "";
            }

        """,
        """

            public Task<string[]> TranslateAllAsync(IEnumerable<Ticket@> tickets, string language) =>
                Task.WhenAll(tickets.Select(async t =>
                {
                    ChatCompletion completion = await _small.CompleteChatAsync($"Translate into {language}: {t.Body}");
                    return completion.Content[0].Text;
                }));

        """,
        """

            public async IAsyncEnumerable<string> StreamAsync(Ticket@ ticket)
            {
                await foreach (var update in _chat.CompleteChatStreamingAsync(new SystemChatMessage(Instructions), new UserChatMessage(ticket.Body)))
                {
                    foreach (var part in update.ContentUpdate)
                    {
                        yield return part.Text;
                    }
                }
            }

        """,
        """

            public string Title(Ticket@ ticket)
            {
                var options = new ChatCompletionOptions();
                options.MaxOutputTokenCount = 32;
                options.Temperature = 0.1f;
                ChatCompletion completion = _small.CompleteChat([new UserChatMessage("A title for: " + ticket.Body)], options);
                return completion.Content.Count > 0 ? completion.Content[0].Text : ticket.Subject;
            }

        """,
        """

            public async Task<bool> IsUrgentAsync(Ticket@ ticket)
            {
                if (ticket.Subject.Contains("urgent", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }

                ChatCompletion completion = await _small.CompleteChatAsync("Is this urgent? yes or no: " + ticket.Body);
                return completion.Content[0].Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
            }

        """,
        """

            public async Task<float[]> SearchVectorAsync(string query)
            {
                OpenAIEmbedding embedding = await _embeddings.GenerateEmbeddingAsync(query.Trim());
                return embedding.ToFloats().ToArray();
            }

        """,
    ];

    /// <summary>What the module's other members need where only the first of the ten are taken.</summary>
    private const string Tail = "}\n";
}
