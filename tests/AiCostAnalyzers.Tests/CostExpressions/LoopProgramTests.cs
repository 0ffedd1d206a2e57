using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>Loops, branches, paces and counts.</summary>
public class LoopProgramTests
{
    [Fact]
    public Task OneCall_IsItsPrice() => VerifyAsync("$0.0100", "constant", """
        public static async Task Go(string ticket) => await Ai.Cent.CompleteChatAsync(ticket);
        """);

    [Fact]
    public Task TwoCalls_AddUp() => VerifyAsync("$0.1100", "constant", """
        public static async Task Go(string ticket)
        {
            await Ai.Cent.CompleteChatAsync(ticket);
            await Ai.Dime.CompleteChatAsync(ticket);
        }
        """);

    [Fact]
    public Task Foreach_CountsWhatItRunsOver() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static async Task Go(List<string> tickets)
        {
            foreach (var ticket in tickets) { await Ai.Cent.CompleteChatAsync(ticket); }
        }
        """);

    [Fact]
    public Task CollectionOfAForeach_IsEvaluatedOnce() => VerifyAsync("$0.0100 + $0.1000·n(topics)", "n", """
        public static async Task Go(string ticket)
        {
            foreach (var topic in await GetTopicsAsync(ticket)) { await Ai.Dime.CompleteChatAsync(topic); }
        }

