using AiCostAnalyzers.Configuration;
using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Cli.Scopes;

/// <summary>What a build of one project left.</summary>
/// <param name="Entry">Of an entry project, by its newest build; else null.</param>
/// <param name="Missing">Why its calls are not known; null where they are, or where it makes none.</param>
/// <param name="Stale">The source file that is newer than its facts; null for none.</param>
internal sealed record ProjectOutput(string ProjectFile, EntryProject? Entry, string? Missing, string? Stale)
{
    private const string Folder = "aicost";
    private const string ScanFolder = "aicost-scan";
    private const string ScannedMark = "aicost-scanned";
    private const int DeepestOutput = 6;

    private static readonly string[] SourceExtensions = [".cs", ".razor", ".cshtml", ".csproj"];
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.v3", "NUnit", "MSTest.TestFramework", "TUnit"];

    /// <summary>By the project's own builds.</summary>
    /// <param name="configuration">Such as Release; null for whichever was built last.</param>
    public static ProjectOutput OfBuild(string projectFile, string? configuration)
    {
        var folders = Folders(projectFile, Folder).Where(folder => !IsOfScan(folder) && (configuration is null || HasSegment(folder, configuration))).ToList();
        var facts = Newest(folders, "facts.json");
        var entry = Newest(folders, EntryProject.FileName) is { } file && EntryProject.ReadFile(file) is { } read && IsSame(read.ProjectFile, projectFile) ? read : null;
        return facts is null
            ? new ProjectOutput(projectFile, entry, WhyWithoutFacts(projectFile), null)
            : new ProjectOutput(projectFile, entry, null, NewerSource(projectFile, facts));
    }

    /// <summary>By a scan, which forgot those before it.</summary>
    public static ProjectOutput OfScan(string projectFile)
    {
        var folders = Folders(projectFile, Folder).Where(IsOfScan).ToList();
        var entry = Newest(folders, EntryProject.FileName) is { } file && EntryProject.ReadFile(file) is { } read && IsSame(read.ProjectFile, projectFile) ? read : null;
        var isCompiled = Folders(projectFile, ScanFolder).Any(folder => File.Exists(Path.Combine(folder, ScannedMark)));
        return new ProjectOutput(projectFile, entry, isCompiled ? null : "did not compile", null);
    }

    /// <summary>The latest prices that a package brought to a project in a folder or below it; null where none did.</summary>
    public static Lazy<PriceCatalog?>? LatestPrices(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestOutput, IgnoreInaccessible = true };
        var latest = Directory.EnumerateFiles(folder, PriceData.FileName, options)
            .Where(static file => Path.GetFileName(Path.GetDirectoryName(file)) == Folder)
            .Order(StringComparer.Ordinal)
            .Select(static file => PriceData.In(Path.GetDirectoryName(file)!)?.Value)
            .OfType<PriceCatalog>()
            .MaxBy(static catalog => catalog.Date.ToString(), StringComparer.Ordinal);
        return latest is null ? null : new(latest);
    }

    /// <summary>Takes away what says that an earlier scan went well.</summary>
    public static void ForgetScan(string projectFile)
    {
        foreach (var folder in Folders(projectFile, ScanFolder))
        {
            File.Delete(Path.Combine(folder, ScannedMark));
            File.Delete(Path.Combine(folder, Folder, EntryProject.FileName));
        }
    }

    /// <summary>Folders of a name in the project's intermediate output, also where a repository gathers all outputs in one place.</summary>
    private static IEnumerable<string> Folders(string projectFile, string name)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestOutput, IgnoreInaccessible = true };
        return Roots(projectFile).SelectMany(root => Directory.EnumerateDirectories(root, name, options));
    }

    private static IEnumerable<string> Roots(string projectFile)
    {
        var roots = new List<string> { Path.Combine(Path.GetDirectoryName(projectFile)!, "obj") };
        for (var folder = Path.GetDirectoryName(projectFile); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            roots.Add(Path.Combine(folder, "artifacts", "obj", Path.GetFileNameWithoutExtension(projectFile)));
        }

        return roots.Where(Directory.Exists);
    }

    private static string? Newest(IEnumerable<string> folders, string file) =>
        folders.Select(folder => Path.Combine(folder, file)).Where(File.Exists).OrderByDescending(File.GetLastWriteTimeUtc).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault();

    private static bool IsOfScan(string folder) => Path.GetFileName(Path.GetDirectoryName(folder)) == ScanFolder;

    private static bool HasSegment(string folder, string segment) =>
        folder.Split(Path.DirectorySeparatorChar).Any(part => part.Equals(segment, StringComparison.OrdinalIgnoreCase)
            || part.StartsWith(segment + "_", StringComparison.OrdinalIgnoreCase)); // the layout of UseArtifactsOutput

    private static bool IsSame(string left, string right) =>
        string.Equals(left, right, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>A file that changed after the compiler last ran: the facts are not of this source.</summary>
    private static string? NewerSource(string projectFile, string facts)
    {
        var stamp = Path.Combine(Path.GetDirectoryName(facts)!, "stamp");
        var compiled = File.GetLastWriteTimeUtc(File.Exists(stamp) ? stamp : facts);
        return Sources(Path.GetDirectoryName(projectFile)!)
            .Where(file => File.GetLastWriteTimeUtc(file) > compiled)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => SourceExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(sub => Path.GetFileName(sub) is not ("bin" or "obj" or "node_modules" or ".git") && !Directory.EnumerateFiles(sub, "*.csproj").Any())
                .SelectMany(Sources));

    /// <returns>Null for a project that has nothing to say: it knows no SDK and no pricing file covers it, or it holds tests.</returns>
    private static string? WhyWithoutFacts(string projectFile)
    {
        var assets = Roots(projectFile).Select(root => Path.Combine(root, "project.assets.json")).FirstOrDefault(File.Exists);
        if (assets is null)
        {
            return "was never built";
        }

        var packages = Packages(assets);
        return packages.Overlaps(TestPackages) ? null
            : packages.Any(KnownSdks.Contains) || PricingFileLoader.Load(Path.GetDirectoryName(projectFile)!).HasPricingFile
                ? "has no facts: it was not built with the package AiCostAnalyzers, or its analyzers did not run"
            : null;
    }

    private static HashSet<string> Packages(string assets)
    {
        try
        {
            var libraries = JObject.Parse(File.ReadAllText(assets))["libraries"] as JObject ?? [];
            return new HashSet<string>(libraries.Properties().Select(library => library.Name.Split('/')[0]), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
