namespace AiCostAnalyzers.Prices;

/// <summary>The lines of a part of the catalog's text, without blank ones and comments.</summary>
internal sealed class CatalogLines(string text, int start, int end)
{
    private int _lineStart = start;
    private int _next = start;

    /// <summary>Where the line after the one that was read begins.</summary>
    public int Next => _next;

    /// <returns>Null behind the last line.</returns>
    public string? Read()
    {
        while (_next < end)
        {
            _lineStart = _next;
            var newLine = text.IndexOf('\n', _lineStart, end - _lineStart);
            var lineEnd = newLine < 0 ? end : newLine;
            _next = newLine < 0 ? end : newLine + 1;
            if (lineEnd > _lineStart && text[lineEnd - 1] == '\r')
            {
                lineEnd--;
            }

            var first = _lineStart;
            while (first < lineEnd && text[first] == ' ')
            {
                first++;
            }

            if (first < lineEnd && text[first] != '#')
            {
                return text.Substring(_lineStart, lineEnd - _lineStart);
            }
        }

        return null;
    }

    /// <summary>Names the line that was read. It is counted only here: a sound catalog needs no numbers.</summary>
    public InvalidDataException Bad(string reason)
    {
        var number = text.Length == 0 ? 0 : 1;
        for (var i = 0; i < _lineStart; i++)
        {
            number += text[i] == '\n' ? 1 : 0;
        }

        return new InvalidDataException(FormattableString.Invariant($"Price catalog, line {number}: {reason}."));
    }
}
