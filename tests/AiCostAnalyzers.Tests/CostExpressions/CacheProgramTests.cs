using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>Caches: a call behind one may be skipped, and one whose key a loop does not change runs once for all its turns.</summary>
public class CacheProgramTests
{
    [Fact]
    public Task MemoryCacheWithTheLoopsOwnKey_RunsAtMostPerItem() => VerifyCachedAsync("$0.0100·n(tickets)", """
        public static async Task Go(List<string> tickets, IMemoryCache cache)
        {
            foreach (var ticket in tickets)
            {
                await cache.GetOrCreateAsync(ticket, async entry => await Ai.Cent.CompleteChatAsync("Answer: " + ticket));
            }
        }
        """);

    [Fact]
    public Task MemoryCacheWithAKeyOfItsOwn_RunsOnceForAllTurns() => VerifyCachedAsync("$0.0100", """
        public static async Task Go(List<string> tickets, IMemoryCache cache)
        {
            foreach (var ticket in tickets)
            {
                await cache.GetOrCreateAsync("categories", async entry => await Ai.Cent.CompleteChatAsync("Categories of " + Environment.MachineName));
            }
        }
        """);

    [Fact]
    public Task KeyMadeOfALocalOfTheLoop_VariesWithIt() => VerifyCachedAsync("$0.0100·n(tickets)", """
        public static void Go(List<string> tickets, IMemoryCache cache)
        {
            foreach (var ticket in tickets)
            {
                var key = "answer:" + ticket;
                cache.GetOrCreate(key, entry => Ai.Cent.CompleteChat("Answer: " + ticket));
            }
        }
        """);

    [Fact]
    public Task ConcurrentDictionaryGetOrAdd_IsACache() => VerifyCachedAsync("$0.0100·n(tickets)", """
        static readonly ConcurrentDictionary<string, string> s_answers = new();
        public static void Go(List<string> tickets)
        {
            foreach (var ticket in tickets) { s_answers.GetOrAdd(ticket, Ask); }
        }

        static string Ask(string ticket) => Ai.Cent.CompleteChat("Answer: " + ticket).Value.Content[0].Text;
        """);

    [Fact]
    public Task HybridCache_IsACache() => VerifyCachedAsync("$0.0100", """
        public static async Task Go(string ticket, Microsoft.Extensions.Caching.Hybrid.HybridCache cache) =>
            await cache.GetOrCreateAsync(ticket, async stop => (await Ai.Cent.CompleteChatAsync("Answer: " + ticket)).Value.Content[0].Text);
        """);

    [Fact]
    public Task LazyField_RunsOnceForAllReads() => VerifyCachedAsync("$0.0100", """
        static readonly Lazy<string> s_categories = new(() => Ai.Cent.CompleteChat("Categories of " + Environment.MachineName).Value.Content[0].Text);
        public static void Go(List<string> tickets)
        {
            foreach (var ticket in tickets) { Console.WriteLine(s_categories.Value); }
        }
        """);

    [Fact]
    public Task NullCoalescingField_IsAnArm() => VerifyCachedAsync("$0.0100", """
        static string? s_categories;
        public static void Go(string ticket) => s_categories ??= Ai.Cent.CompleteChat("Categories of " + Environment.MachineName).Value.Content[0].Text;
        """);

    [Fact]
    public Task OutputCacheOfAnEndpoint_MayAnswerItself() => VerifyCachedEntryAsync("GET /categories", "$0.0100", """
        public static class Api
        {
            public static void Map(WebApplication app) =>
                app.MapGet("/categories", async () => { await Ai.Cent.CompleteChatAsync("Categories of " + Environment.MachineName); }).CacheOutput();
        }
        """);

    [Fact]
    public Task OutputCacheOfAnAction_MayAnswerItself() => VerifyCachedEntryAsync("GET /categories", "$0.0100", """
        [ApiController, Route("categories")]
        public class CategoriesController : ControllerBase
        {
            [HttpGet, Microsoft.AspNetCore.OutputCaching.OutputCache(Duration = 60)]
            public async Task Get() => await Ai.Cent.CompleteChatAsync("Categories of " + Environment.MachineName);
        }
        """);

    private static Task VerifyCachedAsync(string expression, string members) => VerifyCachedEntryAsync(Go, expression, OfMembers(members));

    private static async Task VerifyCachedEntryAsync(string entryPoint, string expression, string source)
    {
        var entry = await EntryAsync(entryPoint, "using Microsoft.Extensions.Caching.Memory;\n" + source);
        Assert.Equal((expression, 0m), (entry.Terms.ToString(), entry.Cost.Low));
        Assert.True(entry.Cost.Typical > 0m);
    }
}
