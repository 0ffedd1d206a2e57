using System.Runtime.CompilerServices;

namespace AiCostAnalyzers.Tests.Configuration;

/// <summary>Files of this repository, found from where this source file lies.</summary>
internal static class Repository
{
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root(), .. path]));

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
