using System.Globalization;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Reports;
using AiCostAnalyzers.Tests.Configuration;

namespace AiCostAnalyzers.Tests.Linking;

/// <summary>Packages that ship their summaries. A call of <c>cent</c> costs $0.01.</summary>
public sealed class PackageFactsTests : IDisposable
{
    private const string Model = "Chat\t0\t0\tSet\t1000\tLiteral\t\t\t1\tcent\tLiteral\t\t\t\t0";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void CallOfAPackagesMember_CostsWhatItsSummarySays()
    {
        var report = Report(Route("Lib|N.Lib.Ask"), ("Lib", [Call("Lib|M:N.Lib.Ask(System.String)", "3"), Call("Lib|M:N.Lib.Other", "1")]));

        Assert.Equal(0.03m, Assert.Single(report.EntryPoints).Cost.Typical);
        var site = Assert.Single(report.CallSites); // what the program does not call is not in it
        Assert.Equal(("N.Lib.Ask(chat)#1", "Lib", "Lib.dll"), (site.Id, site.Project, site.Position.File));
        Assert.Contains("Lib.dll\n", TableWriter.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void CountsAndBranchesOfASummary_AreThose()
    {
        var report = Report(Route("Lib|N.Lib.Ask"), ("Lib", ["call\tLib|M:N.Lib.Ask(System.String)\t2·n(pages)\t1\t" + Model]));

        var cost = Assert.Single(report.EntryPoints).Cost;
        Assert.Equal((0m, 0.2m), (cost.Low, cost.Typical));
    }

    [Fact]
    public void CallThatMayBeFree_CostsNothingAtLeast()
    {
        var report = Report(Route("Lib|N.Lib.Ask"), ("Lib", ["call\tLib|M:N.Lib.Ask(System.String)\t1\t0\t" + Model[..^1] + "1"]));

        var site = Assert.Single(report.CallSites);
        Assert.True(site is { MayBeFree: true, IsGrounded: false, Cost: { Low: 0m, Typical: 0.01m, High: 0.01m } });
        Assert.Contains(report.Answers, answer => answer.Text.Contains("\"rounds\": …", StringComparison.Ordinal));
    }

    [Fact]
    public void PackageOfAPackage_IsFollowed()
    {
        var report = Report(
            Route("Lib|N.Lib.Ask"), ("Lib", ["open\tLib|M:N.Lib.Ask(System.String)\t4\t0\tBase|M:N.Base.Ask"]), ("Base", [Call("Base|M:N.Base.Ask", "1")]));

        Assert.Equal(0.04m, Assert.Single(report.EntryPoints).Cost.Typical);
    }

    [Fact]
    public void MoreThanTheSummaryHolds_LeavesThePriceOpen()
    {
        var report = Report(Route("Lib|N.Lib.Ask"), ("Lib", [Call("Lib|M:N.Lib.Ask(System.String)", "1"), "more\tLib|M:N.Lib.Ask(System.String)"]));

        Assert.False(Assert.Single(report.EntryPoints).Cost.IsComplete);
    }

    [Fact]
    public void ClaimOnTheProgramsOwnMember_IsPassedOver()
    {
        var report = Report(
            new Project("App").Member("N.App.Run", ("App|N.App.Do", [])).Call("N.App.Do", "cent").Route("GET /", "N.App.Run"),
            ("Evil", [Call("App|M:N.App.Do", "1000"), Call("App|M:N.App.Run", "1000")]));

        Assert.Equal(0.01m, Assert.Single(report.EntryPoints).Cost.Typical);
    }

    [Fact]
    public void HostileSummary_EndsWithFiguresThatAreBounded()
    {
        var most = long.MaxValue.ToString(CultureInfo.InvariantCulture);
        var counts = string.Concat(Enumerable.Repeat("·n(x)", SummaryMultiplicity.MostCounts));
        var lines = Enumerable.Range(0, 300).SelectMany(i => new[]
        {
            $"open\tLib|M:N.Lib.M{i}\t{most}{counts}\t0\tLib|M:N.Lib.M{(i + 1) % 300}",
            $"open\tLib|M:N.Lib.M{i}\t{most}\t0\tLib|M:N.Lib.M{(i + 7) % 300}",
            $"call\tLib|M:N.Lib.M{i}\t{most}{counts}\t0\t" + Model,
        });

        var report = Report(new Project("App").Member("N.App.Run", ("Lib|N.Lib.M0", [])).Route("GET /", "N.App.Run"), ("Lib", lines));

        Assert.True(Assert.Single(report.EntryPoints).Cost.Typical > 0m);
        Assert.NotEmpty(JsonReportWriter.Write(report));
        Assert.NotEmpty(TableWriter.Write(report));
    }

    [Fact]
    public void SummaryBeyondBounds_IsPassedOver()
    {
        var path = _folder.Write("Lib.summary.txt", "aicost-summary 1\n" + new string('x', (int)FactsFile.MostPackageBytes));

        var due = DueFacts.Read([new FactsFile("Lib", path)]);

        Assert.Empty(due.Projects);
        Assert.Empty(due.Missing);
    }

    [Fact]
    public void OneAssemblyByTwoWays_CountsOnce()
    {
        var (first, second) = (_folder.Write("a/Lib.summary.txt", "aicost-summary 1\n"), _folder.Write("b/Lib.summary.txt", "aicost-summary 1\n"));

        Assert.Single(DueFacts.Read([new FactsFile("Lib", first), new FactsFile("Lib", second)]).Projects);
    }

    private static Project Route(string target) => new Project("App").Member("N.App.Run", (target + "(System.String)", [])).Route("GET /", "N.App.Run");

    private static string Call(string member, string times) => $"call\t{member}\t{times}\t0\t{Model}";

    private CostReport Report(Project app, params (string Assembly, IEnumerable<string> Lines)[] packages)
    {
        var files = packages.Select(package => new FactsFile(
            package.Assembly, _folder.Write(package.Assembly + ".summary.txt", "aicost-summary 1\n" + string.Join("\n", package.Lines) + "\n")));
        var facts = new FactsFile("App", _folder.Write("facts.json", FactsWriter.Write(app.Facts)));
        return CostingRun.Execute(DueFacts.Read([facts, .. files]).Projects, Project.Inputs, AiCostAnalyzers.Configuration.PricingFile.Empty, "net10.0");
    }
}
