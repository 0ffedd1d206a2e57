namespace AiCostAnalyzers.EndToEnd;

/// <summary>A sample, copied out of the repository and built with the package, as its team would.</summary>
internal static class Sample
{
    /// <summary>The sample's own files, with the package in place of the repository's analyzers.</summary>
    public static Workspace Copy(string name, Workspace workspace)
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
            .Write("Directory.Packages.props", File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "Directory.Packages.props"))
                .Replace("</Project>", $"""
                      <ItemGroup>
                        <GlobalPackageReference Include="AiCostAnalyzers" Version="{workspace.PackageVersion}" />
                      </ItemGroup>
                    </Project>
                    """, StringComparison.Ordinal));
    }
}
