namespace AiCostAnalyzers.Prices;

/// <summary>The words of a line, which blanks part.</summary>
internal sealed class LineWords(string line)
{
    private int _position;

    /// <returns>Empty when there is no further word.</returns>
    public string Next()
    {
        while (_position < line.Length && line[_position] == ' ')
        {
            _position++;
        }

        var start = _position;
        var end = line.IndexOf(' ', start);
        _position = end < 0 ? line.Length : end;
        return line.Substring(start, _position - start);
    }

    /// <summary>Reads <c>key=value</c>. A word without <c>=</c> has an empty value.</summary>
    public bool NextPair(out string key, out string value)
    {
        var word = Next();
        var equals = word.IndexOf('=');
        key = equals < 0 ? word : word.Substring(0, equals);
        value = equals < 0 ? "" : word.Substring(equals + 1);
        return word.Length > 0;
    }

    public IReadOnlyList<string> Rest()
    {
        var words = new List<string>();
        while (Next() is { Length: > 0 } word)
        {
            words.Add(word);
        }

        return words;
    }
}
