namespace AiCostAnalyzers.EndToEnd;

/// <summary>A folder with projects in it, outside the repository, as a user of the package would have it.</summary>
internal sealed class Workspace(string folder, PackedPackage package)
{
    public const string OpenAi = """<PackageReference Include="OpenAI" Version="2.15.0" />""";

    public const string Anthropic = """<PackageReference Include="Anthropic" Version="13.12.0" />""";

    public string Folder => folder;

    public string PackageVersion => package.Version;

    /// <summary>The package as restore unpacked it, for projects that import its files by themselves.</summary>
    public string UnpackedPackage => package.Unpacked;

    public string PathOf(string file) => Path.Combine([folder, .. file.Split('/')]);

    public bool Exists(string file) => File.Exists(PathOf(file)) || Directory.Exists(PathOf(file));

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public Workspace Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content);
        return this;
    }

    /// <summary>Writes a project that references the package.</summary>
    public Workspace Project(string file, string items = "", string properties = "", string outputType = "Exe", string framework = "<TargetFramework>net10.0</TargetFramework>",
        string sdk = "Microsoft.NET.Sdk") =>
        Write(file, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>{outputType}</OutputType>
                {framework}
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AiCostAnalyzers" Version="{package.Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);

    /// <summary>A build of what is restored.</summary>
    public RunResult BuildAgain(params IEnumerable<string> arguments) => Build(["--no-restore", .. arguments]);

    public RunResult Build(params IEnumerable<string> arguments) => Run(["build", "-nologo", "-tl:off", "-nodeReuse:false", .. arguments]);

    /// <summary>A run of <c>dotnet</c>.</summary>
    public RunResult Run(params IEnumerable<string> arguments) => FreshShell.Run(FreshShell.Dotnet, folder, arguments);

    /// <summary>A run of <c>dotnet</c> with one more variable in its environment.</summary>
    public RunResult RunWith(string variable, string value, params IEnumerable<string> arguments) =>
        FreshShell.Run(FreshShell.Dotnet, folder, arguments, extra: (variable, value));

    /// <summary>A run of the installed tool.</summary>
    public RunResult Aicost(params IEnumerable<string> arguments) => FreshShell.Run(package.Tool, folder, arguments);

    /// <summary>When a file was last written: of an assembly in obj, when the compiler last ran.</summary>
    public DateTime WrittenAt(string file) => File.GetLastWriteTimeUtc(PathOf(file));

    /// <summary>All files below a folder, relative to it, sorted.</summary>
    public IReadOnlyList<string> FilesIn(string subfolder) => Directory.Exists(PathOf(subfolder))
        ? [.. Directory.EnumerateFiles(PathOf(subfolder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(PathOf(subfolder), path).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];
}
