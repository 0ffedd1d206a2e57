namespace AiCostAnalyzers.Facts;

/// <summary>The lines of a file of ours, which may come from a package and is trusted with nothing: bounded in length and in lines.</summary>
internal static class FactsLines
{
    /// <summary>Characters; what lies beyond is not read. A hundred thousand lines fit.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>The lines after the header, without those that are too long.</summary>
    /// <returns>Null where the first line is not <paramref name="header"/>: another kind of file, or another version.</returns>
    public static IEnumerable<string>? After(string header, string text, int maxLineLength)
    {
        var position = 0;
        return Next(text, ref position, maxLineLength) == header ? Rest(text, position, maxLineLength) : null;
    }

    private static IEnumerable<string> Rest(string text, int position, int maxLineLength)
    {
        while (position < text.Length && position < MaxLength)
        {
            if (Next(text, ref position, maxLineLength) is { } line)
            {
                yield return line;
            }
        }
    }

    /// <returns>Null for a line that is too long.</returns>
    private static string? Next(string text, ref int position, int maxLineLength)
    {
        var start = position;
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        position = end + 1;
        return end - start > maxLineLength ? null : text.Substring(start, end - start);
    }
}
