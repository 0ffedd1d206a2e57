using AiCostAnalyzers.Baselines;
using AiCostAnalyzers.Budgets;
using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using AiCostAnalyzers.Usage;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Baselines;

public class BaselineTests
{
    private const string Route = "POST /triage";

    private static readonly SourcePosition _place = new("aicost.json", 31, 5);

    private static CostedProgram Cost(Project project, AnalysisInputs? inputs = null, PricingFile? file = null) =>
        CostingRun.Cost([project.Facts], inputs ?? Inputs, file ?? Volumes(1000m), "net10.0");

    private static PricingFile Volumes(decimal perMonth, IncreaseLimit? increase = null, string? entryPoint = null, AssumedSeverity? assumed = null) => new()
    {
        EntryPoints = [new EntryPointEntry(Route, _place) { RequestsPerMonth = perMonth }],
        Budgets = increase is null ? [] : [new BudgetEntry(_place) { Increase = increase, EntryPoint = entryPoint, Assumed = assumed }],
    };

    private static Project Triage(string model = "cent", params Frame[] frames) => new Project().Call("N.T.Go", model, frames).Route(Route, "N.T.Go");

    private static Baseline BaselineOf(Project project, AnalysisInputs? inputs = null, PricingFile? file = null) => BaselineBuilder.Of(Cost(project, inputs, file));

    private static EntryPointChange Change(Baseline baseline, Project project, AnalysisInputs? inputs = null, PricingFile? file = null) =>
        Assert.Single(BaselineComparison.Compare(baseline, Cost(project, inputs, file)));

    private static CostReport Judge(Baseline? baseline, Project project, PricingFile file, AnalysisInputs? inputs = null)
    {
        var costed = Cost(project, inputs, file);
        return CostingRun.Judge(baseline is null ? costed : costed.ComparedWith(baseline), file);
    }

    [Fact]
    public void WrittenAndRead_IsTheSame()
    {
        var text = BaselineFile.Write(BaselineOf(Triage("cent", Loop(0, "tickets")).Call("N.T.Go", null).Free("N.T.Go")));

        Assert.Equal(text, BaselineFile.Write(BaselineFile.Read(text, "aicost.baseline.json")));
    }

