using AiCostAnalyzers.Costs;
using static AiCostAnalyzers.Tests.Costs.Expressions;

namespace AiCostAnalyzers.Tests.Costs;

public class CostTermsTests
{
    /// <summary>Expression, its text, its growth.</summary>
    public static readonly TheoryData<CostExpression, string, string> Table = new()
    {
        // Constants.
        { All(), "$0.0000", "constant" },
        { Call(0m), "$0.0000", "constant" },
        { Call(0.0021m), "$0.0021", "constant" },
        { Call(0.00002m), "$0.000020", "constant" },
        { Call(1234.5m), "$1,234.5000", "constant" },
        { All(Call(0.001m), Call(0.002m)), "$0.0030", "constant" },
        { All(All(All(Call(0.001m)))), "$0.0010", "constant" },
        { Times(3, Call(0.001m)), "$0.0030", "constant" },
        { Times(0, Call(0.001m)), "$0.0000", "constant" },
        { Times(3, Times(4, Call(0.001m))), "$0.0120", "constant" },
        { Call(0.01m, share: 0.2m), "$0.0020", "constant" },
        { UnknownCall(), "?", "constant" },
        { All(Call(0.01m), UnknownCall()), "$0.0100 + ?", "constant" },
        { All(UnknownCall("a"), UnknownCall("b")), "?", "constant" },

        // Loops.
        { N("tickets", Call(0.015m)), "$0.0150·n(tickets)", "n" },
        { N("tickets", All()), "$0.0000", "constant" },
        { N("tickets", Call(0m)), "$0.0000", "constant" },
        { N("tickets", UnknownCall()), "?·n(tickets)", "n" },
        { All(N("tickets", Call(0.015m)), Call(0.0021m)), "$0.0021 + $0.0150·n(tickets)", "n" },
        { Times(3, N("tickets", Call(0.001m))), "$0.0030·n(tickets)", "n" },
        { N("tickets", Times(3, Call(0.001m))), "$0.0030·n(tickets)", "n" },
        { N("tickets", All(Call(0.001m), Call(0.002m))), "$0.0030·n(tickets)", "n" },
        { All(N("tickets", Call(0.001m)), N("tickets", Call(0.002m))), "$0.0030·n(tickets)", "n" },
        { All(N("b", Call(0.001m)), N("a", Call(0.002m))), "$0.0020·n(a) + $0.0010·n(b)", "n" },
        { N("users", N("tickets", Call(0.001m))), "$0.0010·n(tickets)·n(users)", "n·m" },
        { N("tickets", N("users", Call(0.001m))), "$0.0010·n(tickets)·n(users)", "n·m" },
        { N("tickets", N("tickets", Call(0.001m))), "$0.0010·n(tickets)²", "n²" },
        { N("a", N("a", N("b", Call(0.001m)))), "$0.0010·n(a)²·n(b)", "n²·m" },
        { N("a", N("b", N("c", Call(0.001m)))), "$0.0010·n(a)·n(b)·n(c)", "n·m·k" },
        { N("a", N("a", N("a", Call(0.001m)))), "$0.0010·n(a)³", "n³" },
        { N("a", All(Call(0.001m), N("b", Call(0.002m)))), "$0.0010·n(a) + $0.0020·n(a)·n(b)", "n·m" },
        { All(N("a", N("b", Call(0.001m))), N("a", N("a", Call(0.001m)))), "$0.0010·n(a)·n(b) + $0.0010·n(a)²", "n²" },
        { All(N("a", N("a", Call(0.001m))), N("b", Call(0.003m)), Call(0.5m)), "$0.5000 + $0.0030·n(b) + $0.0010·n(a)²", "n²" },

        // Two loops over one name: two counts, unless the pricing file says how many.
        {
            All(N("tickets", Call(0.001m), "S.Triage.Run"), N("tickets", Call(0.002m), "S.Nightly.Run")),
            "$0.0020·n(Nightly.Run:tickets) + $0.0010·n(Triage.Run:tickets)", "n"
        },
        { All(Set("tickets", 40m, Call(0.001m), "S.Triage.Run"), Set("tickets", 40m, Call(0.002m), "S.Nightly.Run")), "$0.0030·n(tickets)", "n" },
        {
            All(Set("tickets", 40m, Call(0.001m), "S.Triage.Run"), Set("tickets", 50m, Call(0.002m), "S.Nightly.Run")),
            "$0.0020·n(Nightly.Run:tickets) + $0.0010·n(Triage.Run:tickets)", "n"
        },
        { All(Set("tickets", 3m, Call(0.001m), "S.Triage.Run"), Set("tickets", 3.0m, Call(0.0020m), "S.Nightly.Run")), "$0.0030·n(tickets)", "n" },
        { All(N("a", N("a", N("b", Call(0.002m)))), N("a", N("b", N("b", Call(0.001m))))), "$0.0010·n(a)·n(b)² + $0.0020·n(a)²·n(b)", "n²·m" },
        { N("tickets", N("tickets", Call(0.001m), "S.T.A"), "S.T.B"), "$0.0010·n(T.A:tickets)·n(T.B:tickets)", "n·m" },

        // Branches.
        { Either(Call(0.01m), Call(0.02m)), "max($0.0100, $0.0200)", "constant" },
        { Either(Call(0.01m), Call(0.01m)), "$0.0100", "constant" },
        { Either(Call(0.01m), Call(0.010m)), "$0.0100", "constant" },
        { Either(Call(0.01m), All()), "$0.0100", "constant" },
        { EitherOrNothing(Call(0.01m)), "$0.0100", "constant" },
        { EitherOrNothing(), "$0.0000", "constant" },
        { EitherOrNothing(Call(0.01m), Call(0.02m)), "max($0.0100, $0.0200)", "constant" },
        { Either(N("a", Call(0.01m)), Call(0.02m)), "max($0.0100·n(a), $0.0200)", "n" },
        { Either(All(Call(0.02m), N("a", Call(0.01m))), Call(0.5m)), "max($0.0200 + $0.0100·n(a), $0.5000)", "n" },
        { N("a", Either(Call(0.01m), Call(0.02m))), "max($0.0100·n(a), $0.0200·n(a))", "n" },
        { All(Call(0.5m), Either(Call(0.01m), Call(0.02m))), "$0.5000 + max($0.0100, $0.0200)", "constant" },
        { All(Either(Call(0.01m), Call(0.02m)), Either(Call(0.02m), Call(0.04m))), "max($0.0300, $0.0600)", "constant" },
        { All(Either(Call(0.01m), Call(0.02m)), Either(Call(0.02m), Call(0.01m))), "max($0.0100, $0.0200) + max($0.0200, $0.0100)", "constant" },
        { Either(Either(Call(0.01m), Call(0.02m)), Call(0.03m)), "max(max($0.0100, $0.0200), $0.0300)", "constant" },
        { Either(UnknownCall(), Call(0.02m)), "max(?, $0.0200)", "constant" },
        { Either(UnknownCall("a"), UnknownCall("b")), "?", "constant" },
        { N("a", Either(UnknownCall(), Call(0.02m))), "max(?·n(a), $0.0200·n(a))", "n" },
        { Times(3, Either(UnknownCall(), Call(0.02m))), "max(?, $0.0600)", "constant" },
        { All(Either(UnknownCall(), Call(0.02m)), Either(UnknownCall(), Call(0.04m))), "max(?, $0.0200) + max(?, $0.0400)", "constant" },
        { All(Either(Call(0.02m), Call(0.04m)), N("a", Either(Call(0.02m), Call(0.04m)))), "max($0.0200, $0.0400) + max($0.0200·n(a), $0.0400·n(a))", "n" },

        // Shares weigh branches.
        { Either(Call(0.01m, share: 0.2m), Call(0.02m, share: 0.8m)), "$0.0180", "constant" },
        { Either(Call(0.01m, share: 0.2m), Call(0.02m)), "$0.0180", "constant" },
        { Either(Call(0.01m, share: 0.5m), Call(0.02m), Call(0.04m)), "$0.0050 + max($0.0100, $0.0200)", "constant" },
        { EitherOrNothing(All(Call(0.01m, share: 0.2m), Call(0.03m, "d"))), "$0.0080", "constant" },
        { Either(Call(0.01m, share: 1m), Call(0.02m)), "$0.0100", "constant" },
        { Either(Call(0.01m, share: 1m), Call(0.02m, share: 1m)), "$0.0150", "constant" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Expression_IsWrittenByTheGrammar(CostExpression expression, string text, string growth)
    {
        var terms = Terms(expression);

        Assert.Equal(text, terms.ToString());
        Assert.Equal(growth, terms.Growth);
    }

    [Fact]
    public void SharedMember_AddsUp()
    {
        Assert.Equal("$0.0020 + $0.0100·n(a)", Terms(
            Call(0.001m),
            All(new MemberCost(0), N("a", Times(10, new MemberCost(0)))),
            All(new MemberCost(1), new MemberCost(0))).ToString());
    }

    [Fact]
    public void SumOfMembers_IsTheSumWrittenInPlace()
    {
        CostExpression[] members =
        [
            All(Call(0.001m), UnknownCall(), N("a", All(Call(0.002m), N("b", Call(0.003m)))), Either(Call(0.01m), N("c", UnknownCall()))),
            All(N("b", N("a", Call(0.004m))), Times(3, N("a", UnknownCall())), Call(0.0005m, share: 0.5m)),
        ];

        Assert.Equal(
            Terms(All(members[1], N("b", members[0]), Times(7, members[0]))).ToString(),
            Terms(members[0], members[1], All(new MemberCost(1), N("b", new MemberCost(0)), Times(7, new MemberCost(0)))).ToString());
    }

    [Fact]
    public void TermsOfAMember_AreNotThoseOfItsCallers()
    {
        var builder = new CostTermsBuilder(new CostEvaluator(new CostProgram(
            [All(Call(0.001m), Either(Call(0.01m), Call(0.02m))), All(new MemberCost(0), new MemberCost(0), Call(0.5m))])));

        Assert.Equal("$0.5020 + max($0.0200, $0.0400)", builder.Terms(1).ToString());
        Assert.Equal("$0.0010 + max($0.0100, $0.0200)", builder.Terms(0).ToString());
    }

    [Fact]
    public void MaximaOfOneShape_StandByTheirPrices()
    {
        CostExpression[] parts = [Either(Call(0.3m), Call(0.1m)), Either(Call(0.1m), Call(0.3m)), Either(Call(0.2m), Call(0.3m))];

        Assert.Equal("max($0.1000, $0.3000) + max($0.2000, $0.3000) + max($0.3000, $0.1000)", Terms(All(parts)).ToString());
        Assert.Equal(Terms(All(parts)).ToString(), Terms(All([.. parts.Reverse()])).ToString());
    }

    [Fact]
    public void TwoCallsAtEachOfFortyLevels_MergeIntoOneTerm()
    {
        CostExpression[] definitions = [Call(0.000001m), .. Enumerable.Range(0, 20).Select(i => All(new MemberCost(i), new MemberCost(i)))];

        Assert.Equal("$1.0486", Terms(definitions).ToString());
    }

    [Fact]
    public void MoreTermsThanAnyoneReads_EndInAnEllipsis()
    {
        var loops = Enumerable.Range(0, 100).Select(i => N($"x{i:00}", Call(0.001m))).ToArray();

        var terms = Terms(All(loops));

        Assert.True(terms.IsElided);
        Assert.EndsWith(" + …", terms.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("$0.0010·n(x00) + $0.0010·n(x01)", terms.ToString(), StringComparison.Ordinal);
        Assert.Equal(1.0m, Figure(All(loops)).Typical);
    }

    [Fact]
    public void LoopsNestedBeyondReading_EndInAnEllipsisAndKeepTheirFigure()
    {
        CostExpression nested = Call(0.001m);
        for (var i = 0; i < 12; i++)
        {
            nested = N($"x{i}", nested);
        }

        Assert.Equal("…", Terms(nested).ToString());
        Assert.Equal(1_000_000_000m, Figure(nested).Typical);
    }

    [Fact]
    public void ChainOfMaxima_IsElidedNotEndless()
    {
        CostExpression[] definitions =
        [
            Either(Call(0.01m), N("x", Call(0.02m))),
            .. Enumerable.Range(0, 5000).Select(i => Either(Call(0.01m), N($"x{i}", new MemberCost(i)))),
        ];

        Assert.True(Terms(definitions).IsElided);
    }

    [Fact]
    public void SumInAnotherOrder_IsTheSameText()
    {
        CostExpression[] parts = [Call(0.5m), N("a", Call(0.1m)), N("b", N("a", Call(0.2m))), Either(Call(0.3m), N("c", Call(0.4m)))];

        Assert.Equal(Terms(All(parts)).ToString(), Terms(All([.. parts.Reverse()])).ToString());
    }

    [Fact]
    public void AnotherCulture_WritesTheSameText()
    {
        using var culture = new CommaCulture();

        Assert.Equal("$1,234.5000 + $0.0150·n(tickets)", Terms(All(Call(1234.5m), N("tickets", Call(0.015m)))).ToString());
    }
}
