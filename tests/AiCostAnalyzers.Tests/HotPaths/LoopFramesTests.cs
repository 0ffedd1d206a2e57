namespace AiCostAnalyzers.Tests.HotPaths;

public class LoopFramesTests
{
    [Theory]
    [InlineData("foreach (var t in tickets) Model.Call(t);", "Loop tickets")]
    [InlineData("foreach (var t in request.Tickets) { Model.Call(t); }", "Loop tickets")]
    [InlineData("foreach (var t in await repository.GetTicketsAsync()) Model.Call(t);", "Loop tickets")]
    [InlineData("foreach (var t in await repository.GetAllAsync().ConfigureAwait(false)) Model.Call(t);", "Loop repository")]
    [InlineData("foreach (var t in tickets.Where(t => t.Urgent).ToList()) Model.Call(t);", "Loop tickets")]
    [InlineData("foreach (var t in request?.Tickets ?? new List<Ticket>()) Model.Call(t);", "Loop tickets")]
    [InlineData("foreach (var c in tickets[0].Children) Model.Call(c);", "Loop children")]
    [InlineData("foreach (var t in tickets) foreach (var c in t.Children) Model.Call(c);", "Loop tickets > Loop children")]
    [InlineData("var pages = new Dictionary<string, List<Ticket>>(); foreach (var document in pages) foreach (var p in document.Value) Model.Call(p);", "Loop pages > Loop documentValues")]
    [InlineData("var pages = new Dictionary<string, List<Ticket>>(); foreach (var document in pages) foreach (var p in document.Value.Where(v => v.Urgent).ToList()) Model.Call(p);", "Loop pages > Loop documentValues")]
    [InlineData("var pages = new Dictionary<string, List<Ticket>>(); foreach (var (name, texts) in pages) foreach (var p in texts) Model.Call(p);", "Loop pages > Loop texts")]
    [InlineData("var pages = new Dictionary<string, List<Ticket>>(); foreach (var p in pages.Values) Model.Call(p);", "Loop pages")]
    [InlineData("var pages = new Dictionary<string, List<Ticket>>(); foreach (var p in pages[\"a\"]) Model.Call(p);", "Loop pages")]
    [InlineData("foreach (var t in from t in tickets where t.Urgent select t) Model.Call(t);", "Loop tickets")]
    [InlineData("foreach (var b in tickets.Chunk(100)) Model.Call(b);", "Loop chunks")]
    [InlineData("foreach (var g in tickets.GroupBy(t => t.Text)) Model.Call(g);", "Loop groups")]
    [InlineData("foreach (var c in tickets.SelectMany(t => t.Children)) Model.Call(c);", "Loop children")]
    [InlineData("foreach (var line in \"a b\".Split(' ')) Model.Call(line);", "Loop items")]
    [InlineData("for (int i = 0; i < tickets.Count; i++) Model.Call(tickets[i]);", "Loop tickets")]
    [InlineData("for (int i = tickets.Count - 1; i >= 0; i--) Model.Call(tickets[i]);", "Loop tickets")]
    [InlineData("for (int i = 0; i < tickets.Count; i += 50) Model.Call(i);", "Loop chunks")]
    [InlineData("for (int i = 0; i < max; i++) Model.Call(i);", "Loop max")]
    [InlineData("for (int i = 0; Model.Call(i) != \"\"; i++) { }", "Loop turns")]
    [InlineData("var queue = new Queue<Ticket>(); while (queue.TryDequeue(out var t)) Model.Call(t);", "Loop queue")]
    [InlineData("var queue = new Queue<Ticket>(); while (queue.Count > 0) Model.Call(queue.Dequeue());", "Loop queue")]
    [InlineData("int i = 0; while (i < tickets.Count) { Model.Call(tickets[i]); i++; }", "Loop tickets")]
    [InlineData("using var reader = new System.IO.StringReader(\"\"); string? line; while ((line = reader.ReadLine()) != null) Model.Call(line);", "Loop reader")]
    [InlineData("bool done = false; do { done = Model.Call() == \"\"; } while (!done);", "Loop turns")]
    [InlineData("while (!ct.IsCancellationRequested) Model.Call();", "Loop turns")]
    [InlineData("await foreach (var t in repository.StreamTicketsAsync()) Model.Call(t);", "Loop tickets")]
    public void Loop_IsNamedAfterWhatItRunsOver(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) Model.Call(i);", "Loop 3")]
    [InlineData("for (int i = 1; i <= 3; ++i) Model.Call(i);", "Loop 3")]
    [InlineData("for (int i = 10; i > 0; i -= 4) Model.Call(i);", "Loop 3")]
    [InlineData("for (int i = 0; i < 10; i += 4) Model.Call(i);", "Loop 3")]
    [InlineData("const int Rounds = 5; for (int i = 0; i < Rounds; i++) Model.Call(i);", "Loop 5")]
    [InlineData("for (int i = 0; i < Math.Min(4, tickets.Count); i++) Model.Call(i);", "Loop 4")]
    [InlineData("foreach (var l in new[] { \"en\", \"de\" }) Model.Call(l);", "Loop 2")]
    [InlineData("string[] languages = [\"en\", \"de\", \"fr\"]; foreach (var l in languages) Model.Call(l);", "Loop 3")]
    [InlineData("foreach (var l in new List<string> { \"en\", \"de\" }) Model.Call(l);", "Loop 2")]
    [InlineData("foreach (var i in Enumerable.Range(0, 4)) Model.Call(i);", "Loop 4")]
    [InlineData("foreach (var t in tickets.OrderBy(t => t.Text).Take(3)) Model.Call(t);", "Loop 3")]
    [InlineData("foreach (var t in tickets.Take(9).Where(t => t.Urgent).Take(5)) Model.Call(t);", "Loop 5")]
    public void ConstantBounds_GiveTheCount(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) { i = max; Model.Call(i); }", "Loop 3", "Loop turns")]
    [InlineData("string[] languages = [\"en\"]; languages = new string[max]; foreach (var l in languages) Model.Call(l);", "Loop 1", "Loop languages")]
    [InlineData("string[] all = [\"en\", .. tickets.Select(t => t.Text)]; foreach (var l in all) Model.Call(l);", "Loop 2", "Loop all")]
    [InlineData("var list = new List<string> { \"en\" }; list.Add(\"de\"); foreach (var l in list) Model.Call(l);", "Loop 1", "Loop list")]
    [InlineData("foreach (var t in tickets.Take(max)) Model.Call(t);", "Loop max", "Loop tickets")]
    [InlineData("for (int i = 5; i < Math.Min(4, tickets.Count); i++) Model.Call(i);", "Loop 4", "Loop tickets")]
    public void WhatIsNotProven_IsNoCount(string body, string wrong, string expected)
    {
        string actual = HotPathDriver.Frames(body);
        Assert.NotEqual(wrong, actual);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("foreach (var c in Model.Call()) { }", "-")]
    [InlineData("foreach (var c in await Model.CallAsync()) { }", "-")]
    [InlineData("await foreach (var update in Model.CallStreamingAsync(\"\")) { }", "-")]
    [InlineData("for (var text = Model.Call(); text.Length < max; text += \".\") { }", "-")]
    [InlineData("foreach (var t in tickets) { } Model.Call();", "-")]
    [InlineData("foreach (var t in tickets) foreach (var c in Model.Call(t)) { }", "Loop tickets")]
    public void WhatIsEvaluatedOnce_StandsInNoLoop(string body, string expected) => Assert.Equal(expected, HotPathDriver.Frames(body));

    [Fact]
    public void BodyOfAStreamingCall_RunsPerUpdate() =>
        Assert.Equal("- | Loop updates", HotPathDriver.Frames("await foreach (var update in Model.CallStreamingAsync(\"\")) { Model.Call(update); }"));

    [Fact]
    public void ReadonlyArrayField_GivesTheCount()
    {
        Step step = Assert.Single(HotPathDriver.Steps("""
            public static class Translator
            {
                private static readonly string[] s_languages = ["en", "de", "fr"];
                public static void Run() { foreach (var language in s_languages) Model.Call(language); }
            }
            """));
        Assert.Equal("Loop 3", step.Frames);
    }

    [Fact]
    public void WritableArrayField_GivesAName()
    {
        Step step = Assert.Single(HotPathDriver.Steps("""
            public static class Translator
            {
                private static string[] s_languages = ["en", "de", "fr"];
                public static void Run() { foreach (var language in s_languages) Model.Call(language); }
            }
            """));
        Assert.Equal("Loop languages", step.Frames);
    }
}
