using AiCostAnalyzers.Facts;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Linking;

public class RecursionTests
{
    [Fact]
    public void MemberThatCallsItself_RunsANamedNumberOfTimes()
    {
        var report = new Project().Member("N.T.Walk", ("N.T.Walk", [Loop(0, "children")])).Call("N.T.Walk", "cent").Route("GET /", "N.T.Walk").Report();

        var entry = Assert.Single(report.EntryPoints);
        Assert.Equal("$0.0100·n(recursion)", entry.Terms.ToString());
        Assert.Equal((0m, 0.1m, null), (entry.Cost.Low, entry.Cost.Typical, entry.Cost.High));
        Assert.Equal(("recursion", "n(recursion)"), (report.CallSites[0].HotPath.Kind, report.CallSites[0].HotPath.Multiplicity));
    }

    [Fact]
    public void MembersThatCallEachOther_ShareOneCount()
    {
        var report = new Project()
            .Member("N.T.Go", ("N.T.Ping", []))
            .Member("N.T.Ping", ("N.T.Pong", [])).Member("N.T.Pong", ("N.T.Ping", []))
            .Call("N.T.Ping", "cent").Call("N.T.Pong", "dime")
            .Route("GET /", "N.T.Go").Report();

        Assert.Equal("$0.1100·n(recursion)", Assert.Single(report.EntryPoints).Terms.ToString());
    }

    [Fact]
    public void RecursionThatReachesNoCall_CostsNothing() =>
        Assert.False(Assert.Single(new Project().Member("N.T.Walk", ("N.T.Walk", [])).Route("GET /", "N.T.Walk").Report().EntryPoints).ReachesCalls);

    [Fact]
    public void CountOfARecursion_CanBeSet()
    {
        var inputs = Inputs with { Counts = [Count("recursion", 3m, member: "N.T.Walk")] };

        var report = new Project().Member("N.T.Walk", ("N.T.Walk", [])).Call("N.T.Walk", "cent").Route("GET /", "N.T.Walk").Report(inputs);

        Assert.Equal(0.03m, Assert.Single(report.EntryPoints).Cost.Grounded);
    }

    [Fact]
    public void ChainOfTenThousandMembers_IsLinked()
    {
        var project = new Project().Call("N.T.M10000", "cent").Route("GET /", "N.T.M0");
        for (var i = 0; i < 10_000; i++)
        {
            project.Member($"N.T.M{i}", ($"N.T.M{i + 1}", []));
        }

        var report = project.Report();

        Assert.Equal("$0.0100", Assert.Single(report.EntryPoints).Terms.ToString());
        Assert.Equal(25, report.CallSites[0].HotPath.Via.Count);
    }

    [Fact]
    public void CircleOfTenThousandMembers_IsOneCount()
    {
        var project = new Project().Call("N.T.M5000", "cent").Route("GET /", "N.T.M0");
        for (var i = 0; i < 10_000; i++)
        {
            project.Member($"N.T.M{i}", ($"N.T.M{(i + 1) % 10_000}", []));
        }

        Assert.Equal("$0.0100·n(recursion)", Assert.Single(project.Report().EntryPoints).Terms.ToString());
    }

    [Fact]
    public void TwoCallsAtEachOfSixtyLevels_AreLinked()
    {
        var project = new Project().Call("N.T.M60", "cent").Route("GET /", "N.T.M0");
        for (var i = 0; i < 60; i++)
        {
            project.Member($"N.T.M{i}", ($"N.T.M{i + 1}", []), ($"N.T.M{i + 1}", []));
        }

        Assert.Equal(1_000_000_000_000_000m, Assert.Single(project.Report().EntryPoints).Cost.Typical);
    }

    [Fact]
    public void LoopAroundEachOfAThousandMembers_IsElidedAndBounded()
    {
        var project = new Project().Call("N.T.M1000", "cent").Route("GET /", "N.T.M0");
        for (var i = 0; i < 1000; i++)
        {
            project.Member($"N.T.M{i}", ($"N.T.M{i + 1}", [Loop(0, $"x{i}")]));
        }

        var entry = Assert.Single(project.Report().EntryPoints);

        Assert.Equal("…", entry.Terms.ToString());
        Assert.Equal(1_000_000_000_000_000m, entry.Cost.Typical);
    }
}
