using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using SupportDesk.Insights;
using SupportDesk.Telemetry;
using SupportDesk.Tickets;

namespace SupportDesk.Worker;

/// <summary>Tells the team every night what the day was about.</summary>
public sealed class NightlySummary(
    ITicketStore store, IChatClient chat, ISentimentScorer sentiment, TimeProvider clock, ILogger<NightlySummary> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(24), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                using var night = WorkerSpan.Start(nameof(NightlySummary));
                var tickets = store.Open();
                await SummarizeAsync(tickets, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "The summary failed; the next one comes tomorrow.");
            }
        }
    }

    private async Task SummarizeAsync(IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        // Costly on purpose: nobody waits at night, and still every ticket is a request of its own at the full price.
        var lines = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(tickets, cancellationToken, async (ticket, token) =>
        {
            var line = await chat.GetResponseAsync(
                $"Summarize this support ticket in one sentence, with its state.\n\n{ticket.Subject}\n{string.Join("\n", ticket.Messages.Select(message => message.Text))}",
                cancellationToken: token);
            lines.Add($"{ticket.Id}: {line.Text}");
        });

        var digest = await chat.GetResponseAsync(
            $"Write the support team's daily digest in five short paragraphs, most important first, from these tickets:\n\n{string.Join("\n", lines.Order())}",
            new ChatOptions { MaxOutputTokens = 800 },
            cancellationToken);

        var mood = await sentiment.ScoreAsync(tickets, cancellationToken);
        logger.LogInformation("Mood {Mood}\n{Digest}", mood, digest.Text);
    }
}
