using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.CostExpressions;

/// <summary>Functions that are passed on or stored: combinators of the program's own, delegates, parameters that name counts; recursion.</summary>
public class DelegateProgramTests
{
    private const string MapParallel = """

        static async Task MapParallel<T>(IEnumerable<T> items, Func<T, Task> body)
        {
            var tasks = new List<Task>();
            foreach (var item in items) { tasks.Add(body(item)); }
            await Task.WhenAll(tasks);
        }
        """;

    [Fact]
    public Task MethodGroupOfAnOwnCombinator_RunsAsOftenAsItInvokesIt() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => MapParallel(tickets, ClassifyAsync);
        static async Task ClassifyAsync(string ticket) => await Ai.Cent.CompleteChatAsync(ticket);
        """ + MapParallel);

    [Fact]
    public Task LambdaOfAnOwnCombinator_RunsAsOftenAsItInvokesIt() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => MapParallel(tickets, async ticket => await Ai.Cent.CompleteChatAsync(ticket));
        """ + MapParallel);

    [Fact]
    public Task TwoCallsInOneLambda_RunAsOftenEach() => VerifyAsync("$0.1100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => MapParallel(tickets, async ticket =>
        {
            await Ai.Cent.CompleteChatAsync(ticket);
            await Ai.Dime.CompleteChatAsync(ticket);
        });
        """ + MapParallel);

    [Fact]
    public Task CombinatorInALoop_IsMultipliedByIt() => VerifyAsync("$0.0100·n(pages)·n(tickets)", "n·m", """
        public static async Task Go(List<Ticket> tickets)
        {
            foreach (var ticket in tickets) { await MapParallel(ticket.Pages, page => Ai.Cent.CompleteChatAsync(page)); }
        }
        """ + MapParallel, "public class Ticket { public List<string> Pages { get; } = []; }");

    [Fact]
    public Task CombinatorOfTwoCallers_CountsForEachWhatItPasses() => VerifyAsync("$0.1000·n(articles) + $0.0100·n(tickets)", "n", """
        public static async Task Go(List<string> tickets, List<string> articles)
        {
            await MapParallel(tickets, ticket => Ai.Cent.CompleteChatAsync(ticket));
            await MapParallel(articles, article => Ai.Dime.CompleteChatAsync(article));
        }
        """ + MapParallel);

    [Fact]
    public Task CombinatorThatPassesItsParameterToAQuery_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => tickets.ForAllAsync(ticket => Ai.Cent.CompleteChatAsync(ticket));
        """, """
        public static class Combinators
        {
            public static Task ForAllAsync<T>(this IEnumerable<T> items, Func<T, Task> body) => Task.WhenAll(items.Select(body));
        }
        """);

    [Fact]
    public Task CombinatorThatForwardsToAnother_RunsAsOftenAsTheLast() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => Throttled(tickets, ticket => Ai.Cent.CompleteChatAsync(ticket));
        static Task Throttled(List<string> all, Func<string, Task> body) => MapParallel(all, body);
        """ + MapParallel);

    [Fact]
    public Task CombinatorThatWrapsItsParameter_RunsAsOftenAsItInvokesIt() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets) => Logged(tickets, ticket => Ai.Cent.CompleteChatAsync(ticket));
        static Task Logged(List<string> all, Func<string, Task> body) => MapParallel(all, async item => { Console.WriteLine(item); await body(item); });
        """ + MapParallel);

    [Fact]
    public Task CombinatorThatInvokesTwice_DoublesThePrice() => VerifyAsync("$0.0200", "constant", """
        public static void Go(string ticket) => Twice(() => Ai.Cent.CompleteChat(ticket));
        static void Twice(Action body) { body(); body.Invoke(); }
        """);

    [Fact]
    public Task CombinatorWithACallOfItsOwn_AddsIt() => VerifyAsync("$0.1000 + $0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets) => Planned(tickets, ticket => Ai.Cent.CompleteChat(ticket));
        static void Planned(List<string> items, Action<string> body)
        {
            Ai.Dime.CompleteChat(items[0]);
            foreach (var item in items) { body(item); }
        }
        """);

    [Fact]
    public Task LocalFunctionAsCombinator_RunsAsOftenAsItInvokesIt() => VerifyAsync("$0.0300", "constant", """
        public static void Go(string ticket)
        {
            Thrice(() => Ai.Cent.CompleteChat(ticket));
            void Thrice(Action body) { for (var i = 0; i < 3; i++) { body(); } }
        }
        """);

    [Fact]
    public Task CombinatorBehindAnInterface_RunsAsOftenAsItsImplementation() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets, IRunner runner) => runner.Run(tickets, ticket => Ai.Cent.CompleteChat(ticket));
        """, """
        public interface IRunner { void Run(List<string> items, Action<string> body); }
        public class Runner : IRunner
        {
            public void Run(List<string> items, Action<string> body) { foreach (var item in items) { body(item); } }
        }
        """);

    [Fact]
    public Task RetryHelper_AddsNothingToWhatIsTypical() => VerifyAsync("$0.0100", "constant", """
        public static Task Go(string ticket) => WithRetriesAsync(() => Ai.Cent.CompleteChatAsync(ticket));
        static async Task WithRetriesAsync(Func<Task> body)
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                try { await body(); return; }
                catch (TimeoutException) when (attempt < 2) { await Task.Delay(1000); }
            }
        }
        """);

    [Fact]
    public Task FunctionThatIsOnlyKept_CountsWhereItIsPassed() => VerifyAsync("$0.0100", "constant", """
        static Action? s_kept;
        public static void Go(string ticket) => Keep(() => Ai.Cent.CompleteChat(ticket));
        static void Keep(Action body) => s_kept = body;
        """);

    [Fact]
    public async Task ExpressionTree_RunsNowhere()
    {
        var report = await ReportAsync(OfMembers("""
            public static void Go(string ticket)
            {
                foreach (var text in new[] { ticket }) { SetUp(() => Ask(text)); SetUp(() => Ai.Cent.CompleteChat(new[] { text }.Select(t => new UserChatMessage(t)), null, default)); }
            }

            static object Ask(string ticket) => Ai.Dime.CompleteChat(ticket);
            static void SetUp(System.Linq.Expressions.Expression<Func<object>> call) { }
            """));

        Assert.Empty(report.EntryPoints);
        Assert.True(Assert.Single(report.CallSites).IsUnreached);
    }

    [Fact]
    public Task LambdaInALocal_RunsWhereItIsInvoked() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets)
        {
            Action<string> ask = ticket => Ai.Cent.CompleteChat(ticket);
            foreach (var ticket in tickets) { ask(ticket); }
        }
        """);

    [Fact]
    public Task LambdaInALocal_RunsOncePerInvocation() => VerifyAsync("$0.0200", "constant", """
        public static async Task Go(string ticket)
        {
            var ask = async (string text) => { await Ai.Cent.CompleteChatAsync(text); };
            await ask(ticket);
            await ask(ticket + "?");
        }
        """);

    [Fact]
    public Task LocalPassedToACombinator_RunsAsOftenAsItInvokesIt() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets)
        {
            Func<string, Task> ask = async ticket => await Ai.Cent.CompleteChatAsync(ticket);
            return MapParallel(tickets, ask);
        }
        """ + MapParallel);

    [Fact]
    public Task LocalPassedToAQuery_RunsPerItem() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(List<string> tickets)
        {
            Func<string, Task> ask = async ticket => await Ai.Cent.CompleteChatAsync(ticket);
            return Task.WhenAll(tickets.Select(ask));
        }
        """);

    [Fact]
    public Task LambdaInAField_RunsWhereItIsInvoked() => VerifyAsync("$0.0100·n(tickets)", "n", """
        static readonly Action<string> s_ask = ticket => Ai.Cent.CompleteChat(ticket);
        public static void Go(List<string> tickets)
        {
            foreach (var ticket in tickets) { s_ask(ticket); }
        }
        """);

    [Fact]
    public Task MethodGroupThatAConstructorStores_RunsWhereItIsInvoked() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static void Go(List<string> tickets)
        {
            var runner = new Runner();
            foreach (var ticket in tickets) { runner.Run(ticket); }
        }
        """, """
        public class Runner
        {
            private readonly Action<string> _ask;
            public Runner() => _ask = Ask;
            public void Run(string ticket) => _ask(ticket);
            private static void Ask(string ticket) => Ai.Cent.CompleteChat(ticket);
        }
        """);

    [Fact]
    public Task Parameter_TakesItsArgumentsName() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(Request request) => RunAsync(request.Tickets);
        static async Task RunAsync(IEnumerable<string> items)
        {
            foreach (var item in items) { await Ai.Cent.CompleteChatAsync(item); }
        }
        """, "public class Request { public List<string> Tickets { get; set; } = []; }");

    [Fact]
    public Task ParameterThroughTwoMembers_TakesTheFirstArgumentsName() => VerifyAsync("$0.0100·n(tickets)", "n", """
        public static Task Go(Request request) => OuterAsync(request.Tickets);
        static Task OuterAsync(List<string> all) => InnerAsync(all);
        static async Task InnerAsync(List<string> items)
        {
            for (var i = 0; i < items.Count; i++) { await Ai.Cent.CompleteChatAsync(items[i]); }
        }
        """, "public class Request { public List<string> Tickets { get; set; } = []; }");

    [Fact]
    public Task ParameterWhoseCallersDisagree_KeepsItsName() => VerifyAsync("$0.0200·n(items)", "n", """
        public static async Task Go(List<string> tickets, List<string> articles)
        {
            await RunAsync(tickets);
            await RunAsync(articles);
        }

        static async Task RunAsync(List<string> items)
        {
            foreach (var item in items) { await Ai.Cent.CompleteChatAsync(item); }
        }
        """);

    [Fact]
    public Task ParameterOfALiteralCollection_IsANumber() => VerifyAsync("$0.0200", "constant", """
        public static Task Go(string ticket) => RunAsync(new[] { ticket, "Hello" });
        static async Task RunAsync(string[] items)
        {
            foreach (var item in items) { await Ai.Cent.CompleteChatAsync(item); }
        }
        """);

    [Fact]
    public Task Recursion_IsANamedCount() => VerifyAsync("$0.0100·n(recursion)", "n", """
        public static async Task Go(Node node)
        {
            await Ai.Cent.CompleteChatAsync(node.Text);
            foreach (var child in node.Children) { await Go(child); }
        }
        """, "public class Node { public string Text = \"\"; public List<Node> Children { get; } = []; }");

    [Fact]
    public Task MutualRecursion_IsOneNamedCount() => VerifyAsync("$0.1100·n(recursion)", "n", """
        public static void Go(int depth) { if (depth > 0) { Ping(depth); } }
        static void Ping(int depth) { Ai.Cent.CompleteChat(depth.ToString()); Pong(depth - 1); }
        static void Pong(int depth) { Ai.Dime.CompleteChat(depth.ToString()); Ping(depth - 1); }
        """);

    [Fact]
    public Task RecursionInALoop_IsMultipliedByIt() => VerifyAsync("$0.0100·n(recursion)·n(roots)", "n·m", """
        public static void Go(List<Node> roots) { foreach (var root in roots) { Walk(root); } }
        static void Walk(Node node)
        {
            Ai.Cent.CompleteChat(node.Text);
            foreach (var child in node.Children) { Walk(child); }
        }
        """, "public class Node { public string Text = \"\"; public List<Node> Children { get; } = []; }");
}
