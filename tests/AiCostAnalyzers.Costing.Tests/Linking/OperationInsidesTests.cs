using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;

namespace AiCostAnalyzers.Tests.Linking;

/// <summary>What the body of an operation does, its own calls stand for.</summary>
public class OperationInsidesTests
{
    [Fact]
    public void HelpersOfAnOperation_AreCountedNowhere()
    {
        var report = Project.Report([new Project()
            .Member("N.T.Run").Call("N.T.Run", "cent").Route("GET /", "N.T.Run")
            .Operation("N.Llm.Ask", "N.Llm.Post").Member("N.Llm.Post", ("N.Llm.Send", [])).Call("N.Llm.Send", "dime")]);

        Assert.Equal("N.T.Run(Ask)#1", Assert.Single(report.CallSites).Id);
        Assert.Empty(report.Unreached);
        Assert.Equal(0.01m, Assert.Single(report.EntryPoints).Cost.Typical);
    }

    [Fact]
    public void HelpersInAnotherProject_AreCountedNowhere()
    {
        var report = Project.Report([
            new Project().Operation("N.Llm.Ask", "Lib|N.Lib.Post"), new Project("Lib").Member("N.Lib.Post").Call("N.Lib.Post", "dime")]);

        Assert.Empty(report.CallSites);
    }

    [Fact]
    public void HelpersOfAFunctionThatTheBodyPassesOn_AreCountedNowhere()
    {
        var facts = new Project().Operation("N.Llm.Ask", "N.Llm.Retry").Member("N.Llm.Post").Call("N.Llm.Post", "dime").Member("N.Llm.Retry").Facts;
        var members = facts.Members.Select(member => member.Name switch
        {
            "N.Llm.Ask" => member with
            {
                Calls = [.. member.Calls, new("App|M:N.Llm.Post", false, [new(FrameKind.Passed, 7) { Passed = new PassedFunction("App|M:N.Llm.Retry", false, 0, []) }], new("Llm.cs", 2, 2))],
            },
            "N.Llm.Retry" => member with { Invokes = [new InvokeFacts(0, [Project.Loop(1, "attempts")])] },
            _ => member,
        });

        Assert.Empty(CostingRun.Execute([facts with { Members = [.. members] }], Project.Inputs, AiCostAnalyzers.Configuration.PricingFile.Empty).CallSites);
    }

    [Fact]
    public void HelpersThatOthersCall_AreCountedThere()
    {
        var report = Project.Report([new Project()
            .Operation("N.Llm.Ask", "N.Llm.Post").Member("N.Llm.Post").Call("N.Llm.Post", "dime")
            .Member("N.T.Run", ("N.Llm.Post", [])).Route("GET /", "N.T.Run")]);

        Assert.Single(report.CallSites);
        Assert.Equal(0.1m, Assert.Single(report.EntryPoints).Cost.Typical);
    }

    [Fact]
    public void HelpersThatMembersOutsideEntryPointsCall_AreUnreached()
    {
        var report = Project.Report([new Project()
            .Operation("N.Llm.Ask", "N.Llm.Post").Member("N.Llm.Post").Call("N.Llm.Post", "dime")
            .Member("N.T.Export", ("N.Llm.Post", []))]);

        Assert.True(Assert.Single(report.CallSites).IsUnreached);
    }

    [Fact]
    public void CircleOfHelpers_EndsAndIsCountedNowhere()
    {
        var report = Project.Report([new Project()
            .Operation("N.Llm.Ask", "N.Llm.Post").Member("N.Llm.Post", ("N.Llm.Retry", [])).Member("N.Llm.Retry", ("N.Llm.Post", [])).Call("N.Llm.Retry", "dime")]);

        Assert.Empty(report.CallSites);
    }

    [Fact]
    public void MemberThatNobodyCalls_StaysUnreached()
    {
        var report = Project.Report([new Project().Operation("N.Llm.Ask").Member("N.T.Export").Call("N.T.Export", "dime")]);

        Assert.True(Assert.Single(report.CallSites).IsUnreached);
    }
}
