using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Costs;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Usage;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Linking;

public class LinkerTests
{
    private static EntryPointReport Only(CostReport report) => Assert.Single(report.EntryPoints);

    [Fact]
    public void CallInHandler_CostsWhatOneCallCosts()
    {
        var entry = Only(new Project().Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report());

        Assert.Equal("$0.0100", entry.Terms.ToString());
        Assert.Equal(new CostRange(0.01m, 0.01m, 0.01m), entry.Cost.Range);
        Assert.Equal(0m, entry.Cost.Assumed);
    }

    [Fact]
    public void CallsThroughMembers_MultiplyTheirLoops()
    {
        var entry = Only(new Project()
            .Member("N.T.Go", ("N.T.Each", [Loop(0, "tickets")]), ("N.T.Once", []))
            .Call("N.T.Each", "cent", Times(0, 3))
            .Call("N.T.Once", "dime")
            .Route("GET /", "N.T.Go").Report());

        Assert.Equal("$0.1000 + $0.0300·n(tickets)", entry.Terms.ToString());
        Assert.Equal(0.4m, entry.Cost.Typical);
        Assert.Equal([0.13m, 0.4m, 3.1m], entry.PerN);
        Assert.Equal("n", entry.Terms.Growth);
    }

    [Fact]
    public void LoopsAroundLoops_NestByTheirFrames()
    {
        var entry = Only(new Project()
            .Call("N.T.Go", "cent", Loop(0, "users"))
            .Call("N.T.Go", "cent", Loop(0, "users"), Loop(1, "tickets"))
            .Route("GET /", "N.T.Go").Report());

        Assert.Equal("$0.0100·n(users) + $0.0100·n(tickets)·n(users)", entry.Terms.ToString());
    }

    [Fact]
    public void ArmsOfOneBranch_ExcludeEachOther()
    {
        var entry = Only(new Project()
            .Call("N.T.Go", "cent", Arm(0, 0, 2))
            .Call("N.T.Go", "dime", Arm(0, 1, 2))
            .Call("N.T.Go", "cent", Arm(1, 0, 2))
            .Route("GET /", "N.T.Go").Report());

        Assert.Equal(new CostRange(0.01m, 0.11m, 0.11m), entry.Cost.Range);
        Assert.Equal("$0.0100 + max($0.0100, $0.1000)", entry.Terms.ToString());
    }

    [Fact]
    public void EntryPointWithAPeriod_HasAConstantVolume()
    {
        var entry = new Project().Call("N.Nightly.Run", "cent").Route("nightly", "N.Nightly.Run", "timer", "run", "hangfire", period: 86400m)
            .Report().EntryPoints.Single();
        Assert.Equal("run", entry.Unit);
        Assert.Equal((Math.Round(365m / 12m, 6), FigureSource.Constant), (Math.Round(entry.Volume!.Value, 6), entry.VolumeSource));
    }

    [Fact]
    public void PacedWorker_IsPricedPerTickWithAConstantVolume()
    {
        var report = new Project()
            .Call("N.Worker.Execute", "cent", Paced(0, 60m))
            .Route("Worker", "N.Worker.Execute", "worker", "run", "hosted-service").Report();

        var entry = Only(report);
        Assert.Equal("tick", entry.Unit);
        Assert.Equal(0.01m, entry.Cost.Typical);
        Assert.Equal((43800m, FigureSource.Constant), (entry.Volume, entry.VolumeSource));
        Assert.Equal(438m, entry.PerMonth!.Grounded);
    }

    [Fact]
    public void PacedLoopInTheMemberThatTheWorkerHandsOver_GivesTheTick()
    {
        var entry = Only(new Project()
            .Member("N.Worker.Execute", ("N.Worker.Loop", []))
            .Call("N.Worker.Loop", "cent", Paced(0))
            .Route("Worker", "N.Worker.Execute", "worker", "run", "hosted-service").Report());

        Assert.Equal("tick", entry.Unit);
        Assert.Null(entry.Volume);
    }

    [Fact]
    public void CallBeforeThePacedLoop_StandsApartAsStart()
    {
        var report = new Project()
            .Call("N.Worker.Execute", "dime")
            .Call("N.Worker.Execute", "cent", Paced(0, 60m), Loop(1, "items"))
            .Route("Worker", "N.Worker.Execute", "worker", "run", "hosted-service").Report();

        Assert.Equal(["Worker", "Worker (start)"], report.EntryPoints.Select(entry => entry.Id));
        Assert.Equal(["$0.0100·n(items)", "$0.1000"], report.EntryPoints.Select(entry => entry.Terms.ToString()));
    }

