using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;
using static AiCostAnalyzers.Tests.Linking.Project;

namespace AiCostAnalyzers.Tests.Reports;

/// <summary>The loop stands in a project that knows an interface, and what implements it in one that the first does not know.</summary>
public class AIC3007OpenLoopReachesModelTests
{
    private const string Declaration = "Domain|N.IReader.Read";

    private static readonly AnalysisInputs _inputs = Inputs with
    {
        Models =
        [
            Model("cent", 10m) with { Size = ModelSize.Small }, Model("dime", 100m) with { Size = ModelSize.Medium }, Model("dollar", 1000m) with { Size = ModelSize.Large },
        ],
    };

    [Fact]
    public void LoopOverAnInterfaceThatAnotherProjectImplements_Triggers()
    {
        var problem = Assert.Single(Problems(Application(Loop(1, "scans")), Infrastructure()));

        Assert.Equal((DiagnosticIds.OpenLoopReachesModel, ProblemSeverity.Warning, "Application"), (problem.Id, problem.Severity, problem.Project));
        Assert.Equal(new SourcePosition("Import.cs", 1, 1), problem.Position);
        Assert.Equal(
            "'IReader.Read' runs n(scans) times per call of Import.Run and calls 'dime' (Reader.Read), about $0.1000 each; 'cent' costs about $0.0100, 90 % less (quality unmeasured)",
            problem.Message);
    }

    [Fact]
    public void WayThroughFurtherMembers_IsNamed()
    {
        var infrastructure = new Project("Infrastructure").References("Domain")
            .Implements(Declaration, "N.Reader.Read")
            .Member("N.Reader.Read", ("N.Reader.Ask", []))
            .Call("N.Reader.Ask", "dime");

        Assert.Contains("calls 'dime' (Reader.Read → Reader.Ask), about", Assert.Single(Problems(Application(Loop(1, "scans")), infrastructure)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LoopInTheHandlerItself_CountsPerRequest()
    {
        var web = new Project("Web").References("Domain").OpenMember("N.Routes.Import", Declaration, Loop(1, "scans")).Route("POST /import", "N.Routes.Import");

        Assert.Contains("n(scans) times per POST /import and calls", Assert.Single(Problems(web, Infrastructure())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DearestOfSeveralModels_IsNamed()
    {
        var infrastructure = Infrastructure().Call("N.Reader.Read", "dollar");

        Assert.Contains("calls 'dollar'", Assert.Single(Problems(Application(Loop(1, "scans")), infrastructure)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CallOutsideOfLoops_DoesNotTrigger() => Assert.Empty(Problems(Application(), Infrastructure()));

    [Fact]
    public void HandfulOfTurns_DoesNotTrigger() => Assert.Empty(Problems(Application(Times(1, 3)), Infrastructure()));

    [Fact]
    public void PacedLoop_DoesNotTrigger() => Assert.Empty(Problems(Application(Paced(1)), Infrastructure()));

    [Fact]
    public void SmallModel_DoesNotTrigger() => Assert.Empty(Problems(Application(Loop(1, "scans")), Infrastructure("cent")));

    [Fact]
    public void UnknownModel_DoesNotTrigger() => Assert.Empty(Problems(Application(Loop(1, "scans")), Infrastructure(null)));

    [Fact]
    public void ProjectThatItsCompilerSaw_DoesNotTrigger() =>
        Assert.Empty(Problems(Application(Loop(1, "scans")).References("Infrastructure"), Infrastructure()));

    [Fact]
    public void OneOfTwoImplementations_DoesNotTrigger() => Assert.Empty(Problems(
        Application(Loop(1, "scans")), Infrastructure().Implements(Declaration, "N.Other.Read").Call("N.Other.Read", "cent")));

    [Fact]
    public void RegistrationThatNamesTheDearOne_Triggers() => Assert.Single(Problems(
        Application(Loop(1, "scans")),
        Infrastructure().Implements(Declaration, "N.Other.Read").Call("N.Other.Read", "cent").Registers("N.IReader", "N.Reader")));

    [Fact]
    public void CallThatABranchMaySkip_DoesNotTrigger() => Assert.Empty(Problems(
        Application(Loop(1, "scans")),
        new Project("Infrastructure").Implements(Declaration, "N.Reader.Read").Call("N.Reader.Read", "dime", Arm(1, 0, 2))));

    [Fact]
    public void LoopOnTheWay_IsTheOneToChange() => Assert.Empty(Problems(
        Application(Loop(1, "scans")),
        new Project("Infrastructure").Implements(Declaration, "N.Reader.Read").Call("N.Reader.Read", "dime", Loop(1, "pages"))));

    [Fact]
    public void LoopThatNoEntryPointReaches_DoesNotTrigger() => Assert.Empty(Problems(
        new Project("Application").References("Domain").OpenMember("N.Import.Run", Declaration, Loop(1, "scans")), Infrastructure()));

    [Fact]
    public void WayThroughMoreMembersThanAreSearched_IsSaidToBeUnknown()
    {
        var problem = Assert.Single(Problems(Application(Loop(1, "scans")), Chain(1100).Call("N.Reader.Step1099", "dime")));

        Assert.Equal(ProblemSeverity.Message, problem.Severity);
        Assert.Equal(
            "'IReader.Read' runs n(scans) times per call of Import.Run and leads to so many members that not all were searched for dear models; the figures of the report count them",
            problem.Message);
    }

    [Fact]
    public void DearModelBeforeTheBound_Triggers_AndWhatLiesBehindIsSaidToBeUnknown()
    {
        var problem = Assert.Single(Problems(Application(Loop(1, "scans")), Chain(1100).Call("N.Reader.Step1099", "dollar").Call("N.Reader.Step1", "dime")));

        Assert.Equal(ProblemSeverity.Warning, problem.Severity);
        Assert.EndsWith("(quality unmeasured); what else it calls is not known, it leads to too many members", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WayThroughHundredsOfMembers_Triggers() =>
        Assert.Equal(ProblemSeverity.Warning, Assert.Single(Problems(Application(Loop(1, "scans")), Chain(900).Call("N.Reader.Step899", "dime"))).Severity);

    private static Project Chain(int members)
    {
        var project = new Project("Infrastructure").References("Domain").Implements(Declaration, "N.Reader.Read").Member("N.Reader.Read", ("N.Reader.Step1", []));
        for (var i = 1; i < members - 1; i++)
        {
            project.Member($"N.Reader.Step{i}", ($"N.Reader.Step{i + 1}", []));
        }

        return project;
    }

    private static Project Application(params Frame[] frames) => new Project("Application").References("Domain")
        .OpenMember("N.Import.Run", Declaration, frames)
        .Route("POST /import", "N.Import.Start")
        .Member("N.Import.Start", ("N.Import.Run", []));

    private static Project Infrastructure(string? model = "dime") => new Project("Infrastructure").References("Domain")
        .Implements(Declaration, "N.Reader.Read").Call("N.Reader.Read", model);

    private static IEnumerable<ReportProblem> Problems(params Project[] projects) =>
        Report([new Project("Host").References("Application", "Domain", "Infrastructure"), .. projects], _inputs).Problems
            .Where(problem => problem.Id == DiagnosticIds.OpenLoopReachesModel);
}
