using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Linking;

namespace AiCostAnalyzers.Tests.Reports;

/// <summary>Projects that exported nothing.</summary>
public class UnseenProjectTests
{
    private static readonly Project _infrastructure = new Project("Infrastructure").Implements("Domain|N.IReader.Read", "N.Reader.Read").Call("N.Reader.Read", "dime");

    [Fact]
    public void ProjectThatIsCalledInto_IsNamed()
    {
        var web = new Project("Web").Member("N.Routes.Import", ("Application|N.Import.Run", []), ("Domain|N.Scan.#ctor", []), ("Domain|N.Scan.get_Text", [])).Route("POST /import", "N.Routes.Import");

        var report = Report([web, _infrastructure], "Application", "Domain", "Infrastructure");

        Assert.Equal(["Application"], report.Unseen);
        Assert.Contains("Not seen into: Application, which has no SDK and no aicost.json", TableWriter.Write(report), StringComparison.Ordinal);
        Assert.Contains("Not seen into: Application, which has no SDK", MarkdownReportWriter.Write(report), StringComparison.Ordinal);
        Assert.Contains("\"unseen\": [\n  \"Application\"\n ]", JsonReportWriter.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNoneIsCalledInto_AllAreNamed() =>
        Assert.Equal(["Application", "Domain"], Report([new Project("Web"), _infrastructure], "Domain", "Application", "Infrastructure").Unseen);

    [Fact]
    public void ProjectsWithFacts_AreSeen() =>
        Assert.Empty(Report([new Project("Web"), new Project("Application"), new Project("Domain"), _infrastructure], "Application", "Domain", "Infrastructure").Unseen);

    [Fact]
    public void ModelBehindNoInterfaceOfAnotherProject_NamesNobody() => Assert.Empty(Report(
        [new Project("Web"), new Project("Infrastructure").Implements("N.IReader.Read", "N.Reader.Read").Call("N.Reader.Read", "dime")], "Infrastructure", "Strings").Unseen);

    [Fact]
    public void ImplementationThatReachesNoModel_NamesNobody() => Assert.Empty(Report(
        [new Project("Web"), new Project("Infrastructure").Implements("Domain|N.IReader.Read", "N.Reader.Read").Member("N.Reader.Read")], "Domain", "Infrastructure").Unseen);

    private static CostReport Report(Project[] projects, params string[] references) =>
        Project.Report(projects, Project.Inputs with { ProjectAssemblies = references });
}
