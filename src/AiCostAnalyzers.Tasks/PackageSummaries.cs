using AiCostAnalyzers.Entries;
using AiCostAnalyzers.Files;
using Microsoft.Build.Framework;

namespace AiCostAnalyzers.Tasks;

/// <summary>
/// Summaries that referenced packages ship, <c>aicost/{target framework}/{assembly}.summary.txt</c> in the package. Copied beside the facts,
/// so that what a build was made of lies in one place and outlives the package cache.
/// </summary>
internal sealed class PackageSummaries(string folder)
{
    private string Folder => Path.Combine(folder, "packages");

    /// <summary>Full paths in the packages, by the names of their assemblies.</summary>
    public static IReadOnlyDictionary<string, string> Find(IEnumerable<ITaskItem> references)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var roots = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            string path = reference.GetMetadata("FullPath");
            string inPackage = reference.GetMetadata("PathInPackage");
            if (inPackage.Length > 0 && path.Length > inPackage.Length && path.Replace('\\', '/').EndsWith("/" + inPackage, StringComparison.OrdinalIgnoreCase))
            {
                string root = Path.Combine(path.Substring(0, path.Length - inPackage.Length), "aicost");
                if (!roots.TryGetValue(root, out bool exists))
                {
                    roots.Add(root, exists = Directory.Exists(root));
                }

                string name = Path.GetFileNameWithoutExtension(path);
                if (exists && FileFor(root, inPackage, name) is { } file && !found.ContainsKey(name))
                {
                    found.Add(name, file);
                }
            }
        }

        return found;
    }

    /// <summary>Copies what differs and deletes what is no longer referenced.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public void Copy(IReadOnlyDictionary<string, string> summaries)
    {
        foreach (var summary in summaries)
        {
            OutputFile.WriteIfDifferent(PathOf(summary.Key), File.ReadAllText(summary.Value));
        }

        if (Directory.Exists(Folder))
        {
            foreach (string file in Directory.GetFiles(Folder))
            {
                if (!summaries.Keys.Any(name => PathOf(name) == file))
                {
                    OutputFile.TryDelete(file);
                }
            }
        }
    }

    /// <summary>Full paths of the copies.</summary>
    public IEnumerable<string> Copies(IReadOnlyDictionary<string, string> summaries) => summaries.Keys.Select(PathOf);

    private string PathOf(string assembly) => Path.Combine(Folder, assembly + FactsFile.PackageSuffix);

    /// <summary>The package's folder of the same target framework: <c>lib/net8.0/…</c> is that of <c>aicost/net8.0</c>.</summary>
    private static string? FileFor(string root, string inPackage, string assembly)
    {
        string[] parts = inPackage.Split('/', '\\');
        if (parts.Length < 3)
        {
            return null;
        }

        // A platform's version stands in the one name and not in the other: net8.0-windows7.0, net8.0-windows.
        var file = new[] { parts[1], parts[1].TrimEnd('.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9') }
            .Select(framework => new FileInfo(Path.Combine(root, framework, assembly + FactsFile.PackageSuffix)))
            .FirstOrDefault(candidate => candidate.Exists);
        return file is { Length: <= FactsFile.MostPackageBytes } ? file.FullName : null;
    }
}
