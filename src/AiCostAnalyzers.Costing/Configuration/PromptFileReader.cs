using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Tokens;

namespace AiCostAnalyzers.Configuration;

/// <summary>A file that a project includes.</summary>
/// <param name="Link">Where the project shows it or puts it, if that is not where it lies; else empty.</param>
/// <param name="Resource">Its name as an embedded resource; empty where the compiler makes one of its place.</param>
public sealed record IncludedFile(string FullPath, string Link, string Resource);

/// <summary>Counts the tokens of text files. The text stays in here.</summary>
public static class PromptFileReader
{
    /// <summary>Bytes of a file: far above any prompt. What is larger is data.</summary>
    private const long MaxLength = 256 * 1024;

    /// <summary>Bytes of all files: what is counted before each compilation must take no time that anybody notices.</summary>
    private const long MaxTotal = 1024 * 1024;

    /// <summary>The files in the order of their places; those that are missing, too large, or no text are left out.</summary>
    public static IReadOnlyList<PromptFile> Read(string projectFolder, IEnumerable<IncludedFile> files)
    {
        var counted = new SortedDictionary<string, PromptFile>(StringComparer.Ordinal);
        var left = MaxTotal;
        foreach (var file in files.OrderBy(static f => f.FullPath, StringComparer.Ordinal))
        {
            var place = PlaceOf(projectFolder, file);
            if (!counted.ContainsKey(place) && TextOf(file.FullPath, ref left) is { } text)
            {
                var constant = Placeholders.Remove(text);
                counted[place] = new PromptFile(place, TokenEstimator.Estimate(constant), constant.Length < text.Length, file.Resource.Length == 0 ? null : file.Resource);
            }
        }

        return [.. counted.Values];
    }

    /// <summary>A file outside the project goes by its name.</summary>
    private static string PlaceOf(string projectFolder, IncludedFile file)
    {
        var place = file.Link.Length > 0 ? file.Link.Replace('\\', '/') : RelativePath.From(projectFolder, file.FullPath);
        return Path.IsPathRooted(place) || place.StartsWith("../", StringComparison.Ordinal) ? Path.GetFileName(place) : place;
    }

    private static string? TextOf(string path, ref long left)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > MaxLength || file.Length > left)
            {
                return null;
            }

            left -= file.Length;
            var text = File.ReadAllText(path);
            return text.IndexOf('\0') >= 0 ? null : file.Extension.Equals(".prompty", StringComparison.OrdinalIgnoreCase) ? WithoutHeader(text) : text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A Prompty file begins with settings between two lines of dashes.</summary>
    private static string WithoutHeader(string text)
    {
        var end = text.StartsWith("---", StringComparison.Ordinal) ? text.IndexOf("\n---", StringComparison.Ordinal) : -1;
        return end < 0 ? text : text.Substring(end + "\n---".Length).TrimStart('\r', '\n');
    }
}
