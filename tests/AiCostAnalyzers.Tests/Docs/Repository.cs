namespace AiCostAnalyzers.Tests.Docs;

internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The text of a file of the repository.</summary>
    /// <param name="path">Relative to its root.</param>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AiCostAnalyzers.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root is not above the tests.");
        }

        return folder.FullName;
    }
}
