using System.IO.Compression;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>The tool as it is packed and installed.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class ToolTests(PackedPackage package)
{
    [Fact]
    public void Package_HoldsExactlyWhatItShould()
    {
        _ = package.Tool;
        using var archive = ZipFile.OpenRead(package.ToolNupkg);

        var entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("package/", StringComparison.Ordinal) && !name.EndsWith(".pdb", StringComparison.Ordinal) && name is not ("_rels/.rels" or "[Content_Types].xml"))
            .Select(name => name.Replace("tools/net10.0/any/", "…/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "AiCostAnalyzers.Tool.nuspec",
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "…/AiCostAnalyzers.Core.dll",
                "…/AiCostAnalyzers.Costing.dll",
                "…/DotnetToolSettings.xml",
                "…/Newtonsoft.Json.dll",
                "…/Spectre.Console.dll",
                "…/System.CommandLine.dll",
                "…/aicost.deps.json",
                "…/aicost.dll",
                "…/aicost.runtimeconfig.json",
                "…/scan/After.targets",
                "…/scan/Before.targets",
                "…/scan/analyzers/AiCostAnalyzers.Core.dll",
                "…/scan/analyzers/AiCostAnalyzers.dll",
                "…/scan/build/AiCostAnalyzers.props",
                "…/scan/build/AiCostAnalyzers.targets",
                "…/scan/tasks/AiCostAnalyzers.Core.dll",
                "…/scan/tasks/AiCostAnalyzers.Costing.dll",
                "…/scan/tasks/AiCostAnalyzers.Tasks.dll",
                "…/scan/tasks/Newtonsoft.Json.dll",
            ],
            entries);
    }

    [Fact]
    public void Help_ListsTheCommands() =>
        package.NewWorkspace().Aicost("--help").Succeeded().Says("report <path>").Says("scan <path>").Says("check <path>");

    [Fact]
    public void Report_AfterABuild_IsTheBuildsOwn()
    {
        var desk = package.Sample("SupportDesk").Workspace;

        var report = desk.Aicost("report", "SupportDesk.Web", "-o", "json").Succeeded();

        Assert.Equal(desk.Read("SupportDesk.Web/obj/Debug/net10.0/aicost/report.json"), report.StandardOutput);
        desk.Aicost("report").Succeeded().Says("AiCost · SupportDesk (net10.0) ·").Says("POST /tickets/triage").Says("NightlySummary").Says("15 detected: 13 priced");
        desk.Aicost("check", "--require-complete").Succeeded().Says("15 detected: 13 priced");
        desk.Aicost("report", "nowhere").EndedWith(2).Says("There is no file or folder");
    }
}
