using System.Text;
using System.Xml.Linq;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Sdks;
using AiCostAnalyzers.Tests.Sdks;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>The page of SDKs, and the list that decides whether a project is looked at, say what the catalogue says.</summary>
public class SdkPageTests
{
    private const string Header = "| SDK | Tested | Billable operations |\n| --- | --- | --- |\n";

    [Fact]
    public void Page_HasTheCataloguesTable()
    {
        var table = Table();
        var page = Repository.Read("docs", "sdks.md").ReplaceLineEndings("\n");
        Assert.True(page.EndsWith("\n" + table, StringComparison.Ordinal), $"docs/sdks.md must end with this table, which the catalogue gives:\n\n{table}");
    }

    [Fact]
    public void KnownSdks_AreTheCataloguesAssemblies() => Assert.Equal(
        SdkCatalog.All.SelectMany(static s => s.Assemblies).Distinct().Order(StringComparer.Ordinal),
        KnownSdks.AssemblyNames.Order(StringComparer.Ordinal));

    private static string Table()
    {
        var table = new StringBuilder(Header);
        foreach (var sdk in SdkCatalog.All.OrderBy(static s => s.Name, StringComparer.OrdinalIgnoreCase))
        {
            table.Append($"| {sdk.Name} | {Tested(sdk)} | {Operations(sdk)} |\n");
        }

        return table.ToString();
    }

    /// <summary>The real package's version, a stub, or both.</summary>
    private static string Tested(SdkDefinition sdk)
    {
        var packages = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Where(p => (string?)p.Attribute("Include") == sdk.Assembly).Select(p => $"package {string.Join(", ", Older(sdk).Append((string)p.Attribute("Version")!))}");
        var stubs = SdkStub.VersionsOf(sdk.Assembly).Select(static v => v.Length == 0 ? "stub" : "stub of " + v);
        var tested = string.Join(", ", packages.Concat(stubs));
        Assert.True(tested.Length > 0, $"{sdk.Assembly}: neither Directory.Packages.props nor Sdks/Stubs has it, so no test can see it.");
        return tested;
    }

    /// <summary>Versions that the same tests run against beside the newest.</summary>
    private static IEnumerable<string> Older(SdkDefinition sdk) =>
        XDocument.Parse(Repository.Read("tests", "AiCostAnalyzers.Testing", "AiCostAnalyzers.Testing.csproj")).Descendants("PackageDownload")
            .Where(p => (string?)p.Attribute("Include") == sdk.Assembly)
            .SelectMany(static p => ((string)p.Attribute("Version")!).Split(';')).Select(static v => v.Trim('[', ']'));

    private static string Operations(SdkDefinition sdk) => sdk.Operations.Count == 0 ? "none of its own: registers clients of others" : string.Join("<br>", sdk.Operations
        .GroupBy(o => o.IsFree || sdk.Provider == ModelCandidate.Local ? "free" : Word(o.Kind))
        .Select(static kind => $"{kind.Key}: {string.Join(", ", kind.SelectMany(Methods).Distinct())}"));

    private static IEnumerable<string> Methods(OperationDefinition operation)
    {
        var type = Names.WithoutArity(operation.Type);
        var name = type[(type.LastIndexOf('.') + 1)..];
        return operation.Methods.Select(m => $"`{name}.{m}`");
    }

    private static string Word(OperationKind kind) => kind == OperationKind.AgentRun ? "agent run" : kind.ToString().ToLowerInvariant();
}
