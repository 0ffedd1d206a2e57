using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using AiCostAnalyzers.Usage;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Budgets;

public class BudgetTests
{
    private static readonly SourcePosition _place = new("aicost.json", 31, 5);

    private static BudgetEntry Budget(string? entryPoint = null, decimal? perRequest = null, decimal? perMonth = null) =>
        new(_place) { EntryPoint = entryPoint, PerRequest = perRequest, PerMonth = perMonth };

    private static PricingFile File(BudgetEntry budget, params EntryPointEntry[] volumes) => new() { Budgets = [budget], EntryPoints = volumes };

    private static EntryPointEntry Volume(string pattern, decimal perMonth, int depth = 0) => new(pattern, _place) { RequestsPerMonth = perMonth, Depth = depth };

    /// <summary>$0.01 a request of GET /cheap, $0.10 one of GET /dear.</summary>
    private static Project Shop() => new Project()
        .Call("N.T.Cheap", "cent").Call("N.T.Dear", "dime").Member("N.T.Health")
        .Route("GET /cheap", "N.T.Cheap").Route("GET /dear", "N.T.Dear").Route("GET /health", "N.T.Health");

    private static (BudgetStatus Status, decimal? Actual)[] Results(CostReport report) => [.. report.Budgets.Select(budget => (budget.Status, budget.Actual))];

    [Theory]
    [InlineData("0.2", BudgetStatus.Ok)]
    [InlineData("0.112", BudgetStatus.Ok)]
    [InlineData("0.111", BudgetStatus.Near)]
    [InlineData("0.1", BudgetStatus.Near)]
    [InlineData("0.0999", BudgetStatus.Over)]
    [InlineData("0", BudgetStatus.Over)]
    public void LimitPerRequest_IsHeldAgainstTheTypical(string limit, BudgetStatus expected)
    {
        var amount = decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture);

        var report = Shop().Report(file: File(Budget("GET /dear", perRequest: amount)));

