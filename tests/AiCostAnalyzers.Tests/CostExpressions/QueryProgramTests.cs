using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>LINQ, PLINQ, Parallel, dataflow, Rx.</summary>
public class QueryProgramTests
{
    [Fact]
    public Task SelectIntoWhenAll_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => Task.WhenAll(tickets.Select(async ticket => await Ai.Cent.CompleteChatAsync(ticket)));
        """);

    [Fact]
    public Task MethodGroupOfASelect_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => Task.WhenAll(tickets.Select(AskAsync));
        static async Task AskAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket);
        """);

    [Fact]
    public Task EagerQuery_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static List<string> Go(List<string> tickets) =>
            tickets.Select(ticket => Ai.Cent.CompleteChat(ticket).Value.Content[0].Text).ToList();
        """);

    [Fact]
    public Task Predicate_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static string? Go(List<string> tickets) => tickets.FirstOrDefault(IsUrgent);
        static bool IsUrgent(string ticket) => Ai.Cent.CompleteChat(ticket).Value.Content[0].Text == "yes";
        """);

    [Fact]
    public Task SortKey_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static List<string> Go(List<string> tickets) =>
            tickets.OrderBy(ticket => Ai.Cent.CompleteChat(ticket).Value.Content[0].Text).ToList();
        """);

    [Fact]
    public Task PredicateAndProjection_AddUp() => VerifyAsync("$0.1100·n(tickets)", "n", """
        public static List<string> Go(List<string> tickets) => (
            from ticket in tickets
            where Ai.Cent.CompleteChat(ticket).Value.Content[0].Text == "yes"
            select Ai.Dime.CompleteChat(ticket).Value.Content[0].Text).ToList();
        """);

    [Fact]
    public Task SelectMany_RunsPerInnerItem() => VerifyAsync("$0.0100·n(pages)", "n", """
        public static Task Go(List<Ticket> tickets) =>
            Task.WhenAll(tickets.SelectMany(ticket => ticket.Pages).Select(page => Ai.Cent.CompleteChatAsync(page)));
        """, "public class Ticket { public List<string> Pages { get; } = []; }");

    [Fact]
    public Task QueryWithinAQuery_MultipliesIt() => VerifyAsync("$0.0100·n(pages)·n(tickets)", "n·m", """
        public static List<string> Go(List<Ticket> tickets) =>
            tickets.SelectMany(ticket => ticket.Pages.Select(page => Ai.Cent.CompleteChat(page).Value.Content[0].Text)).ToList();
        """, "public class Ticket { public List<string> Pages { get; } = []; }");

    [Fact]
    public Task Take_IsABound() => VerifyAsync("$0.0500", "constant", """
        public static Task Go(List<string> tickets) => Task.WhenAll(tickets.OrderBy(t => t.Length).Take(5).Select(t => Ai.Cent.CompleteChatAsync(t)));
        """);

    [Fact]
    public Task Range_IsANumber() => VerifyAsync("$0.0400", "constant", """
        public static Task Go(string ticket) => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ai.Cent.CompleteChatAsync(ticket)));
        """);

    [Fact]
    public Task Chunks_AreCountedAsChunks() => VerifyAsync("$0.0100·n(chunks)", "n", """
        public static Task Go(List<string> tickets) =>
            Task.WhenAll(tickets.Chunk(50).Select(chunk => Ai.Cent.CompleteChatAsync(string.Join(' ', chunk))));
        """);

    [Fact]
    public Task ParallelForEachAsync_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => Parallel.ForEachAsync(
            tickets, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (ticket, stop) => await Ai.Cent.CompleteChatAsync(ticket));
        """);

    [Fact]
    public Task ParallelForEachOfALocalFunction_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets)
        {
            Parallel.ForEach(tickets, Ask);
            void Ask(string ticket) => Ai.Cent.CompleteChat(ticket);
        }
        """);

    [Fact]
    public Task ParallelForToAConstant_IsANumber() => VerifyAsync("$0.0800", "constant", """
        public static void Go(string ticket) => Parallel.For(0, 8, i => Ai.Cent.CompleteChat(ticket));
        """);

    [Fact]
    public Task ParallelInvoke_RunsEachOnce() => VerifyAsync("$0.1100", "constant", """
        public static void Go(string ticket) => Parallel.Invoke(() => Ai.Cent.CompleteChat(ticket), () => Ai.Dime.CompleteChat(ticket));
        """);

    [Fact]
    public Task ParallelQuery_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets) => tickets.AsParallel().WithDegreeOfParallelism(2).ForAll(ticket => Ai.Cent.CompleteChat(ticket));
        """);

    [Fact]
    public Task AsyncQuery_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static async Task Go(IAsyncEnumerable<string> tickets) =>
            await tickets.Select(async (string ticket, CancellationToken stop) => await Ai.Cent.CompleteChatAsync(ticket)).ToListAsync();
        """);

    [Fact]
    public Task ListForEach_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets) => tickets.ForEach(ticket => Ai.Cent.CompleteChat(ticket));
        """);

    [Fact]
    public Task DeferredQueryInALoop_IsMultipliedByIt() => VerifyAsync("$0.0100·n(pages)·n(tickets)", "n·m", """
        public static async Task Go(List<Ticket> tickets)
        {
            foreach (var ticket in tickets)
            {
                var answers = ticket.Pages.Select(page => Ai.Cent.CompleteChatAsync(page));
                await Task.WhenAll(answers);
            }
        }
        """, "public class Ticket { public List<string> Pages { get; } = []; }");

    [Fact]
    public Task GroupsAreCountedAsGroups() => VerifyAsync("$0.0100·n(groups)", "n", """
        public static Task Go(List<string> tickets) =>
            Task.WhenAll(tickets.GroupBy(t => t.Length).Select(group => Ai.Cent.CompleteChatAsync(string.Join(' ', group))));
        """);

    [Fact]
    public Task ActionBlock_IsPricedPerMessage() => VerifyEntryAsync("App.ActionBlock", "message", "$0.0100", "constant", OfMembers("""
        public static async Task Go(List<string> tickets)
        {
            var block = new System.Threading.Tasks.Dataflow.ActionBlock<string>(async ticket => await Ai.Cent.CompleteChatAsync(ticket));
            foreach (var ticket in tickets) { block.Post(ticket); }
            block.Complete();
            await block.Completion;
        }
        """));

    [Fact]
    public Task TransformBlockOfAMethodGroup_IsPricedPerMessage() => VerifyEntryAsync("App.AskAsync", "message", "$0.0100", "constant", OfMembers("""
        public static void Go(string ticket)
        {
            var block = new System.Threading.Tasks.Dataflow.TransformBlock<string, string>(new Func<string, Task<string>>(AskAsync));
            System.Threading.Tasks.Dataflow.DataflowBlock.Post(block, ticket);
        }

        static async Task<string> AskAsync(string ticket) => (await Ai.Cent.CompleteChatAsync(ticket)).Value.Content[0].Text;
        """));

    [Fact]
    public async Task Subscription_IsPricedPerMessage()
    {
        var report = await ReportAsync("using System.Reactive.Linq;\n" + OfMembers("""
            public static void Go(IObservable<string> tickets) => tickets.Where(t => t.Length > 0).Subscribe(ticket => Ai.Cent.CompleteChat(ticket));
            """), null, "System.Reactive");

        var entry = EntryOf(report, "App.Subscribe");
        Assert.Equal(("message", "$0.0100", "constant"), (entry.Unit, entry.Terms.ToString(), entry.Terms.Growth));
    }
}
