using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;
using static AiCostAnalyzers.Tests.Costs.Expressions;

namespace AiCostAnalyzers.Tests.Costs;

public class CostEvaluatorTests
{
    [Fact]
    public void UnsetLoop_IsFromNothingToUnbounded()
    {
        var figure = Figure(N("tickets", Call(0.01m, 0.02m, 0.03m)));

        Assert.Equal((0m, 0.2m, null), (figure.Low, figure.Typical, figure.High));
        Assert.Equal((0m, 0.2m), (figure.Grounded, figure.Assumed));
    }

    [Fact]
    public void SetLoop_IsGrounded()
    {
        var figure = Figure(Set("tickets", 40m, Call(0.015m), high: 100m));

        Assert.Equal((0m, 0.6m, 1.5m), (figure.Low, figure.Typical, figure.High));
        Assert.Equal((0.6m, 0m, 1.5m), (figure.Grounded, figure.Assumed, figure.GroundedHigh));
    }

    [Fact]
    public void ConstantLoop_ProvesItsLow()
    {
        Assert.Equal(new CostRange(0.03m, 0.06m, 0.09m), Figure(Times(3, Call(0.01m, 0.02m, 0.03m))).Range);
    }

    [Fact]
    public void GroundedAndAssumedCalls_StandApart()
    {
        var figure = Figure(All(Call(0.5m), Call(0.25m, "d", grounded: false)));

        Assert.Equal((0.5m, 0.25m), (figure.Grounded, figure.Assumed));
    }

    [Fact]
    public void AssumedCallInSetLoop_IsNotGrounded()
    {
        Assert.Equal(0m, Figure(Set("a", 2m, Call(0.5m, grounded: false))).Grounded);
    }

    [Fact]
    public void UnknownPrice_AddsNothingAndSaysSo()
    {
        var figure = Figure(All(Call(0.5m), N("a", UnknownCall())));

        Assert.False(figure.IsComplete);
        Assert.Equal(0.5m, figure.Typical);
    }

    [Fact]
    public void Choice_IsFromTheCheapestToTheDearest()
    {
        Assert.Equal(new CostRange(0.01m, 0.05m, 0.09m), Figure(Either(Call(0.01m, 0.02m, 0.09m), Call(0.04m, 0.05m, 0.06m))).Range);
    }

    [Fact]
    public void MissingArm_CostsNothingInTheLow()
    {
        Assert.Equal(new CostRange(0m, 0.05m, 0.06m), Figure(EitherOrNothing(Call(0.04m, 0.05m, 0.06m))).Range);
    }

    [Fact]
    public void UnboundedArm_MakesTheChoiceUnbounded()
    {
        Assert.Null(Figure(Either(Call(1m), N("a", Call(0.01m)))).High);
    }

    [Fact]
    public void GroundedArmBelowADearerAssumedOne_KeepsItsGroundedPart()
    {
        var figure = Figure(Either(Call(1m, grounded: false), Call(0.4m, "d")));

        Assert.Equal((1m, 0.4m, 0.6m), (figure.Typical, figure.Grounded, figure.Assumed));
    }

    [Fact]
    public void Shares_WeighTheTypicalAndLeaveTheBounds()
    {
        var figure = Figure(Either(Call(1m, share: 0.25m), Call(3m, "d", share: 0.75m)));

        Assert.Equal(new CostRange(0m, 2.5m, 3m), figure.Range);
    }

    [Fact]
    public void NestedShares_ArePartsOfAllRuns()
    {
        var figure = Figure(EitherOrNothing(All(Call(1m, share: 0.5m), EitherOrNothing(Call(10m, "d", share: 0.1m)))));

        Assert.Equal(1.5m, figure.Typical);
    }

    [Fact]
    public void CallWithAShareOutsideABranch_MayBeSkipped()
    {
        Assert.Equal(new CostRange(0m, 0.2m, 1m), Figure(Call(1m, share: 0.2m)).Range);
    }

    [Fact]
    public void CountOfAnEntryPoint_ReplacesTheOwn()
    {
        var program = new CostProgram([N("tickets", Call(0.01m))]);

        var evaluator = new CostEvaluator(program, counts: loop => Quantity.Exact(loop.Name == "tickets" ? 7m : 1m, FigureSource.Annotation));

        Assert.Equal(new CostRange(0.07m, 0.07m, 0.07m), evaluator.Figure(0).Range);
    }