    [Fact]
    public void PacedLoopInARequest_CountsOnce()
    {
        var entry = Only(new Project().Call("N.T.Go", "cent", Paced(0, 5m)).Route("GET /", "N.T.Go").Report());

        Assert.Equal(("request", 0.01m), (entry.Unit, entry.Cost.Typical));
    }

    [Fact]
    public void InteractiveLoop_CountsOnceAndSaysSo()
    {
        var report = new Project().Call("N.T.Main", "cent", new Frame(FrameKind.Interactive, 0)).Route("Main", "N.T.Main", "start", "start", "main").Report();

        Assert.Equal(0.01m, Only(report).Cost.Typical);
        Assert.True(report.CallSites[0].HotPath.IsInteractive);
    }

    [Fact]
    public void UnknownModel_IsNeverPriced()
    {
        var report = new Project().Call("N.T.Go", null).Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report();

        Assert.Null(report.CallSites[0].Cost);
        Assert.Null(report.CallSites[0].Model);
        Assert.False(Only(report).Cost.IsComplete);
        Assert.Equal("$0.0100 + ?", Only(report).Terms.ToString());
        Assert.Equal(1, report.Totals.CallSites.Unknown);
    }

    [Fact]
    public void UnknownModelWithADefault_IsAssumed()
    {
        var inputs = Inputs with { Defaults = new UsageDefaults { Model = "dime" } };

        var report = new Project().Call("N.T.Go", null).Route("GET /", "N.T.Go").Report(inputs);

        Assert.Equal(0.1m, Only(report).Cost.Assumed);
        Assert.Equal((false, FigureSource.Assumed), (report.CallSites[0].IsGrounded, report.CallSites[0].ModelSource));
        Assert.Contains("model dime", report.Assumptions);
    }

    [Fact]
    public void SeveralCandidates_RangeFromTheCheapestToTheDearest()
    {
        var model = new ModelFacts([new("dime", FigureSource.Literal, null), new("cent", FigureSource.Literal, null)]);

        var site = new Project().CallOf("N.T.Go", model).Route("GET /", "N.T.Go").Report().CallSites[0];

        Assert.Null(site.Model);
        Assert.Equal(["dime", "cent"], site.Candidates);
        Assert.Equal(new CostRange(0.01m, 0.1m, 0.1m), site.Cost);
    }

    [Fact]
    public void Deployment_IsPricedAsItsModel()
    {
        var inputs = Inputs with { Deployments = [new("chat-prod", "dime", 1.5m, null, null, new("aicost.json", 3, 3))] };

        var site = new Project().Call("N.T.Go", "chat-prod").Route("GET /", "N.T.Go").Report(inputs).CallSites[0];

        Assert.Equal(("dime", 0.15m), (site.Model, site.Cost!.Typical));
    }

    [Fact]
    public void ProvisionedDeployment_CostsItsMonthAndNothingPerCall()
    {
        var inputs = Inputs with { Deployments = [new("ptu", "dime", 1m, null, 4200m, new("aicost.json", 3, 3))] };

        var report = new Project().Call("N.T.Go", "ptu").Route("GET /", "N.T.Go").Report(inputs);

        Assert.Equal(0m, Only(report).Cost.Typical);
        Assert.Equal((4200m, 4200m), (report.Totals.Provisioned, report.Totals.PerMonth!.Typical));
    }

    [Fact]
    public void ProvisionedDeploymentThatNothingUses_IsInNoTotal()
    {
        var inputs = Inputs with { Deployments = [new("ptu", "dime", 1m, null, 4200m, new("aicost.json", 3, 3))] };

        Assert.Null(new Project().Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report(inputs).Totals.PerMonth);
    }

    [Fact]
    public void FreeCall_CostsNothingAndIsCountedApart()
    {
        var report = new Project().Free("N.T.Go").Route("GET /", "N.T.Go").Report();

        Assert.Equal((1, 0, 0), (report.Totals.CallSites.Free, report.Totals.CallSites.Unknown, report.Totals.CallSites.Priced));
        Assert.Equal(0m, Only(report).Cost.Typical);
    }

    [Fact]
    public void CallThatNoEntryPointReaches_StandsApartAndInNoTotal()
    {
        var report = new Project().Call("N.T.Go", "cent").Call("N.Export.Run", "dime", Loop(0, "rows")).Route("GET /", "N.T.Go").Report();

        var row = Assert.Single(report.Unreached);
        Assert.Equal(("N.Export.Run", "$0.1000·n(rows)"), (row.Member, row.Terms.ToString()));
        Assert.Equal(0.01m, Only(report).Cost.Typical);
        Assert.True(report.CallSites.Single(site => site.Position.File == "Export.cs").IsUnreached);
        Assert.Equal(1, report.Totals.CallSites.Unreached);
    }

