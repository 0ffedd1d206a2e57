using System.Text;
using Microsoft.CodeAnalysis;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tests.CostExpressions;
using AiCostAnalyzers.Tests.Rules;
using static AiCostAnalyzers.Tests.CostExpressions.CostRun;

namespace AiCostAnalyzers.Tests.HotPaths;

/// <summary>Programs of a size that nobody writes by hand: nothing overflows, nothing takes long, and no bound is hidden.</summary>
public class SizeTests
{
    private const string Loop = "public static void Go(List<string> tickets) { foreach (var ticket in tickets) { M0(ticket); } }\n";

    private static string Members(int count, Func<int, string> body) =>
        Enumerable.Range(0, count).Aggregate(new StringBuilder(), (text, i) => text.Append(body(i)).Append('\n')).ToString();

    private static string Live(string members) => "using static Ask;\n" + Prelude + "static class App\n{\n" + members + "}\n";

    private const string Prelude = """
        static class Ask
        {
            public static readonly ChatClient Dear = new("gpt-4o", "key");
        }

        """;

    [Fact]
    public Task ChainOfTenThousandCalls_IsCounted() => VerifyAsync(
        "$0.0100·n(tickets)", "n", Loop + Members(10_000, i => $"static void M{i}(string t) => M{i + 1}(t);") + "static void M10000(string t) => Ai.Cent.CompleteChat(t);");

    [Fact]
    public Task CircleOfFiveThousandMembers_IsOneCount() => VerifyAsync(
        "$0.0100·n(recursion)·n(tickets)", "n·m", Loop + Members(5_000, i => $"static void M{i}(string t) {{ if (t.Length > {i}) M{(i + 1) % 5_000}(t); }}")
            .Replace("M7(string t) {", "M7(string t) { Ai.Cent.CompleteChat(t);", StringComparison.Ordinal));

    [Fact]
    public async Task FiftyThousandLinesOfGeneratedCode_AreRead()
    {
        var source = OfMembers(
            Loop + Members(5_000, i => $$"""
                static int M{{i}}(string t)
                {
                    var length = t.Length;
                    if (length > {{i}})
                    {
                        length += t.Trim().Length;
                    }

                    return length + M{{(i < 4_999 ? i + 1 : i)}}x(t);
                }
                static int M{{i}}x(string t) => {{(i % 100 == 1 ? "Ai.Cent.CompleteChat(t).Value.Content.Count" : $"M{(i + 1) % 5_000}(t)")}};
                """));

        Assert.Equal("$0.0100·n(tickets)", (await EntryAsync(Go, source)).Terms.ToString());
    }

    [Fact]
    public async Task OneMemberOfThousandsOfStatements_IsRead()
    {
        var source = OfMembers(
            "public static void Go(string t)\n{\nvar n = 0;\n"
            + Members(5_000, i => i % 25 == 0 ? "Ai.Cent.CompleteChat(t);" : $"n += t.Length + {i};")
            + "}");

        Assert.Equal("$2.0000", (await EntryAsync(Go, source)).Terms.ToString());
    }

    [Fact]
    public async Task AThousandGuards_AreMoreThanFactsHold_AndTheStepMayBeSkipped()
    {
        var source = OfMembers(
            "public static void Go(string t)\n{\n" + Members(1_000, i => $"if (t == \"{i}\") {{ return; }}") + "Ai.Cent.CompleteChat(t);\n}");

        var entry = await EntryAsync(Go, source);

        Assert.Equal((0m, 0.01m), (entry.Cost.Low, entry.Cost.Typical));
    }

    [Fact]
    public async Task ConcatenationOfThousandsOfOperands_IsRead()
    {
        var source = OfMembers("public static void Go(string t)\n{\nAi.Cent.CompleteChat(" + string.Join(" + ", Enumerable.Range(0, 3_000).Select(i => i % 2 == 0 ? "t" : $"\"{i}\"")) + ");\n}");

        Assert.Equal("$0.0100", (await EntryAsync(Go, source)).Terms.ToString());
    }

    [Fact]
    public Task WayOfTenThousandMembers_IsFollowedToItsEnd() => RuleTest.Of(
        DiagnosticIds.CallReachesModelInLoop,
        Live("static void Run(string[] tickets) { foreach (var t in tickets) {|#0:M0|}(t); }\n"
            + Members(9_000, i => $"static void M{i}(string t) => M{i + 1}(t);")
            + "static void M9000(string t) => Dear.CompleteChat(t);\n")).Expect(0, DiagnosticIds.CallReachesModelInLoop, severity: DiagnosticSeverity.Warning).RunAsync();

    [Fact]
    public Task MoreMembersThanAreSearched_IsSaid() => RuleTest.Of(
        DiagnosticIds.CallReachesModelInLoop,
        Live("static void Run(string[] tickets) { foreach (var t in tickets) {|#0:M0|}(t); }\n"
            + Members(10_500, i => $"static void M{i}(string t) => M{i + 1}(t);")
            + "static void M10500(string t) => Dear.CompleteChat(t);\n")).Expect(
                0,
                DiagnosticIds.CallReachesModelInLoop,
                "'App.M0' runs n(tickets) times per call of App.Run and leads to so many members that not all were searched for model calls: what they cost is not known here",
                DiagnosticSeverity.Info).RunAsync();
}
