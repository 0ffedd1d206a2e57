using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AiCostAnalyzers.Cli.Scopes;

/// <summary>The C# projects that a command is about.</summary>
/// <param name="Name">Of the solution, the project or the folder.</param>
/// <param name="Target">Full path of what <c>dotnet build</c> takes; null where it is many projects without a solution.</param>
/// <param name="Folder">What places are shown relative to.</param>
/// <param name="Projects">Full paths, ordinal.</param>
internal sealed partial record ProjectScope(string Name, string? Target, string Folder, IReadOnlyList<string> Projects)
{
    private static readonly string[] SolutionExtensions = [".sln", ".slnx", ".slnf"];
    private static readonly string[] ForeignFolders = ["bin", "obj", "node_modules", ".git", ".vs", "artifacts", "packages"];

    /// <param name="path">A solution, a project or a folder.</param>
    /// <exception cref="BrokenInputException">There is no such thing, or no C# project in it.</exception>
    public static ProjectScope Find(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var scope = Directory.Exists(path) ? OfFolder(path)
            : !File.Exists(path) ? throw new BrokenInputException($"There is no file or folder {path}.")
            : path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? Of(path, [path])
            : SolutionExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? Of(path, InSolution(path))
            : throw new BrokenInputException($"{path} is no solution, C# project or folder.");
        return scope.Projects.Count > 0 ? scope : throw new BrokenInputException($"There is no C# project in {path}.");
    }

    private static ProjectScope Of(string target, IEnumerable<string> projects) =>
        new(Path.GetFileNameWithoutExtension(target), target, Path.GetDirectoryName(target)!, Sorted(projects));

    private static ProjectScope OfFolder(string folder)
    {
        var solutions = Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file).ToLowerInvariant() is ".sln" or ".slnx").ToList();
        if (solutions.Count > 1)
        {
            throw new BrokenInputException($"There are several solutions in {folder}: name one of {string.Join(", ", solutions.Select(Path.GetFileName).Order(StringComparer.Ordinal))}.");
        }

        if (solutions.Count == 1)
        {
            return Of(solutions[0], InSolution(solutions[0]));
        }

        var here = Directory.EnumerateFiles(folder, "*.csproj").ToList();
        return here.Count == 1 ? Of(here[0], here) : new ProjectScope(Path.GetFileName(folder), null, folder, Sorted(Below(folder)));
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> projects) => [.. projects.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder, "*.csproj").Concat(
        Directory.EnumerateDirectories(folder)
            .Where(sub => !ForeignFolders.Contains(Path.GetFileName(sub), StringComparer.OrdinalIgnoreCase) && !new DirectoryInfo(sub).Attributes.HasFlag(FileAttributes.ReparsePoint))
            .SelectMany(Below));

    private static IReadOnlyList<string> InSolution(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            var named = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".slnx" => XDocument.Load(path).Descendants("Project").Select(project => project.Attribute("Path")?.Value ?? ""),
                ".slnf" => InFilter(path, out folder),
                _ => ProjectLine().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value),
            };
            return [.. named.Where(name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                .Select(name => Path.GetFullPath(Path.Combine(folder, name.Replace('\\', Path.DirectorySeparatorChar))))
                .Where(File.Exists)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException or JsonException)
        {
            throw new BrokenInputException($"{path} cannot be read: {exception.Message}");
        }
    }

    private static IEnumerable<string> InFilter(string path, out string folder)
    {
        var solution = JObject.Parse(File.ReadAllText(path))["solution"];
        var file = ((string?)solution?["path"] ?? "").Replace('\\', Path.DirectorySeparatorChar);
        folder = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file)))!;
        return solution?["projects"]?.Values<string>().OfType<string>() ?? [];
    }

    [GeneratedRegex("^Project\\(\"[^\"]*\"\\) *= *\"[^\"]*\", *\"([^\"]+)\"", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ProjectLine();
}
