using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Linking;

/// <summary>Calls through interfaces, and models that a composition root decides.</summary>
public class ImplementationTests
{
    private static string Cost(CostReport report) => Assert.Single(report.EntryPoints).Terms.ToString();

    /// <summary>A host that calls an interface of a library, with two implementations in a third project.</summary>
    private static (Project Host, Project Contracts, Project Library) Layers() => (
        new Project("Host").OpenMember("N.Web.Go", "Contracts|N.IAsk.Ask").Route("POST /ask", "N.Web.Go"),
        new Project("Contracts"),
        new Project("Library")
            .Call("N.Cheap.Ask", "cent").Call("N.Dear.Ask", "dime")
            .Implements("Contracts|N.IAsk.Ask", "N.Cheap.Ask").Implements("Contracts|N.IAsk.Ask", "N.Dear.Ask"));

    [Fact]
    public void SeveralImplementations_ExcludeEachOther()
    {
        var (host, contracts, library) = Layers();

        Assert.Equal("max($0.0100, $0.1000)", Cost(Report([host, contracts, library])));
    }

    [Theory]
    [InlineData("N.IAsk", "N.Cheap", "$0.0100")]
    [InlineData("N.IAsk", "N.Dear", "$0.1000")]
    [InlineData("N.IOther", "N.Dear", "$0.1000")]
    [InlineData("N.IAsk", "N.Elsewhere", "max($0.0100, $0.1000)")]
    public void Registration_Narrows(string service, string implementation, string expected)
    {
        var (host, contracts, library) = Layers();
        host.Registers(service, implementation);

        Assert.Equal(expected, Cost(Report([host, contracts, library])));
    }

    [Fact]
    public void SeveralRegistrations_StayArms()
    {
        var (host, contracts, library) = Layers();
        library.Registers("N.IAsk", "N.Cheap").Registers("N.IAsk", "N.Dear");

        Assert.Equal("max($0.0100, $0.1000)", Cost(Report([host, contracts, library])));
    }

    [Fact]
    public void RegistrationOfTheService_GoesBeforeOneOfAnother()
    {
        var (host, contracts, library) = Layers();
        host.Registers("N.IAsk", "N.Cheap").Registers("N.IOther", "N.Dear");

        Assert.Equal("$0.0100", Cost(Report([host, contracts, library])));
    }

    [Fact]
    public void NestedType_IsFoundByItsMetadataName()
    {
        var host = new Project("Host").OpenMember("N.Web.Go", "N.IAsk.Ask").Route("GET /", "N.Web.Go")
            .Call("N.Outer.Inner.Ask", "cent").Call("N.Dear.Ask", "dime")
            .Implements("N.IAsk.Ask", "N.Outer.Inner.Ask", "N.Outer+Inner").Implements("N.IAsk.Ask", "N.Dear.Ask")
            .Registers("N.IAsk", "N.Outer+Inner");

        Assert.Equal("$0.0100", Cost(host.Report()));
    }

    [Fact]
    public void Decorator_CallsWhatItDecoratesAndNotItself()
    {
        var host = new Project("Host").OpenMember("N.Web.Go", "N.IAsk.Ask").Route("GET /", "N.Web.Go")
            .OpenMember("N.Caching.Ask", "N.IAsk.Ask").Call("N.Real.Ask", "cent")
            .Implements("N.IAsk.Ask", "N.Caching.Ask").Implements("N.IAsk.Ask", "N.Real.Ask")
            .Registers("N.IAsk", "N.Caching");

        Assert.Equal("$0.0100", Cost(host.Report()));
    }

    [Fact]
    public void OverrideOfAnOverride_MayRun()
    {
        var host = new Project("Host").OpenMember("N.Web.Go", "N.Base.Ask").Route("GET /", "N.Web.Go")
            .Call("N.Middle.Ask", "cent").Call("N.Leaf.Ask", "dime")
            .Implements("N.Base.Ask", "N.Middle.Ask").Implements("N.Middle.Ask", "N.Leaf.Ask");

        Assert.Equal("max($0.1000, $0.0100)", Cost(host.Report()));
    }

    [Fact]
    public void VirtualMemberWithABody_MayRunItself()
    {
        var host = new Project("Host").OpenMember("N.Web.Go", "N.Base.Ask").Route("GET /", "N.Web.Go")
            .Call("N.Base.Ask", "cent").Call("N.Leaf.Ask", "dime").Implements("N.Base.Ask", "N.Leaf.Ask");

        Assert.Equal("max($0.0100, $0.1000)", Cost(host.Report()));
    }

    [Fact]
    public void ImplementationWithoutCalls_CostsNothingInTheLow()
    {
        var host = new Project("Host").OpenMember("N.Web.Go", "N.IAsk.Ask").Route("GET /", "N.Web.Go")
            .Call("N.Real.Ask", "cent").Member("N.Fake.Ask")
            .Implements("N.IAsk.Ask", "N.Real.Ask").Implements("N.IAsk.Ask", "N.Fake.Ask");

        Assert.Equal(new CostRange(0m, 0.01m, 0.01m), Assert.Single(host.Report().EntryPoints).Cost.Range);
    }

