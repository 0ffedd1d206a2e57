namespace AiCostAnalyzers.Configuration;

/// <summary>Paths as positions show them: from the project's folder, with forward slashes, the same in every checkout.</summary>
internal static class RelativePath
{
    private static readonly bool IgnoresCase = Path.DirectorySeparatorChar == '\\';

    public static readonly StringComparer Comparer = IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <returns>The full path where both share no root.</returns>
    public static string From(string folder, string path)
    {
        var from = Segments(folder);
        var to = Segments(path);
        var shared = 0;
        while (shared < from.Length && shared < to.Length && Comparer.Equals(from[shared], to[shared]))
        {
            shared++;
        }

        return IgnoresCase && shared == 0
            ? path.Replace('\\', '/')
            : string.Join("/", Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }

    private static string[] Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
