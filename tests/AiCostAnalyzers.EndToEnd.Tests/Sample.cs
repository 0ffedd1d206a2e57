namespace AiCostAnalyzers.EndToEnd;

/// <summary>A sample, copied out of the repository and built, as its team would.</summary>
internal static class Sample
{
    /// <summary>The sample's own files, with the package in place of the repository's analyzers.</summary>
    public static Workspace Copy(string name, Workspace workspace) =>
        CopyWithoutPackage(name, workspace).Write("Directory.Packages.props", VersionsAnd($"""<GlobalPackageReference Include="AiCostAnalyzers" Version="{workspace.PackageVersion}" />"""));

    /// <summary>The sample's own files, with nothing of ours in them.</summary>
    public static Workspace CopyWithoutPackage(string name, Workspace workspace)
    {
        string sample = Path.Combine(PackedPackage.RepositoryRoot, "samples", name);
        foreach (string file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(sample, file).Replace('\\', '/');
            if (!relative.Split('/').Any(part => part is "bin" or "obj"))
            {
                workspace.Write(relative, File.ReadAllText(file));
            }
        }

        return workspace
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <NuGetAudit>false</NuGetAudit>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                </Project>
                """)
            .Write("Directory.Packages.props", VersionsAnd(""));
    }

    private static string VersionsAnd(string item) => File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "Directory.Packages.props"))
        .Replace("</Project>", $"<ItemGroup>{item}</ItemGroup></Project>", StringComparison.Ordinal);
}
