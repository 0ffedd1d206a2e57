using System.Runtime.CompilerServices;

namespace AiCostAnalyzers.Tests.Configuration;

/// <summary>Files of this repository, found from where this source file lies.</summary>
internal static class Repository
{
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root(), .. path]));

    /// <summary>The files of a project under src, its build output apart.</summary>
    public static IEnumerable<string> Sources(string project) => Directory
        .EnumerateFiles(Path.Combine(Root(), "src", project), "*.cs", SearchOption.AllDirectories)
        .Select(file => file.Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