        Assert.Equal([(expected, 0.1m)], Results(report));
    }

    [Fact]
    public void OverBudget_IsAnErrorThatSaysWhereAndWhat()
    {
        var problem = Assert.Single(Shop().Report(file: File(Budget("GET /dear", perRequest: 0.03m))).Problems);

        Assert.Equal(("AIC3001", ProblemSeverity.Error, _place), (problem.Id, problem.Severity, problem.Position));
        Assert.StartsWith(
            "GET /dear costs $0.1000 per request, $0.0700 over its budget of $0.0300. Drivers: $0.1000 T.cs:21 (dime).", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OverBudget_NamesTheOneChangeThatBringsItUnder()
    {
        var inputs = Inputs with { Substitutes = [new SubstituteRule(IsApproved: true, "dime", "cent", "our own evaluation")] };

        var report = Shop().Report(inputs, File(Budget("GET /dear", perRequest: 0.03m)));

        Assert.EndsWith("cent at T.cs:21 makes it $0.0100 (approved: our own evaluation).", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("cent at T.cs:21 makes it $0.0100 (approved: our own evaluation).", report.Budgets[0].Remedy);
    }

    [Fact]
    public void ChangeThatIsNotEnough_IsNamedAsTheMostThatOneSaves()
    {
        var inputs = Inputs with { Substitutes = [new SubstituteRule(IsApproved: true, "dime", "cent", null)] };

        var report = Shop().Report(inputs, File(Budget("GET /dear", perRequest: 0.001m)));

        Assert.Equal("cent at T.cs:21 makes it $0.0100, the most that one change saves (approved).", report.Budgets[0].Remedy);
    }

    [Fact]
    public void ChangeInABranch_IsJudgedWithTheOtherArms()
    {
        var inputs = Inputs with { Substitutes = [new SubstituteRule(IsApproved: true, "dollar", "cent", null)] };
        var report = new Project()
            .Call("N.T.Go", "dollar", Arm(0, 0, 2)).Call("N.T.Go", "dime", Arm(0, 1, 2)).Route("GET /", "N.T.Go")
            .Report(inputs, File(Budget("GET /", perRequest: 0.5m)));

        Assert.Contains("cent at T.cs:11 makes it $0.1000", report.Budgets[0].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void OverByAssumedCountsAlone_IsAMessageThatNamesTheAnnotation()
    {
        var report = new Project().Call("N.T.Go", "cent", Loop(0, "tickets")).Route("GET /", "N.T.Go").Report(file: File(Budget("GET /", perRequest: 0.05m)));

        var problem = Assert.Single(report.Problems);
        Assert.Equal(BudgetStatus.OverIfAssumed, report.Budgets[0].Status);
        Assert.Equal(("AIC3006", ProblemSeverity.Message), (problem.Id, problem.Severity));
        Assert.Contains("only $0.0000 of it is known", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("Settles it: \"counts\": { \"tickets\": … }.", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AssumedSeverity.Warning, ProblemSeverity.Warning)]
    [InlineData(AssumedSeverity.Error, ProblemSeverity.Error)]
    public void OverIfAssumed_CanBeRaised(AssumedSeverity assumed, ProblemSeverity expected)
    {
        var budget = Budget("GET /", perRequest: 0.05m) with { Assumed = assumed };

        var report = new Project().Call("N.T.Go", "cent", Loop(0, "tickets")).Route("GET /", "N.T.Go").Report(file: File(budget));

        Assert.Equal(expected, Assert.Single(report.Problems).Severity);
    }

    [Fact]
    public void GroundedPartAloneOver_IsOverWhateverElseIsAssumed()
    {
        var report = new Project().Call("N.T.Go", "dime").Call("N.T.Go", "cent", Loop(0, "tickets")).Route("GET /", "N.T.Go")
            .Report(file: File(Budget("GET /", perRequest: 0.05m)));

        Assert.Equal(BudgetStatus.Over, report.Budgets[0].Status);
    }

    [Fact]
    public void CallWithoutAPrice_IsNeverWithinABudget()
    {
        var report = new Project().Call("N.T.Go", null).Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report(file: File(Budget("GET /", perRequest: 1m)));

        var problem = Assert.Single(report.Problems);
        Assert.Equal(BudgetStatus.Incomplete, report.Budgets[0].Status);
        Assert.Equal(("AIC9004", ProblemSeverity.Warning), (problem.Id, problem.Severity));
        Assert.Contains("could not be checked: a call has no price. What is known costs $0.0100.", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("Settles it: \"calls\": { \"N.T.Go\": { \"model\": \"…\" } }.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnboundedHigh_IsNeverWithinABudget()
    {
        var budget = Budget("GET /", perRequest: 1000m) with { Level = BudgetLevel.High };

        var report = new Project().Call("N.T.Go", "cent", Loop(0, "tickets")).Route("GET /", "N.T.Go").Report(file: File(budget));

        Assert.Equal([(BudgetStatus.OverIfAssumed, null)], Results(report));
    }

    [Fact]
    public void LevelHigh_IsHeldAgainstTheHigh()
    {
        var inputs = Inputs with { Counts = [Count("tickets", 2m, high: 8m)] };
        var budget = Budget("GET /", perRequest: 0.05m) with { Level = BudgetLevel.High };

        var report = new Project().Call("N.T.Go", "cent", Loop(0, "tickets")).Route("GET /", "N.T.Go").Report(inputs, File(budget));

        Assert.Equal([(BudgetStatus.Over, 0.08m)], Results(report));
        Assert.StartsWith("GET / may cost $0.0800 per request", report.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pattern_LimitsEachThatCosts()
    {
        var report = Shop().Report(file: File(Budget("GET /*", perRequest: 0.05m)));

        Assert.Equal([(BudgetStatus.Ok, 0.01m), (BudgetStatus.Over, 0.1m)], Results(report));
        Assert.Equal(["GET /cheap", "GET /dear"], report.Budgets.Select(budget => budget.EntryPoint));
    }

    [Fact]
    public void Sum_LimitsAllTogether()
    {
        var report = Shop().Report(file: File(Budget("GET /*", perRequest: 0.105m) with { Apply = BudgetApply.Sum }));

        Assert.Equal([(BudgetStatus.Over, 0.11m)], Results(report));
        Assert.Equal("AIC3002", report.Problems[0].Id);
    }

    [Fact]
    public void EntryPointWithoutCalls_IsWithinItsBudget() =>
        Assert.Equal([(BudgetStatus.Ok, 0m)], Results(Shop().Report(file: File(Budget("GET /health", perRequest: 0m)))));

    [Theory]
    [InlineData("GET /nothing", null)]
    [InlineData("POST /**", null)]
    [InlineData(null, "OtherProject")]
    public void BudgetThatMatchesNothing_SaysSoAndReportsNothing(string? entryPoint, string? project)
    {
        var report = Shop().Report(file: File(Budget(entryPoint, perRequest: 0.01m, perMonth: 1m) with { Project = project }));

        Assert.Equal([(BudgetStatus.Unmatched, null), (BudgetStatus.Unmatched, null)], Results(report));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void MonthOfAnEntryPoint_IsItsVolumeTimesItsCost()
    {
        var report = Shop().Report(file: File(Budget("GET /dear", perMonth: 5000m), Volume("GET /dear", 60_000m)));

        Assert.Equal([(BudgetStatus.Over, 6000m)], Results(report));
        Assert.StartsWith("GET /dear costs $6,000.0000 per month, $1,000.0000 over its budget of $5,000.0000.", report.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MonthWithoutAVolume_IsIncompleteAndNeverOk()
    {
        var report = Shop().Report(file: File(Budget("GET /dear", perMonth: 5000m)));

        Assert.Equal(BudgetStatus.Incomplete, report.Budgets[0].Status);
        Assert.Contains("nothing says how often GET /dear runs", report.Problems[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("Settles it: \"entryPoints\": { \"GET /dear\": { \"requestsPerMonth\": … } }.", report.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TotalThatMissesAVolume_IsAtLeastAndIncomplete()
    {
        var report = Shop().Report(file: File(Budget(perMonth: 5000m), Volume("GET /cheap", 1000m)));

        Assert.Equal([(BudgetStatus.Incomplete, 10m)], Results(report));
        Assert.True(report.Totals.IsAtLeast);
        Assert.Equal(10m, report.Totals.PerMonth!.Typical);
    }

    [Fact]
    public void TotalOverByWhatIsKnown_IsOverAlthoughAVolumeIsMissing()
    {
        var report = Shop().Report(file: File(Budget(perMonth: 5m), Volume("GET /cheap", 1000m)));

        Assert.Equal([(BudgetStatus.Over, 10m)], Results(report));
        Assert.Equal("AIC3002", report.Problems[0].Id);
    }

    [Fact]
    public void SolutionsTotal_IsThatOfWhatIsThere()
    {
        var report = Shop().Report(file: File(Budget(perMonth: 2000m) with { Scope = BudgetScope.Solution, Owner = "support" }, Volume("GET /*", 10_000m)));

        Assert.Equal([(BudgetStatus.Ok, 1100m)], Results(report));
        Assert.Equal(("solution", "support", "App"), (report.Budgets[0].Scope, report.Budgets[0].Owner, report.Budgets[0].Name));
    }

    [Fact]
    public void ProvisionedDeployment_IsInTheTotal()
    {
        var inputs = Inputs with { Deployments = [new("ptu", "dime", 1m, null, 4200m, _place)] };

        var report = new Project().Call("N.T.Go", "ptu").Route("GET /", "N.T.Go").Report(inputs, File(Budget(perMonth: 4000m), Volume("GET /", 1m)));

        Assert.Equal([(BudgetStatus.Over, 4200m)], Results(report));
    }

    [Fact]
    public void NearestVolume_WinsBeforeTheMoreSpecific()
    {
        var report = Shop().Report(file: new PricingFile { EntryPoints = [Volume("GET /dear", 1m), Volume("GET /*", 7m, depth: 1), Volume("GET /d*", 5m, depth: 1)] });

        Assert.Equal([7m, 5m], report.EntryPoints.Where(entry => entry.ReachesCalls).Select(entry => entry.Volume));
    }

    [Fact]
    public void InvalidVolume_IsNone()
    {
        var report = Shop().Report(file: new PricingFile { EntryPoints = [new("GET /dear", _place) { IsRejected = true }, Volume("GET /*", 7m)] });

        Assert.Null(report.EntryPoints[1].Volume);
        Assert.Null(report.EntryPoints[1].PerMonth);
    }

    [Fact]
    public void TheTeamsOwnWords_EndTheMessage()
    {
        var report = Shop().Report(file: File(Budget("GET /dear", perRequest: 0.03m) with { Message = "Ask #ai-costs." }));

        Assert.EndsWith(" Ask #ai-costs.", report.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoLimitsInOneBudget_AreTwoResults()
    {
        var report = Shop().Report(file: File(Budget("GET /dear", perRequest: 1m, perMonth: 1m), Volume("GET /dear", 100m)));

        Assert.Equal([(BudgetStatus.Ok, 0.1m), (BudgetStatus.Over, 10m)], Results(report));
        Assert.Equal(["perRequest", "perMonth"], report.Budgets.Select(budget => budget.Figure));
    }

    [Fact]
    public void WarnLevelThatIsGiven_IsAWarning()
    {
        var problem = Assert.Single(Shop().Report(file: File(Budget("GET /dear", perRequest: 0.11m) with { WarnAt = 0.8m })).Problems);

        Assert.Equal(("AIC3001", ProblemSeverity.Warning), (problem.Id, problem.Severity));
        Assert.StartsWith("GET /dear costs $0.1000 per request, 91 % of its budget of $0.1100.", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.105", null)] // near by the default, which is a line of the table
    [InlineData("0.2", "0.8")]
    public void BelowTheWarnLevelOrWithoutOne_IsSilent(string limit, string? warnAt)
    {
        var budget = Budget("GET /dear", perRequest: decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture)) with
        {
            WarnAt = warnAt is null ? null : decimal.Parse(warnAt, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Empty(Shop().Report(file: File(budget)).Problems);
    }

    [Fact]
    public void WarnLevelReachedByAssumptions_IsSilent()
    {
        var report = new Project().Call("N.T.Go", "cent", Loop(0, "tickets")).Route("GET /", "N.T.Go")
            .Report(file: File(Budget("GET /", perRequest: 0.11m) with { WarnAt = 0.5m }));

        Assert.Equal(BudgetStatus.Near, report.Budgets[0].Status);
        Assert.Empty(report.Problems);
    }

    [Theory]
    [InlineData(null, ProblemSeverity.Warning, true)]
    [InlineData(UnknownSeverity.Warning, ProblemSeverity.Warning, false)]
    [InlineData(UnknownSeverity.Error, ProblemSeverity.Error, false)]
    public void UnknownPrice_IsReportedAsTheBudgetSays_ElseAsTheBuildDoes(UnknownSeverity? unknown, ProblemSeverity expected, bool isForTheBuild)
    {
        var budget = Budget("GET /", perRequest: 1m) with { Unknown = unknown };

        var problem = Assert.Single(new Project().Call("N.T.Go", null).Route("GET /", "N.T.Go").Report(file: File(budget)).Problems);

        Assert.Equal(("AIC9004", expected, isForTheBuild), (problem.Id, problem.Severity, problem.IsUnchecked));
    }

    [Fact]
    public void UnknownPriceThatIsOk_StaysIncompleteAndSilent()
    {
        var report = new Project().Call("N.T.Go", null).Route("GET /", "N.T.Go").Report(file: File(Budget("GET /", perRequest: 1m) with { Unknown = UnknownSeverity.Ok }));

        Assert.Equal(BudgetStatus.Incomplete, report.Budgets[0].Status);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public void MissingVolume_IsNoUnknownPrice()
    {
        var budget = Budget("GET /dear", perMonth: 5000m) with { Unknown = UnknownSeverity.Ok };

        Assert.True(Assert.Single(Shop().Report(file: File(budget)).Problems).IsUnchecked);
    }

    [Theory]
    [InlineData(30, ProblemSeverity.Message, "accepted until 2026-11-30 (launch week): GET /dear costs")]
    [InlineData(29, ProblemSeverity.Message, "accepted until 2026-11-30 (launch week): GET /dear costs")]
    [InlineData(31, ProblemSeverity.Error, "It was accepted until 2026-11-30 (launch week); that day has passed.")]
    public void AcceptedBreach_IsAMessageUntilItsDayIsOver(int day, ProblemSeverity expected, string says)
    {
        var budget = Budget("GET /dear", perRequest: 0.03m) with { Accepted = new Acceptance("launch week", new CalendarDate(2026, 11, 30)), Ticket = "AI-7" };
        var report = Shop().Report(file: File(budget));

        var problem = Assert.Single(report.Problems).On(day <= 30 ? new CalendarDate(2026, 11, day) : new CalendarDate(2026, 12, day - 30));

        Assert.Equal(expected, problem.Severity);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Ticket: AI-7.", problem.Message, StringComparison.Ordinal);
        Assert.Equal(BudgetStatus.Over, report.Budgets[0].Status);
        Assert.DoesNotContain("launch week", JsonReportWriter.Write(report), StringComparison.Ordinal);
    }
}
