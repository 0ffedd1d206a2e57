using System.Reflection;

namespace AiCostAnalyzers.EndToEnd;

/// <summary>
/// The package and the tool, packed once from what the build of these tests built, in a folder feed of its own. Their version is new on every run,
/// so that neither a package cache nor a living build node can answer with an older one.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private readonly Lazy<string> _tool;
    private readonly Dictionary<string, BuiltSample> _samples = [];
    private Workspace? _triageApp;
    private int _workspaces;

    public PackedPackage()
    {
        _tool = new Lazy<string>(InstallTool);
        Directory.CreateDirectory(Feed);
        Pack("AiCostAnalyzers.Package", $"-p:PackageVersion={Version}");
        File.WriteAllText(Path.Combine(Root, "nuget.config"), NuGetConfig());

        // Whatever lies above the temporary folder is none of these projects' business.
        File.WriteAllText(Path.Combine(Root, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(Root, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(Root, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(Root, ".editorconfig"), "root = true\n");
    }

    /// <summary>Packs a catalog as the package of prices, into the same feed.</summary>
    /// <returns>The package's version.</returns>
    internal string PackPrices(string catalog)
    {
        string file = Path.Combine(Root, Guid.NewGuid().ToString("N") + ".txt");
        File.WriteAllText(file, catalog);
        Pack("AiCostAnalyzers.Prices", $"-p:PriceCatalogFile={file}");
        string nupkg = Directory.EnumerateFiles(Feed, "AiCostAnalyzers.Prices.*.nupkg").OrderBy(File.GetLastWriteTimeUtc).Last();
        return Path.GetFileNameWithoutExtension(nupkg)["AiCostAnalyzers.Prices.".Length..];
    }

    public string Version { get; } = "0.0.0-e2e." + Guid.NewGuid().ToString("N");

    public string Nupkg => Path.Combine(Feed, $"AiCostAnalyzers.{Version}.nupkg");

    public string ToolNupkg => Path.Combine(Feed, $"AiCostAnalyzers.Tool.{Version}.nupkg");

    /// <summary>Where the first restore unpacks the package.</summary>
    public string Unpacked => Path.Combine(Root, "packages", "aicostanalyzers", Version);

    /// <summary>The installed tool, as <c>dotnet tool install</c> leaves it.</summary>
    public string Tool => _tool.Value;

    private string Root { get; } = Directory.CreateTempSubdirectory("aicost-e2e-").FullName;

    private string Feed => Path.Combine(Root, "feed");

    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    private static string Configuration => typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Configuration").Value!;

    /// <summary>An empty folder below which the package can be restored.</summary>
    internal Workspace NewWorkspace(string name = "app")
    {
        string folder = Path.Combine(Root, $"w{Interlocked.Increment(ref _workspaces)}", name);
        Directory.CreateDirectory(folder);
        return new Workspace(folder, this);
    }

    /// <summary>
    /// A program that calls a dear model once per ticket, restored and built once for all tests. Each finds its two files, what restore
    /// left, and nothing else of the tests before it; what stands in <c>obj</c> is of another build, as on a developer's machine.
    /// </summary>
    internal Workspace TriageApp()
    {
        if (_triageApp is null)
        {
            _triageApp = NewWorkspace().Project("app.csproj", Workspace.OpenAi).Write("Program.cs", Sources.Triage);
            _triageApp.Build().Succeeded();
        }

        foreach (string file in _triageApp.FilesIn(".").Where(file => file != "app.csproj" && !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal)))
        {
            if (file != "Program.cs" || _triageApp.Read(file) != Sources.Triage)
            {
                File.Delete(_triageApp.PathOf(file));
            }
        }

        if (File.Exists(_triageApp.PathOf("obj/Debug/net10.0/aicost")))
        {
            File.Delete(_triageApp.PathOf("obj/Debug/net10.0/aicost"));
        }

        return _triageApp.Exists("Program.cs") ? _triageApp : _triageApp.Write("Program.cs", Sources.Triage);
    }

    /// <summary>A sample of the repository, built once for all tests.</summary>
    internal BuiltSample Sample(string name)
    {
        if (!_samples.TryGetValue(name, out var sample))
        {
            var workspace = EndToEnd.Sample.Copy(name, NewWorkspace(name));
            var build = workspace.Build("-m").Succeeded();
            _samples.Add(name, sample = new BuiltSample(workspace, build, workspace.Aicost("report", "-o", "json").Succeeded().StandardOutput));
        }

        return sample;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold an analyzer; the folder is a temporary one.
        }
    }

    private string InstallTool()
    {
        Pack("AiCostAnalyzers.Cli", $"-p:PackageVersion={Version}");
        string folder = Path.Combine(Root, "tool");
        FreshShell.Run(FreshShell.Dotnet, Root, ["tool", "install", "AiCostAnalyzers.Tool", "--version", Version, "--tool-path", folder]).Succeeded();
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "aicost.exe" : "aicost");
    }

    private void Pack(string project, string property) => FreshShell.Run(
        FreshShell.Dotnet, RepositoryRoot,
        ["pack", Path.Combine("src", project), "--no-build", "--nologo", "-v", "q", "-c", Configuration, property, "-o", Feed]).Succeeded();

    /// <summary>Packages that the machine already has are used from where they are; what is restored anew goes away with the test.</summary>
    private string NuGetConfig()
    {
        string machinePackages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(machinePackages) ? $"""<add key="machine" value="{machinePackages}" />""" : "";
        return $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "packages")}" /></config>
              <fallbackPackageFolders>{fallback}</fallbackPackageFolders>
              <packageSources><add key="e2e" value="{Feed}" /></packageSources>
            </configuration>
            """;
    }

    private static string FindRepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AiCostAnalyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}

/// <summary>Every test that builds is in it: two builds at once would only fight for the machine.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PackedPackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "packed package";
}