    [Fact]
    public void File_HasALineForEachCall() => Assert.Equal(
        """
        {
         "schemaVersion": 1,
         "pricesAsOf": "2026-11-10",
         "entryPoints": [
          { "project": "App", "id": "POST /triage", "unit": "request", "requestsPerMonth": 1000, "cost": 0.11, "calls": [
           { "project": "App", "id": "N.T.Go(Ask)#1", "model": "cent", "vendor": "house", "inputTokens": 1000, "outputTokens": 0, "cacheReadRatio": 0, "rounds": 1, "runs": "n(tickets)", "times": 10, "cost": 0.01 },
           { "project": "App", "id": "N.T.Go(Ask)#2", "model": "cent", "vendor": "house", "inputTokens": 1000, "outputTokens": 0, "cacheReadRatio": 0, "rounds": 1, "runs": "1", "times": 1, "cost": 0.01 }
          ] }
         ]
        }

        """,
        BaselineFile.Write(BaselineOf(Triage("cent", Loop(0, "tickets")).Call("N.T.Go", "cent"))));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "schemaVersion": 2, "pricesAsOf": "2026-11-10", "entryPoints": [] }""")]
    [InlineData("""{ "schemaVersion": 1, "pricesAsOf": "10.11.2026", "entryPoints": [] }""")]
    [InlineData("""{ "schemaVersion": 1, "pricesAsOf": "2026-11-10", "entryPoints": {} }""")]
    [InlineData("""{ "schemaVersion": 1, "pricesAsOf": "2026-11-10", "entryPoints": [ { "project": "A" } ] }""")]
    [InlineData("""{ "schemaVersion": 1, "pricesAsOf": "2026-11-10", "entryPoints": [ { "project": "A", "id": "x", "unit": "request", "requestsPerMonth": -1, "cost": 1, "calls": [] } ] }""")]
    [InlineData("""{ "schemaVersion": 1, "pricesAsOf": "2026-11-10", "entryPoints": [ { "project": "A", "id": "x", "unit": "request", "requestsPerMonth": null, "cost": 1e300, "calls": [] } ] }""")]
    public void BrokenFile_IsOneClearError(string text)
    {
        var exception = Assert.Throws<BaselineException>(() => BaselineFile.Read(text, "aicost.baseline.json"));

        Assert.NotEmpty(exception.Message);
        Assert.True(exception.Position.Line > 0);
    }

    [Fact]
    public void SameProgram_HasNotChanged()
    {
        var baseline = BaselineOf(Triage("cent", Loop(0, "tickets")));

        var change = Change(baseline, Triage("cent", Loop(0, "tickets")));

        Assert.Equal((0.1m, 0.1m, 0m, 0m, 0m), (change.Before, change.After, change.Code, change.Usage, change.Price));
    }

    [Fact]
    public void DearerModel_IsACodeChange()
    {
        var change = Change(BaselineOf(Triage("cent")), Triage("dime"));

        Assert.Equal((0.01m, 0.1m, 0.09m, 0m), (change.Before, change.After, change.Code, change.Usage));
    }

    [Fact]
    public void NewLoop_IsACodeChange()
    {
        var change = Change(BaselineOf(Triage("cent")), Triage("cent", Loop(0, "tickets")));

        Assert.Equal((0.09m, 0m), (change.Code, change.Usage));
    }

    [Fact]
    public void HigherCount_IsAUsageChange()
    {
        var change = Change(BaselineOf(Triage("cent", Loop(0, "tickets"))), Triage("cent", Loop(0, "tickets")), Inputs with { Counts = [Count("tickets", 40m)] });

        Assert.Equal((0.1m, 0.4m, 0m, 0.3m), (change.Before, change.After, change.Code, change.Usage));
    }

    [Fact]
    public void MoreAnnotatedTokens_AreAUsageChange()
    {
        var change = Change(BaselineOf(Triage()), Triage(), Inputs with { Calls = [TokensOf("**", 2000m)] });

        Assert.Equal((0.01m, 0.02m, 0m, 0.01m), (change.Before, change.After, change.Code, change.Usage));
    }

    [Fact]
    public void NewPrices_AreNeitherCodeNorUsage()
    {
        var dearer = Inputs with { Models = [Model("cent", 30m)] };

        var change = Change(BaselineOf(Triage()), Triage(), dearer);

        Assert.Equal((0.03m, 0.03m, 0m, 0m, 0.02m), (change.Before, change.After, change.Code, change.Usage, change.Price));
    }

    [Fact]
    public void NewPricesAndACheaperModel_AreToldApart()
    {
        var dearer = Inputs with { Models = [Model("cent", 30m), Model("dime", 200m)] };

        var change = Change(BaselineOf(Triage("dime")), Triage("cent"), dearer);

        Assert.Equal((0.2m, 0.03m, -0.17m, 0.1m), (change.Before, change.After, change.Code, change.Price));
    }

    [Fact]
    public void MovedCode_HasNotChanged()
    {
        var moved = new Project().Member("N.T.Other").Call("N.Before.Go", "dime").Call("N.T.Go", "cent").Route("GET /other", "N.T.Other").Route(Route, "N.T.Go");

        var change = BaselineComparison.Compare(BaselineOf(Triage()), Cost(moved)).Single(one => one.Id == Route);

        Assert.Equal(change.Before, change.After);
    }

    [Fact]
    public void GoneEntryPoint_FallsToNothing_AndANewOneRisesFromIt()
    {
        var changes = BaselineComparison.Compare(BaselineOf(Triage()), Cost(new Project().Call("N.T.Go", "cent").Route("POST /new", "N.T.Go")));

        Assert.Equal([("POST /new", 0m, 0.01m), (Route, 0.01m, 0m)], changes.Select(change => (change.Id, change.Before, change.After)));
    }

    [Fact]
    public void ModelThatNobodyPricesAnyMore_KeepsWhatItCost()
    {
        var change = Change(BaselineOf(Triage("dime")), Triage("cent"), Inputs with { Models = [Model("cent", 10m)] });

        Assert.Equal((0.1m, 0.01m), (change.Before, change.After));
    }

    [Theory]
    [InlineData("10", "50", BudgetStatus.Over)] // +900 % and +$90
    [InlineData("10", "100", BudgetStatus.Ok)] // percent alone
    [InlineData("1000", "50", BudgetStatus.Ok)] // amount alone
    [InlineData("10", null, BudgetStatus.Over)]
    [InlineData(null, "50", BudgetStatus.Over)]
    [InlineData(null, "90", BudgetStatus.Ok)]
    public void Rise_FailsWhereAllThatIsLimitedIsCrossed(string? percent, string? perMonth, BudgetStatus expected)
    {
        decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        var report = Judge(BaselineOf(Triage()), Triage("dime"), Volumes(1000m, new IncreaseLimit(Number(percent), Number(perMonth))));

        Assert.Equal(expected, Assert.Single(report.Budgets).Status);
        Assert.Equal(expected == BudgetStatus.Over ? 1 : 0, report.Problems.Count);
    }

    [Fact]
    public void Rise_IsAnErrorThatSaysWhatRoseAndWhy()
    {
        var problem = Assert.Single(Judge(BaselineOf(Triage()), Triage("dime"), Volumes(1000m, new IncreaseLimit(10m, 50m))).Problems);

        Assert.Equal(("AIC3003", ProblemSeverity.Error, _place), (problem.Id, problem.Severity, problem.Position));
        Assert.Equal(
            "App rose from $10.0000 to $100.0000 a month since the baseline (+$90.0000, 900 %). Its tolerance is 10 % and $50.0000 a month. "
            + "Code +$90.0000, usage +$0.0000. dotnet build -p:AiCostUpdateBaseline=true accepts it.",
            problem.Message);
    }

    [Fact]
    public void HigherVolume_IsARiseByUsage()
    {
        var problem = Assert.Single(Judge(BaselineOf(Triage()), Triage(), Volumes(10_000m, new IncreaseLimit(10m, 50m))).Problems);

        Assert.Contains("Code +$0.0000, usage +$90.0000.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NewerCatalogAlone_IsNoRise()
    {
        var report = Judge(BaselineOf(Triage()), Triage(), Volumes(1000m, new IncreaseLimit(10m, null)), Inputs with { Models = [Model("cent", 500m)] });

        Assert.Equal(BudgetStatus.Ok, Assert.Single(report.Budgets).Status);
    }

    [Fact]
    public void RiseByAssumption_IsAMessage_OrWhatTheBudgetSays()
    {
        var baseline = BaselineOf(Triage());
        var looped = Triage("cent", Loop(0, "tickets"));

        Assert.Equal(("AIC3006", ProblemSeverity.Message), Of(Judge(baseline, looped, Volumes(1000m, new IncreaseLimit(10m, 50m)))));
        Assert.Equal(("AIC3006", ProblemSeverity.Error), Of(Judge(baseline, looped, Volumes(1000m, new IncreaseLimit(10m, 50m), assumed: AssumedSeverity.Error))));

        static (string, ProblemSeverity) Of(CostReport report) => (Assert.Single(report.Problems).Id, report.Problems[0].Severity);
    }

    [Fact]
    public void RiseWithoutVolume_IsIncomplete_OrJudgedByItsUnit()
    {
        var file = Volumes(1000m, new IncreaseLimit(10m, 50m)) with { EntryPoints = [] };
        var byPercent = Volumes(1000m, new IncreaseLimit(10m, null), Route) with { EntryPoints = [] };
        var baseline = BaselineOf(Triage(), file: file);

        var incomplete = Judge(baseline, Triage("dime"), file);
        var rise = Judge(baseline, Triage("dime"), byPercent);

        Assert.Equal(("AIC9004", BudgetStatus.Incomplete), (Assert.Single(incomplete.Problems).Id, incomplete.Budgets[0].Status));
        Assert.Contains("\"POST /triage\": { \"requestsPerMonth\": … }", incomplete.Problems[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("POST /triage rose from $0.0100 to $0.1000 a request", Assert.Single(rise.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IncreaseWithoutABaseline_IsNotChecked_AndSaysHowToGetOne()
    {
        var problem = Assert.Single(Judge(null, Triage(), Volumes(1000m, new IncreaseLimit(10m, 50m))).Problems);

        Assert.Equal("AIC9004", problem.Id);
        Assert.Contains("-p:AiCostUpdateBaseline=true", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ratchet_TakesWhatFell_AndKeepsWhatRose()
    {
        Project Two(string first, string second) => new Project().Call("N.A.Go", first).Call("N.B.Go", second).Route("GET /a", "N.A.Go").Route("GET /b", "N.B.Go");
        var before = BaselineOf(Two("dime", "cent"));
        var costed = Cost(Two("cent", "dime").Call("N.C.Go", "cent").Route("GET /c", "N.C.Go"));

        var ratcheted = BaselineBuilder.Ratchet(before, BaselineBuilder.Of(costed), BaselineComparison.Compare(before, costed));

        Assert.Equal([("GET /a", 0.01m), ("GET /b", 0.01m)], ratcheted.EntryPoints.Select(entry => (entry.Id, entry.Cost)));
    }

    [Fact]
    public void Report_SaysWhatChanged()
    {
        var file = Volumes(1000m);
        var costed = Cost(Triage("dime"), file: file).ComparedWith(BaselineOf(Triage(), file: file));

        Assert.Contains(
            "Since the baseline: +$90.0000 a month; 1 entry point changed: POST /triage from $0.0100 to",
            TableWriter.Write(CostingRun.Judge(costed, file)), StringComparison.Ordinal);
    }

    [Fact]
    public void KnownPriceChange_IsAnnouncedForTheBudgetItBreaks()
    {
        var later = new PricePeriod { From = new CalendarDate(2027, 1, 1), Bands = [new PriceBand { Input = 100m, Output = 0m }] };
        var model = Model("cent", 10m);
        var inputs = Inputs with { Models = [model with { Periods = [.. model.Periods, later] }] };
        PricingFile Budget(decimal limit) => new() { Budgets = [new BudgetEntry(_place) { EntryPoint = Route, PerRequest = limit }] };

        var problem = Assert.Single(Triage().Report(inputs, Budget(0.05m)).Problems);

        Assert.Equal(("AIC3005", ProblemSeverity.Warning), (problem.Id, problem.Severity));
        Assert.StartsWith("From 2027-01-01 on POST /triage costs $0.1000 each time, over its budget of $0.0500", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Triage().Report(inputs, Budget(0.2m)).Problems);
        Assert.Equal("AIC3001", Assert.Single(Triage().Report(inputs, Budget(0.005m)).Problems).Id);
        Assert.Empty(Triage().Report(Inputs, Budget(0.05m)).Problems);
    }
}
