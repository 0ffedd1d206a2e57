namespace AiCostAnalyzers.Sdks.Http;

/// <summary>
/// Finds one member in JSON text that stands in source, holes and all. No JSON library: those collide in compilers' hosts, and text with
/// holes is none.
/// </summary>
internal static class JsonScan
{
    /// <returns>The text of a top-level member's value, a string without its quotes; null where there is none.</returns>
    public static string? TopLevel(string json, string name)
    {
        var depth = 0;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '{' or '[':
                    depth++;
                    break;

                case '}' or ']':
                    depth--;
                    break;

                case '"':
                    var end = EndOfString(json, i);
                    var colon = Skip(json, end + 1);
                    if (depth == 1 && colon < json.Length && json[colon] == ':' && end - i - 1 == name.Length
                        && string.CompareOrdinal(json, i + 1, name, 0, name.Length) == 0)
                    {
                        return Value(json, Skip(json, colon + 1));
                    }

                    i = end;
                    break;
            }
        }

        return null;
    }

    private static string? Value(string json, int start)
    {
        if (start >= json.Length)
        {
            return null;
        }

        if (json[start] == '"')
        {
            var close = EndOfString(json, start);
            return close > start ? json.Substring(start + 1, close - start - 1) : null;
        }

        var end = start;
        while (end < json.Length && json[end] is not (',' or '}' or ']') && !char.IsWhiteSpace(json[end]))
        {
            end++;
        }

        return json.Substring(start, end - start);
    }

    private static int EndOfString(string json, int quote)
    {
        for (var i = quote + 1; i < json.Length; i++)
        {
            if (json[i] == '\\')
            {
                i++;
            }
            else if (json[i] == '"')
            {
                return i;
            }
        }

        return json.Length;
    }

    private static int Skip(string json, int at)
    {
        while (at < json.Length && char.IsWhiteSpace(json[at]))
        {
            at++;
        }

        return at;
    }
}
