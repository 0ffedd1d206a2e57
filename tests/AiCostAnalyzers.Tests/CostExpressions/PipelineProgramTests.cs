using AiCostAnalyzers.Reports;
using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>What a chat client's own pipeline does to its calls: a cache of answers, a tool loop with its cap.</summary>
public class PipelineProgramTests
{
    private static async Task<(EntryPointReport Entry, CallSiteReport Site)> RunAsync(string members)
    {
        var report = await ReportAsync("using Microsoft.Extensions.Caching.Distributed;\n" + OfMembers(members), null, "Microsoft.Extensions.AI", "Microsoft.Extensions.AI.OpenAI");
        return (EntryOf(report, Go), Assert.Single(report.CallSites));
    }

    [Fact]
    public async Task CacheInThePipeline_MayAnswer()
    {
        var (entry, site) = await RunAsync("""
            static readonly IChatClient s_chat = Ai.Cent.AsIChatClient().AsBuilder().UseDistributedCache().Build();
            public static async Task Go(List<string> tickets) { foreach (var ticket in tickets) { await s_chat.GetResponseAsync(ticket); } }
            """);

        Assert.Equal("$0.0100·n(tickets)", entry.Terms.ToString());
        Assert.Equal(0m, entry.Cost.Low);
        Assert.True(site.HotPath.IsCached);
    }

    [Fact]
    public async Task PipelineWithoutACache_MayNot()
    {
        var (_, site) = await RunAsync("""
            static readonly IChatClient s_chat = Ai.Cent.AsIChatClient().AsBuilder().UseLogging().Build();
            public static async Task Go(List<string> tickets) { foreach (var ticket in tickets) { await s_chat.GetResponseAsync(ticket); } }
            """);

        Assert.False(site.HotPath.IsCached);
    }

    [Fact]
    public async Task CapOfAToolLoop_BoundsTheRounds()
    {
        var (entry, _) = await RunAsync("""
            static readonly IChatClient s_chat = Ai.Cent.AsIChatClient().AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5).Build();
            public static async Task Go(string ticket, AITool tool) => await s_chat.GetResponseAsync(ticket, new ChatOptions { Tools = [tool] });
            """);

        Assert.Equal("$0.0100", entry.Terms.ToString());
        Assert.Equal(0.05m, entry.Cost.High);
    }
}
