using SupportDesk.Knowledge;
using SupportDesk.Telemetry;

namespace SupportDesk.Worker;

/// <summary>Embeds the help articles that were changed since the last look.</summary>
public sealed class KnowledgeIndexer(IKnowledgeBase knowledge, IHostEnvironment environment, TimeProvider clock, ILogger<KnowledgeIndexer> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lastLook = DateTime.UtcNow;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            using var look = WorkerSpan.Start(nameof(KnowledgeIndexer));
            var since = lastLook;
            lastLook = DateTime.UtcNow;

            var articles = await ReadChangedAsync(since, stoppingToken);
            if (articles.Count > 0)
            {
                await knowledge.IndexAsync(articles, stoppingToken);
                logger.LogInformation("Indexed {Count} articles.", articles.Count);
            }
        }
    }

    private async Task<IReadOnlyList<Article>> ReadChangedAsync(DateTime since, CancellationToken cancellationToken)
    {
        var folder = new DirectoryInfo(Path.Combine(environment.ContentRootPath, "articles"));
        if (!folder.Exists)
        {
            return [];
        }

        var changed = new List<Article>();
        foreach (var file in folder.EnumerateFiles("*.md").Where(file => file.LastWriteTimeUtc > since))
        {
            var text = await File.ReadAllTextAsync(file.FullName, cancellationToken);
            changed.Add(new Article(file.Name, Path.GetFileNameWithoutExtension(file.Name), text));
        }

        return changed;
    }
}