    [Fact]
    public void InterfaceThatNothingImplements_CostsNothing() =>
        Assert.False(Assert.Single(new Project().OpenMember("N.Web.Go", "N.IAsk.Ask").Route("GET /", "N.Web.Go").Report().EntryPoints).ReachesCalls);

    [Fact]
    public void CallIntoAReferencedProject_IsFollowed()
    {
        var host = new Project("Host").Member("N.Web.Go", ("Library|N.T.Ask", [Loop(0, "rows")])).Route("GET /", "N.Web.Go");
        var library = new Project("Library").Call("N.T.Ask", "cent");

        var report = Report([host, library]);

        Assert.Equal("$0.0100·n(rows)", Cost(report));
        Assert.Equal("Library", report.CallSites[0].Project);
        Assert.Equal(["N.Web.Go", "N.T.Ask"], report.CallSites[0].HotPath.Via);
    }

    private static CallSiteReport Injected(Project host, string? key = null, params ModelCandidate[] candidates)
    {
        var library = new Project("Library").CallOf("N.T.Ask", new ModelFacts(candidates, new OpenModel("M.IChatClient", key)));
        return Report([host, library]).CallSites[0];
    }

    [Theory]
    [InlineData(true, "local")]
    [InlineData(false, "house")]
    public void InjectedClient_IsFreeWhereALocalOneIsRegistered(bool expected, string provider)
    {
        var library = new Project("Library").CallOf("N.T.Ask", new ModelFacts([], new OpenModel("M.IChatClient", null)));
        var site = Report([new Project("Host").Registers("M.IChatClient", model: "cent", provider: provider), library]).CallSites[0];
        Assert.Equal((expected, expected ? 0m : 0.01m), (site.IsFree, site.Cost!.Typical));
    }

    [Fact]
    public void InjectedClient_HasTheRegisteredModel()
    {
        var site = Injected(new Project("Host").Registers("M.IChatClient", model: "dime"));

        Assert.Equal(("dime", FigureSource.Configuration, true), (site.Model, site.ModelSource, site.IsGrounded));
    }

    [Fact]
    public void TwoHosts_GiveOneLibraryTwoModels()
    {
        Assert.Equal("cent", Injected(new Project("A").Registers("M.IChatClient", model: "cent")).Model);
        Assert.Equal("dime", Injected(new Project("B").Registers("M.IChatClient", model: "dime")).Model);
    }

    [Fact]
    public void LastRegistration_Wins() =>
        Assert.Equal("dime", Injected(new Project("Host").Registers("M.IChatClient", model: "cent").Registers("M.IChatClient", model: "dime")).Model);

    [Fact]
    public void EntryProject_WinsOverAReferencedOne()
    {
        var library = new Project("Library").CallOf("N.T.Ask", new ModelFacts([], new OpenModel("M.IChatClient", null))).Registers("M.IChatClient", model: "dime");

        Assert.Equal("cent", Report([new Project("Host").Registers("M.IChatClient", model: "cent"), library]).CallSites[0].Model);
        Assert.Equal("dime", Report([new Project("Host"), library]).CallSites[0].Model);
    }

    [Fact]
    public void KeyedClient_HasTheModelOfItsKey()
    {
        var host = new Project("Host").Registers("M.IChatClient", model: "cent").Registers("M.IChatClient", model: "dime", key: "smart");

        Assert.Equal("dime", Injected(host, "smart").Model);
    }

    [Fact]
    public void KeyedClientWithoutItsKey_StaysUnknown() =>
        Assert.Null(Injected(new Project("Host").Registers("M.IChatClient", model: "cent"), "smart").Model);

    [Fact]
    public void RegistrationGoesBeforeTheFallback_WhichHoldsWithoutOne()
    {
        var fallback = new ModelCandidate("cent", FigureSource.Fallback, null);

        Assert.Equal("dime", Injected(new Project("Host").Registers("M.IChatClient", model: "dime"), null, fallback).Model);
        var site = Injected(new Project("Host"), null, fallback);
        Assert.Equal(("cent", FigureSource.Fallback, false), (site.Model, site.ModelSource, site.IsGrounded));
    }

    [Fact]
    public void KeyThatConfigurationDoesNotHold_LeavesTheFallback()
    {
        var model = new ModelFacts([new("", FigureSource.Unknown, null, null, "Ai:Model"), new("cent", FigureSource.Fallback, null)]);

        Assert.Equal("cent", new Project().CallOf("N.T.Go", model).Report().CallSites[0].Model);
    }

    [Fact]
    public void RegistrationsThatPointAtEachOther_EndUnknown()
    {
        var host = new Project("Host");
        var facts = host.Facts with
        {
            CallSites = new Project("Host").CallOf("N.T.Ask", new ModelFacts([], new OpenModel("A", null))).Facts.CallSites,
            Registrations =
            [
                new("A", null, null, new ModelFacts([], new OpenModel("B", null)), new("P.cs", 1, 1)),
                new("B", null, null, new ModelFacts([], new OpenModel("A", null)), new("P.cs", 2, 1)),
            ],
        };

        Assert.Null(CostingRun.Execute([facts], Inputs, AiCostAnalyzers.Configuration.PricingFile.Empty).CallSites[0].Model);
    }
}
