using System.Text;
using AiCostAnalyzers.Facts;

namespace AiCostAnalyzers.Prompts;

/// <summary>The text files that the build has counted, found by the name that source gives them. A name that fits several fits none.</summary>
internal sealed class PromptFiles(IReadOnlyList<PromptFile> files)
{
    public bool IsEmpty => files.Count == 0;

    /// <param name="path">Its constant end: <c>/Prompts/triage.txt</c>.</param>
    public PromptFile? Find(string path)
    {
        var parts = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join("/", parts.Where(static p => p is not ("." or "..")));
        return Only(static file => file.Path, name, '/');
    }

    /// <param name="resource">The constant end of the name of an embedded resource: <c>Desk.Prompts.triage.txt</c>.</param>
    public PromptFile? FindResource(string resource) =>
        files.FirstOrDefault(file => file.Resource is { } name && name == resource)
        ?? Only(static file => Dotted(file.Resource ?? file.Path), Dotted(resource), '.');

    /// <summary>The one whose name ends as what is looked for, or is its end.</summary>
    private PromptFile? Only(Func<PromptFile, string> nameOf, string name, char separator)
    {
        if (name.Length == 0)
        {
            return null;
        }

        var exact = files.Where(file => nameOf(file).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        var found = exact.Count > 0 ? exact : files.Where(file => EndsWith(nameOf(file), name, separator)).ToList();
        found = found.Count > 0 ? found : files.Where(file => EndsWith(name, nameOf(file), separator)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool EndsWith(string name, string end, char separator) =>
        name.Length > end.Length && name[name.Length - end.Length - 1] == separator && name.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    /// <summary>As the compiler makes a resource's name of a path: <c>Prompts/first-line.txt</c> is <c>Prompts.first_line.txt</c>.</summary>
    private static string Dotted(string name)
    {
        var dotted = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            dotted.Append(char.IsLetterOrDigit(character) ? character : '.');
        }

        return dotted.ToString().Trim('.');
    }
}
