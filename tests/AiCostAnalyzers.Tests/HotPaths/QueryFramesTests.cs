namespace AiCostAnalyzers.Tests.HotPaths;

public class QueryFramesTests
{
    [Theory]
    [InlineData("await Task.WhenAll(tickets.Select(async t => await Model.CallAsync(t)));", "Query tickets")]
    [InlineData("await Task.WhenAll(request.Tickets.Where(t => t.Urgent).Select(t => Model.CallAsync(t)));", "Query tickets")]
    [InlineData("await Task.WhenAll(tickets.Select(Model.CallAsync));", "Query tickets")]
    [InlineData("var all = from t in request.Tickets where t.Urgent select Model.Call(t);", "Query tickets")]
    [InlineData("var all = from t in tickets from c in t.Children select Model.Call(c);", "Query children")]
    [InlineData("var all = tickets.SelectMany(t => t.Children.Select(c => Model.Call(c)));", "Query tickets > Query children")]
    [InlineData("var all = tickets.SelectMany(t => t.Children).Select(c => Model.Call(c));", "Query children")]
    [InlineData("var all = tickets.Take(3).Select(t => Model.Call(t));", "Query 3")]
    [InlineData("var all = Enumerable.Range(0, 5).Select(i => Model.Call(i));", "Query 5")]
    [InlineData("var all = Enumerable.Range(0, tickets.Count).Select(i => Model.Call(i));", "Query tickets")]
    [InlineData("var all = tickets.AsParallel().WithDegreeOfParallelism(4).Select(t => Model.Call(t));", "Query tickets")]
    [InlineData("var first = tickets.FirstOrDefault(t => Model.Call(t) == \"\");", "Query tickets")]
    [InlineData("var best = tickets.OrderBy(t => Model.Call(t)).ToDictionary(t => t, t => Model.Call(t));", "Query tickets | Query tickets")]
    [InlineData("tickets.ForEach(t => Model.Call(t));", "Query tickets")]
    [InlineData("var all = tickets.ConvertAll(t => Model.Call(t));", "Query tickets")]
    [InlineData("var texts = new[] { \"a\", \"b\" }; Array.ForEach(texts, t => Model.Call(t));", "Query 2")]
    [InlineData("Parallel.ForEach(tickets, t => Model.Call(t));", "Query tickets")]
    [InlineData("Parallel.For(0, tickets.Count, i => Model.Call(i));", "Query tickets")]
    [InlineData("Parallel.For(0, 8, i => Model.Call(i));", "Query 8")]
    [InlineData("await Parallel.ForEachAsync(request.Tickets, ct, async (t, token) => await Model.CallAsync(t));", "Query tickets")]
    [InlineData("await Parallel.ForEachAsync(tickets, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (t, token) => await Model.CallAsync(t));", "Query tickets")]
    [InlineData("await Parallel.ForAsync(0, 6, async (i, token) => await Model.CallAsync());", "Query 6")]
    [InlineData("foreach (var t in tickets) { var all = t.Children.Select(c => Model.Call(c)).ToList(); }", "Loop tickets > Query children")]
    [InlineData("foreach (var a in tickets.Select(t => Model.Call(t))) { }", "Query tickets")]
    [InlineData("var all = tickets.Select(t => { if (t.Urgent) return Model.Call(t); return \"\"; });", "Query tickets > Arm 0/2")]
    public void FunctionOfACombinator_RunsPerItem(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("await Task.Run(() => Model.Call());", "-")]
    [InlineData("var lazy = new Lazy<string>(() => Model.Call());", "Cached")]
    [InlineData("Parallel.Invoke(() => Model.Call(1), () => Model.Call(2));", "- | -")]
    [InlineData("var cache = new ConcurrentDictionary<int, string>(); cache.GetOrAdd(1, key => Model.Call(key));", "Cached")]
    [InlineData("Func<string> later = () => Model.Call(); later();", "-")]
    [InlineData("var all = tickets.Append(new Ticket { Text = Model.Call() });", "-")]
    [InlineData("var all = tickets.Where(t => t.Urgent).ToList(); Model.Call(all);", "-")]
    [InlineData("var sum = tickets.Aggregate(\"\", (a, t) => a + t.Text, a => Model.Call(a));", "-")]
    [InlineData("foreach (var t in tickets) { await Task.Run(() => Model.Call(t)); }", "Loop tickets")]
    [InlineData("Select(() => Model.Call()); static void Select(Func<string> f) { }", "-")]
    public void OtherFunctions_BelongToTheirContainer(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Fact]
    public void TwoQueriesOfOneChain_AreTwoConstructs()
    {
        var steps = HotPathDriver.Steps("""
            public static class Chain
            {
                public static object Run(List<Ticket> tickets) => tickets.Where(t => Model.Call(t) != "").Select(t => Model.Call(t));
            }
            """);
        Assert.Equal(2, steps.Length);
        Assert.NotEqual(steps[0].Result.Frames[0].Id, steps[1].Result.Frames[0].Id);
    }
}
