using AiCostAnalyzers.EndToEnd;
using AiCostAnalyzers.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace AiCostAnalyzers.Editor.Tests;

/// <summary>Opening the sample takes longer than any test: all share one.</summary>
[CollectionDefinition(Name)]
public sealed class SupportDeskCollection : ICollectionFixture<SupportDesk>
{
    public const string Name = "SupportDesk";
}

/// <summary>The sample, copied and opened once from its project files, as an editor does.</summary>
public sealed class SupportDesk : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aicost-editor-");
    private MSBuildWorkspace? _workspace;

    internal Solution Solution { get; private set; } = null!;

    /// <summary>The root of the repository.</summary>
    internal static string Repository { get; } = FindRepository();

    public async Task InitializeAsync()
    {
        Copy();
        FreshShell.Run(FreshShell.Dotnet, _folder.FullName, ["restore", "SupportDesk.Web"]).Succeeded();
        FreshShell.Run(FreshShell.Dotnet, _folder.FullName, ["restore", "SupportDesk.Worker"]).Succeeded();
        _workspace = MSBuildWorkspace.Create();
        foreach (var project in (string[])["SupportDesk.Web", "SupportDesk.Worker"])
        {
            await _workspace.OpenProjectAsync(Path.Combine(_folder.FullName, project, project + ".csproj"));
        }

        Solution = _workspace.CurrentSolution;
        foreach (var project in Solution.ProjectIds)
        {
            Solution = Solution.AddAdditionalDocument(
                DocumentId.CreateNewId(project), "inputs.txt", SourceText.From(Inputs().Write()), filePath: Path.Combine(_folder.FullName, "aicost", "inputs.txt"));
        }

        foreach (var project in Solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            Assert.Empty(compilation!.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _workspace?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>What the build's task would write: the projects know each other, and the settings name models.</summary>
    private static AnalysisInputs Inputs() => new()
    {
        HasPricingFile = true,
        ProjectAssemblies = ["SupportDesk.Core", "SupportDesk.Web", "SupportDesk.Worker"],
        Settings = [new("Ai:SummaryModel", "gpt-6.1-terra", new("appsettings.json", 1, 1)), new("Ai:ClassifierModel", "gpt-6-luna", new("appsettings.json", 1, 1))],
    };

    private void Copy()
    {
        var sample = Path.Combine(Repository, "samples", "SupportDesk");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(sample, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            {
                var copy = Path.Combine(_folder.FullName, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        File.Copy(Path.Combine(Repository, "Directory.Packages.props"), Path.Combine(_folder.FullName, "Directory.Packages.props"));
        File.WriteAllText(Path.Combine(_folder.FullName, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_folder.FullName, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);NU1603</NoWarn>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
            </Project>
            """);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AiCostAnalyzers.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root is not above the tests.");
        }

        return folder.FullName;
    }
}
