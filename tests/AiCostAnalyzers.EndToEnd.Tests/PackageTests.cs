using System.IO.Compression;

namespace AiCostAnalyzers.EndToEnd;

[Collection(PackedPackageCollection.Name)]
public sealed class PackageTests(PackedPackage package)
{
    [Fact]
    public void Package_HoldsExactlyWhatItShould()
    {
        using var archive = ZipFile.OpenRead(package.Nupkg);

        var entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("package/", StringComparison.Ordinal) && name is not ("_rels/.rels" or "[Content_Types].xml"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "AiCostAnalyzers.nuspec",
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/AiCostAnalyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/AiCostAnalyzers.Core.dll",
                "analyzers/dotnet/cs/AiCostAnalyzers.dll",
                "build/AiCostAnalyzers.props",
                "build/AiCostAnalyzers.targets",
                "buildMultiTargeting/AiCostAnalyzers.targets",
                "buildTransitive/AiCostAnalyzers.props",
                "buildTransitive/AiCostAnalyzers.targets",
                "config/Quiet.globalconfig",
                "config/Strict.globalconfig",
                "precompiled/linux-x64/analyzers/AiCostAnalyzers.Core.dll",
                "precompiled/linux-x64/analyzers/AiCostAnalyzers.dll",
                "precompiled/linux-x64/tasks/AiCostAnalyzers.Core.dll",
                "precompiled/linux-x64/tasks/AiCostAnalyzers.Costing.dll",
                "precompiled/linux-x64/tasks/AiCostAnalyzers.Tasks.dll",
                "precompiled/linux-x64/tasks/Newtonsoft.Json.dll",
                "schema/aicost.schema.json",
                "source/AiCallSite.cs",
                "source/AiCostAttributes.cs",
                "tasks/netstandard2.0/AiCostAnalyzers.Core.dll",
                "tasks/netstandard2.0/AiCostAnalyzers.Costing.dll",
                "tasks/netstandard2.0/AiCostAnalyzers.Tasks.dll",
                "tasks/netstandard2.0/Newtonsoft.Json.dll",
            ],
            entries);
    }

    [Fact]
    public void Package_IsADevelopmentDependencyWithNoneOfItsOwn()
    {
        using var archive = ZipFile.OpenRead(package.Nupkg);
        using var reader = new StreamReader(archive.GetEntry("AiCostAnalyzers.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();

        Assert.Contains("<developmentDependency>true</developmentDependency>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependenc", nuspec, StringComparison.Ordinal);
    }
}