    [Fact]
    public void PriceOfAnotherModel_ReplacesTheOwn()
    {
        var program = new CostProgram([All(Call(1m, "a"), Call(2m, "b"))]);

        var evaluator = new CostEvaluator(program, prices: call => call.CallSiteId == "b" ? CostRange.Zero : call.Price);

        Assert.Equal(1m, evaluator.Figure(0).Typical);
    }

    [Fact]
    public void ChainOfTenThousandMembers_NeedsNoStack()
    {
        CostExpression[] definitions = [Call(0.5m), .. Enumerable.Range(0, 10_000).Select(i => All(new MemberCost(i)))];

        Assert.Equal(0.5m, Figure(definitions).Typical);
        Assert.Equal("$0.5000", Terms(definitions).ToString());
    }

    [Fact]
    public void FanOutBeyondAllBounds_StopsAtAQuadrillion()
    {
        CostExpression[] definitions = [Call(1m), .. Enumerable.Range(0, 200).Select(i => Set("a", long.MaxValue, new MemberCost(i), high: long.MaxValue))];

        var figure = Figure(definitions);

        Assert.Equal(1_000_000_000_000_000m, figure.Typical);
        Assert.Null(figure.High);
    }

    [Fact]
    public void DefinitionThatNamesALaterOne_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new CostProgram([All(new MemberCost(0))]));

        Assert.Contains("Definition 0 names definition 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contributions_NameEachCallSite()
    {
        var program = new CostProgram(
        [
            Call(0.01m, "shared"),
            All(new MemberCost(0), N("a", All(new MemberCost(0), Call(0.02m, "own"))), Either(Call(0.5m, "cheap"), Call(0.6m, "dear"))),
        ]);

        var contributions = new CostEvaluator(program).Contributions(1);

        Assert.Equal(0.11m, contributions["shared"]);
        Assert.Equal(0.2m, contributions["own"]);
        Assert.Equal(0.6m, contributions["dear"]);
        Assert.False(contributions.ContainsKey("cheap"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void AnyProgram_IsOrderedAndItsCallSitesAddUp(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            var definitions = new List<CostExpression>();
            for (var i = 0; i < 6; i++)
            {
                definitions.Add(RandomExpression(random, definitions.Count, 4));
            }

            var evaluator = new CostEvaluator(new CostProgram(definitions));
            var figure = evaluator.Figure(5);

            Assert.True(figure.Low <= figure.Typical, $"low {figure.Low} above typical {figure.Typical} in run {run}");
            Assert.True(figure.High is null || figure.Typical <= figure.High, $"typical {figure.Typical} above high {figure.High} in run {run}");
            Assert.True(figure.Grounded >= 0m && figure.Grounded <= figure.Typical, $"grounded {figure.Grounded} of {figure.Typical} in run {run}");
            Assert.Equal(figure.Typical, evaluator.Contributions(5).Values.Sum(), 12);
        }
    }

    private static CostExpression RandomExpression(Random random, int definitions, int depth)
    {
        var kind = random.Next(depth == 0 ? 3 : 8);
        CostExpression Body() => RandomExpression(random, definitions, depth - 1);
        CostExpression[] Bodies() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Body())];
        switch (kind)
        {
            case 0 or 1:
                var low = random.Next(5) * 0.001m;
                var typical = low + (random.Next(5) * 0.001m);
                var share = random.Next(4) == 0 ? random.Next(11) * 0.1m : (decimal?)null;
                var high = random.Next(6) == 0 ? null : (decimal?)(typical + (random.Next(5) * 0.001m));
                var price = random.Next(10) == 0 ? null : new CostRange(low, typical, high);
                return new CallCost($"c{random.Next(20)}", price, random.Next(2) == 0, share);
            case 2:
                return definitions == 0 ? All() : new MemberCost(random.Next(definitions));
            case 3 or 4:
                return All(Bodies());
            case 5:
                return Times(random.Next(4), Body());
            case 6:
                return random.Next(2) == 0 ? N("x", Body()) : Set("y", random.Next(5), Body(), high: 5m);
            default:
                return new Choice(Bodies(), random.Next(2) == 0);
        }
    }
}