    [Fact]
    public void EntryPointWithoutCalls_CostsNothing()
    {
        var entry = Only(new Project().Member("N.T.Go").Route("GET /health", "N.T.Go").Report());

        Assert.False(entry.ReachesCalls);
        Assert.Equal(CostFigure.Zero, entry.Cost);
    }

    [Fact]
    public void EntryPointWhoseMemberIsUnknown_CostsNothing() =>
        Assert.False(Only(new Project().Route("GET /x", "N.T.Gone").Report()).ReachesCalls);

    [Fact]
    public void MainOfAReferencedProgram_IsNoEntryPoint()
    {
        var tool = new Project("Tool").Call("N.Tool.Main", "cent").Route("Main", "N.Tool.Main", "start", "start", "main");

        var report = Report([new Project().Call("N.T.Main", "dime").Route("Main", "N.T.Main", "start", "start", "main"), tool]);

        Assert.Equal("App", Only(report).Project);
        Assert.Single(report.Unreached);
    }

    [Fact]
    public void CountOfOneEntryPoint_HoldsThereAlone()
    {
        var inputs = Inputs with { Counts = [Count("tickets", 40m), Count("tickets", 100m, entryPoint: "GET /b")] };

        var report = new Project()
            .Member("N.T.A", ("N.T.Each", [])).Member("N.T.B", ("N.T.Each", []))
            .Call("N.T.Each", "cent", Loop(0, "tickets"))
            .Route("GET /a", "N.T.A").Route("GET /b", "N.T.B").Report(inputs);

        Assert.Equal([0.4m, 1m], report.EntryPoints.Select(entry => entry.Cost.Grounded));
        Assert.Equal([[0.4m, 0.4m, 0.4m], [1m, 1m, 1m]], report.EntryPoints.Select(entry => entry.PerN));
    }

    [Fact]
    public void SetCounts_KeepTheirNumberInPerN()
    {
        var inputs = Inputs with { Counts = [Count("a", 4m)] };

        var entry = Only(new Project().Call("N.T.Go", "cent", Loop(0, "a"), Loop(1, "b")).Route("GET /", "N.T.Go").Report(inputs));

        Assert.Equal([0.04m, 0.4m, 4m], entry.PerN);
    }

    [Fact]
    public void TwoCallSitesOfOneId_AreBothCounted()
    {
        var one = new Project().Call("N.T.Go", "cent").Route("GET /", "N.T.Go");
        var twice = one.Facts with { CallSites = [one.Facts.CallSites[0], one.Facts.CallSites[0]] };

        var report = CostingRun.Execute([twice], Inputs, PricingFile.Empty);

        Assert.Equal(0.02m, Only(report).Cost.Typical);
        Assert.Equal(2, report.CallSites.Select(site => site.Id).Distinct().Count());
    }

    [Fact]
    public void InvalidAnnotation_LeavesTheCallUnknown()
    {
        var inputs = Inputs with { Calls = [.. Inputs.Calls, TokensOf("N.T.Go", 5m) with { IsRejected = true }] };

        Assert.Null(new Project().Call("N.T.Go", "cent").Route("GET /", "N.T.Go").Report(inputs).CallSites[0].Cost);
    }

    [Fact]
    public void InvalidCount_LeavesTheEntryPointIncomplete()
    {
        var inputs = Inputs with { Counts = [Count("a", 4m) with { IsRejected = true }] };

        Assert.False(Only(new Project().Call("N.T.Go", "cent", Loop(0, "a")).Route("GET /", "N.T.Go").Report(inputs)).Cost.IsComplete);
    }

    [Fact]
    public void MessageThatAnotherProjectHandles_IsPricedWhereItIsSent()
    {
        var web = new Project("Web").References("Contracts").Route("POST /tickets", "N.Routes.Post");
        web.Sends("N.Routes.Post", "Contracts|T:N.Classify", Loop(1, "tickets"));
        var application = new Project("Application").References("Contracts")
            .Handles("Contracts|T:N.Classify", "N.ClassifyHandler.Handle").Call("N.ClassifyHandler.Handle", "cent")
            .Route("ClassifyHandler", "N.ClassifyHandler.Handle", kind: "message", unit: "message", framework: "mediatr");

        var entry = Assert.Single(Report([web, application]).EntryPoints);

        Assert.Equal(("POST /tickets", "$0.0100·n(tickets)"), (entry.Id, entry.Terms.ToString()));
    }

    [Fact]
    public void NoProject_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CostingRun.Execute([], Inputs, PricingFile.Empty));
}