        static async Task<string[]> GetTopicsAsync(string ticket) => (await Ai.Cent.CompleteChatAsync(ticket)).Value.Content[0].Text.Split(',');
        """);

    [Fact]
    public Task ForToTheCount_CountsTheCollection() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static async Task Go(List<string> tickets)
        {
            for (var i = 0; i < tickets.Count; i++) { await Ai.Cent.CompleteChatAsync(tickets[i]); }
        }
        """);

    [Fact]
    public Task ForWithConstantBounds_IsANumber() => VerifyAsync("$0.0300", "constant", """
        public static async Task Go(string ticket)
        {
            for (var i = 0; i < 3; i++) { await Ai.Cent.CompleteChatAsync(ticket); }
        }
        """);

    [Fact]
    public Task ForInSteps_CountsChunks() => VerifyAsync("$0.0100·n(chunks)", "n", """
        public static async Task Go(List<string> tickets)
        {
            for (var i = 0; i < tickets.Count; i += 20) { await Ai.Cent.CompleteChatAsync(string.Join(' ', tickets.Skip(i).Take(20))); }
        }
        """);

    [Fact]
    public Task WhileThatEmptiesAQueue_CountsTheQueue() => VerifyAsync("$0.0100·n(queue)", "n", """
        public static async Task Go(string[] tickets)
        {
            var queue = new Queue<string>(tickets);
            while (queue.TryDequeue(out var ticket)) { await Ai.Cent.CompleteChatAsync(ticket); }
        }
        """);

    [Fact]
    public Task DoUntilAFlag_CountsTurns() => VerifyAsync("$0.0100·n(turns)", "n", """
        public static async Task Go(string ticket)
        {
            bool done;
            do
            {
                done = (await Ai.Cent.CompleteChatAsync(ticket)).Value.Content[0].Text == "done";
            }
            while (!done);
        }
        """);

    [Fact]
    public Task StreamingOneAnswer_IsOneCall() => VerifyAsync("$0.0100", "constant", """
        public static async Task Go(string ticket, HttpContext context)
        {
            await foreach (var update in Ai.Cent.CompleteChatStreamingAsync(ticket)) { await context.Response.WriteAsync(update.ToString()!); }
        }
        """);

    [Fact]
    public Task BodyOfAwaitForeach_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static async Task Go(IAsyncEnumerable<string> tickets)
        {
            await foreach (var ticket in tickets) { await Ai.Cent.CompleteChatAsync(ticket); }
        }
        """);

    [Fact]
    public Task NestedLoops_MultiplyEachOther() => VerifyAsync("$0.0100·n(pages)·n(tickets)", "n·m", """
        public static async Task Go(List<Ticket> tickets)
        {
            foreach (var ticket in tickets)
            {
                foreach (var page in ticket.Pages) { await Ai.Cent.CompleteChatAsync(page); }
            }
        }
        """, "public class Ticket { public List<string> Pages { get; } = []; }");

    [Fact]
    public Task LoopWithinALoopOverTheSame_IsASquare() => VerifyAsync("$0.0100·n(tickets)²", "n²", """
        public static async Task Go(List<string> tickets)
        {
            foreach (var one in tickets)
            {
                foreach (var other in tickets) { await Ai.Cent.CompleteChatAsync(one + other); }
            }
        }
        """);

    [Fact]
    public Task ThreeLoops_AreACube() => VerifyAsync("$0.0300·n(a)·n(b)·n(c)", "n·m·k", """
        public static async Task Go(string[] a, string[] b, string[] c)
        {
            foreach (var x in a) foreach (var y in b) foreach (var z in c)
                for (var i = 0; i < 3; i++) await Ai.Cent.CompleteChatAsync(x + y + z);
        }
        """);

    [Fact]
    public Task LiteralCollection_IsANumber() => VerifyAsync("$0.0300", "constant", """
        public static async Task Go(string ticket)
        {
            foreach (var language in new[] { "de", "en", "fr" }) { await Ai.Cent.CompleteChatAsync(ticket + language); }
        }
        """);

    [Fact]
    public Task CollectionExpressionOfAReadonlyField_IsANumber() => VerifyAsync("$0.0200·n(tickets)", "n", """
        static readonly string[] s_languages = ["de", "en"];

        public static async Task Go(List<string> tickets)
        {
            foreach (var ticket in tickets)
            {
                foreach (var language in s_languages) { await Ai.Cent.CompleteChatAsync(ticket + language); }
            }
        }
        """);

    [Fact]
    public Task MinOfAConstant_IsABound() => VerifyAsync("$0.0500", "constant", """
        public static async Task Go(List<string> tickets)
        {
            for (var i = 0; i < Math.Min(5, tickets.Count); i++) { await Ai.Cent.CompleteChatAsync(tickets[i]); }
        }
        """);

    [Fact]
    public Task ArmsOfAnIf_ExcludeEachOther() => VerifyAsync("max($0.0100, $0.1000)", "constant", """
        public static async Task Go(string ticket)
        {
            if (ticket.Length < 100) { await Ai.Cent.CompleteChatAsync(ticket); }
            else { await Ai.Dime.CompleteChatAsync(ticket); }
        }
        """);

    [Fact]
    public Task ArmsOfASwitchInALoop_ExcludeEachOtherEachTurn() => VerifyAsync("max($0.0100·n(tickets), $0.1000·n(tickets))", "n", """
        public static async Task Go(List<string> tickets)
        {
            foreach (var ticket in tickets)
            {
                _ = ticket switch
                {
                    "" => null,
                    "small" => await Ai.Cent.CompleteChatAsync(ticket),
                    _ => await Ai.Dime.CompleteChatAsync(ticket),
                };
            }
        }
        """);

    [Fact]
    public async Task MissingElse_CostsNothingAtLow()
    {
        var entry = await EntryAsync(Go, OfMembers("""
            public static async Task Go(string ticket)
            {
                if (ticket.Length > 0) { await Ai.Cent.CompleteChatAsync(ticket); }
            }
            """));

        Assert.Equal(("$0.0100", 0m, 0.01m), (entry.Terms.ToString(), entry.Cost.Low, entry.Cost.Typical));
    }

    [Fact]
    public Task EarlyReturn_LeavesTheRestToTheOtherArm() => VerifyAsync("max($0.0100, $0.1000)", "constant", """
        public static async Task Go(string ticket)
        {
            if (ticket.Length < 100)
            {
                await Ai.Cent.CompleteChatAsync(ticket);
                return;
            }

            await Ai.Dime.CompleteChatAsync(ticket);
        }
        """);

    [Fact]
    public Task CatchThatFallsBack_IsAnArm() => VerifyAsync("max($0.1000, $0.0100)", "constant", """
        public static async Task Go(string ticket)
        {
            try { await Ai.Dime.CompleteChatAsync(ticket); }
            catch (Exception) { await Ai.Cent.CompleteChatAsync(ticket); }
        }
        """);

    [Fact]
    public Task LoopThatAsksAPerson_CountsOneTurn() => VerifyEntryAsync("Main", "run", "$0.0100", "constant", """
        public static class Program
        {
            public static async Task Main()
            {
                while (Console.ReadLine() is { Length: > 0 } line) { await Ai.Cent.CompleteChatAsync(line); }
            }
        }
        """);

    [Fact]
    public Task WorkerPacedByAClock_IsPricedPerTick() => VerifyEntryAsync("Nightly", "tick", "$0.0100·n(tickets)", "n", """
        public class Nightly : BackgroundService
        {
            private readonly List<string> _tickets = [];

            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromHours(24));
                while (await timer.WaitForNextTickAsync(stop))
                {
                    foreach (var ticket in _tickets) { await Ai.Cent.CompleteChatAsync(ticket); }
                }
            }
        }
        """);

    [Fact]
    public Task WorkerThatReadsAChannel_IsPricedPerItem() => VerifyEntryAsync("Consumer", "tick", "$0.0100", "constant", """
        public class Consumer(Channel<string> tickets) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                await foreach (var ticket in tickets.Reader.ReadAllAsync(stop)) { await Ai.Cent.CompleteChatAsync(ticket); }
            }
        }
        """);

    [Fact]
    public Task TasksThatALoopStarts_AreStillOneEach() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static async Task Go(List<string> tickets)
        {
            var tasks = new List<Task>();
            foreach (var ticket in tickets) { tasks.Add(Task.Run(() => Ai.Cent.CompleteChatAsync(ticket))); }
            await Task.WhenAll(tasks);
        }
        """);
}
