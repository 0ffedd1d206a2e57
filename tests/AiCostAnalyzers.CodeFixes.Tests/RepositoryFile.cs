namespace AiCostAnalyzers.CodeFixes.Tests;

internal static class RepositoryFile
{
    /// <summary>The attributes as projects compile them in.</summary>
    public static readonly string Attributes = Read("src", "AiCostAnalyzers.Package", "source", "AiCostAttributes.cs");

    private static string Read(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AiCostAnalyzers.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository's root is not above the tests.");
        }

        return File.ReadAllText(Path.Combine([folder.FullName, .. path]));
    }
}
